/** One HTTP request to `/graphql`, whole, as it goes over the wire. */
export function graphqlRequest(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) {
  const body = JSON.stringify({ query, variables });
  const all = {
    host: '127.0.0.1',
    accept: 'application/json',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
