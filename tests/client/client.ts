import type { TypedDocumentString } from './operations.generated.ts';

/** Asks a server typed operations, and keeps what it has been told for as long as it is true. */
export class Client {
  /** How many answers were told to be unchanged. */
  revalidated = 0;
  readonly #url: string;
  readonly #kept = new Map<string, { readonly tag: string; readonly data: unknown }>();

  constructor(url: string) {
    this.#url = `${url}/graphql`;
  }

  /** @throws Error with the messages of the answer's errors. */
  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const body = JSON.stringify({ query: document.toString(), variables });
    const kept = this.#kept.get(body);
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(kept && { 'if-none-match': kept.tag }) },
      body,
    });
    if (response.status === 304 && kept) {
      this.revalidated++;
      return kept.data as Data;
    }
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    const tag = response.headers.get('etag');
    if (tag !== null) this.#kept.set(body, { tag, data });
    return data;
  }
}
