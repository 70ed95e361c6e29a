/** Bare `node:http` that answers every request with the same few bytes: what HTTP alone allows on this machine. */
import { createServer } from 'node:http';
import { serve } from './contestant.ts';

const answer = Buffer.from('{"data":{"actor":{"name":"Somebody","kind":"PERSON"}}}');

const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': answer.byteLength });
  response.end(answer);
});

serve(server);
