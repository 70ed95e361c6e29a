const patienceMs = 1000;
const clearLine = '\r\u001B[K';

/** A line on the terminal that tells how far a long piece of work is; silent for its first second and for pipes. */
export class Progress {
  readonly #startedMs = performance.now();
  #shown = false;

  /** `12 of 100 documents` */
  tell(done: number, total: number, what: string): void {
    if (!process.stderr.isTTY || performance.now() - this.#startedMs < patienceMs) return;
    process.stderr.write(`${clearLine}${done} of ${total} ${what}`);
    this.#shown = true;
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.#shown) process.stderr.write(clearLine);
    this.#shown = false;
  }
}
