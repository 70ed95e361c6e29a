import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { namesTag } from './entity-tag.ts';

const compressors = {
  // Beyond 5 brotli takes ten times as long for a few percent.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};
type Encoding = keyof typeof compressors;

const compressFromBytes = 1024;

/** A text that stays the same for many requests: compressed once for each encoding, revalidated by its hash. */
export class Page {
  readonly #body: Buffer;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #etag: string;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  /** `headers` go with every answer; they name at least the content type. */
  constructor(text: string, headers: Readonly<Record<string, string>>) {
    this.#body = Buffer.from(text);
    this.#headers = headers;
    this.#etag = createHash('sha256').update(this.#body).digest('base64url').slice(0, 27);
  }

  /** Answers with the page, with 304 when the client has it, or with its head alone. */
  async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const encoding = this.#chooseEncoding(request.headers['accept-encoding']);
    const etag = encoding ? `"${this.#etag}-${encoding}"` : `"${this.#etag}"`;
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache').appendHeader('Vary', 'Accept-Encoding');
    for (const [name, value] of Object.entries(this.#headers)) response.setHeader(name, value);
    if (namesTag(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
    const body = encoding ? await this.#compress(encoding) : this.#body;
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', body.byteLength).writeHead(200);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  #chooseEncoding(accepted = ''): Encoding | undefined {
    if (this.#body.byteLength < compressFromBytes) return undefined;
    const offers = accepted.split(',').map((offer) => offer.replaceAll(' ', '').toLowerCase());
    const refused = /;q=0(\.0*)?$/;
    const names = new Set(offers.filter((offer) => !refused.test(offer)).map((offer) => offer.split(';')[0]));
    return names.has('br') ? 'br' : names.has('gzip') ? 'gzip' : undefined;
  }

  #compress(encoding: Encoding): Promise<Buffer> {
    const known = this.#compressed.get(encoding);
    if (known) return known;
    const compressed = compressors[encoding](this.#body);
    this.#compressed.set(encoding, compressed);
    return compressed;
  }
}
