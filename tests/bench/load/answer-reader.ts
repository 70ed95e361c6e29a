const crlf = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** One whole HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * Reads HTTP/1.1 answers out of the bytes of one connection, one after the other. Knows Content-Length and the chunked
 * encoding, which is all that servers send to a plain request.
 */
export class AnswerReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** Takes the next bytes; returns the answer if they complete it. */
  push(bytes: Buffer): Answer | undefined {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    const end = this.#bytes.indexOf(headEnd);
    if (end === -1) return undefined;
    const head = this.#bytes.toString('latin1', 0, end).toLowerCase();
    const status = Number(head.slice('http/1.1 '.length, 'http/1.1 200'.length));
    const start = end + headEnd.length;
    if (status === 304) return this.#take(status, this.#bytes.subarray(0, 0), start);
    const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
    if (length === undefined) return this.#readChunks(status, start);
    const bodyEnd = start + Number(length);
    if (this.#bytes.length < bodyEnd) return undefined;
    return this.#take(status, this.#bytes.subarray(start, bodyEnd), bodyEnd);
  }

  #readChunks(status: number, start: number): Answer | undefined {
    const chunks: Buffer[] = [];
    for (let at = start; ;) {
      const lineEnd = this.#bytes.indexOf(crlf, at);
      if (lineEnd === -1) return undefined;
      const size = parseInt(this.#bytes.toString('latin1', at, lineEnd), 16);
      const chunkStart = lineEnd + crlf.length;
      at = chunkStart + size + crlf.length;
      if (this.#bytes.length < at) return undefined;
      if (size === 0) return this.#take(status, Buffer.concat(chunks), at);
      chunks.push(this.#bytes.subarray(chunkStart, chunkStart + size));
    }
  }

  #take(status: number, body: Buffer, end: number): Answer {
    this.#bytes = this.#bytes.subarray(end);
    return { status, body };
  }
}
