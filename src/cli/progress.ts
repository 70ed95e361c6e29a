const patienceMs = 1000;
/** How often a terminal is written to, and a log. */
const drawEveryMs = 100;
const writeEveryMs = 10_000;
const barWidth = 20;
const clearLine = '\r\u001B[K';

/** What progress is told on: standard error, or what takes its place. */
export type ProgressStream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/**
 * Tells how far a long piece of work is, how fast it goes and when it ends: as a bar on a terminal, else as a line every
 * ten seconds. Silent for the first second.
 */
export class Progress {
  readonly #what: string;
  readonly #stream: ProgressStream;
  readonly #startedMs = performance.now();
  #toldMs = 0;
  #shown = false;

  /** `what` is counted: "files". */
  constructor(what: string, stream: ProgressStream = process.stderr) {
    this.#what = what;
    this.#stream = stream;
    if (!stream.isTTY) this.#toldMs = this.#startedMs;
  }

  /** `current` is what is worked at now. */
  tell(done: number, total: number, current = ''): void {
    const now = performance.now();
    const elapsedMs = now - this.#startedMs;
    const pauseMs = this.#stream.isTTY ? (this.#shown ? drawEveryMs : 0) : writeEveryMs;
    if (elapsedMs < patienceMs || now - this.#toldMs < pauseMs) return;
    this.#toldMs = now;
    const pace = done > 0 ? [rate(done / elapsedMs), `${timeOf((elapsedMs / done) * (total - done))} left`] : [];
    const words = [`${done} of ${total} ${this.#what}`, ...pace, ...(current === '' ? [] : [current])].join(', ');
    if (!this.#stream.isTTY) {
      this.#stream.write(`${words}\n`);
      return;
    }
    const filled = Math.floor((barWidth * done) / Math.max(total, 1));
    const line = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${words}`;
    // A line that wraps could not be taken away again.
    this.#stream.write(`${clearLine}${line.slice(0, (this.#stream.columns ?? 80) - 1).toWellFormed()}`);
    this.#shown = true;
  }

  /** Takes the bar away, before anything else is written. */
  clear(): void {
    if (this.#shown) this.#stream.write(clearLine);
    this.#shown = false;
  }
}

/** `16.2/s` of a number a millisecond. */
function rate(perMs: number): string {
  const perSecond = perMs * 1000;
  return `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s`;
}

/** `40 s`, `3 min 20 s`, `2 h 5 min`. */
function timeOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
