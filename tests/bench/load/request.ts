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

/** The same as a GET, with all of the request in its URL. */
export function graphqlGet(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString();
  const all = { host: '127.0.0.1', accept: 'application/json', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET /graphql?${parameters} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
