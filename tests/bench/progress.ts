/** One line on stderr that tells how far a long phase is; silent where stderr is no terminal. */
export class Progress {
  readonly #terminal = process.stderr.isTTY === true;

  show(title: string, share: number): void {
    if (this.#terminal) process.stderr.write(`\r\x1b[K${title} … ${Math.round(share * 100)} %`);
  }

  clear(): void {
    if (this.#terminal) process.stderr.write('\r\x1b[K');
  }
}
