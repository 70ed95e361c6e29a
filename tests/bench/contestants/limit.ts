/** The limit: bare `node:http` around one statement written by hand for the deep query, and nothing else. */
import { createServer } from 'node:http';
import { openDatabase } from '../../../src/database/open.ts';
import { contestantOptions, serve } from './contestant.ts';

const connection = openDatabase(contestantOptions().database, 'read');

/**
 * As fast as it could be made: walks by covering indexes, and JSON is put together as text, quoted only where a value
 * can hold what needs it.
 */
const deep = connection
  .prepare(
    `select concat('{"actor":', ifnull((
      select concat('{"id":"', a.public_id, '","name":', json_quote(a.name), ',"kind":"', a.kind, '","statements":', (
        select concat('{"nodes":[', group_concat(concat('{"id":"', s.public_id, '","text":', json_quote(s.text),
          ',"mode":"', s.mode, '","speechAct":', json_quote(s.speech_act), ',"saidAt":', json_quote(s.said_at),
          ',"addressees":[', (
            select group_concat(concat('{"basis":"', d.basis, '","actor":', (
              select concat('{"id":"', b.public_id, '","name":', json_quote(b.name), '}')
              from actors b where b.id = d.actor_id), '}'), ',')
            from (select basis, actor_id from addressees where statement_id = s.id order by ordinal limit -1) d),
          '],"claims":{"nodes":[', (
            select group_concat(concat('{"id":"', c.public_id, '","text":', json_quote(c.text),
              ',"modality":"', c.modality, '","statements":{"nodes":[', (
                select group_concat(concat('{"id":"', t.public_id, '","text":', json_quote(t.text),
                  ',"mode":"', t.mode, '","speaker":', ifnull((
                    select concat('{"id":"', p.public_id, '","name":', json_quote(p.name), ',"kind":"', p.kind, '"}')
                    from statement_speakers x cross join actors p on p.id = x.actor_id
                    where x.statement_id = t.id and x.ordinal = 0), 'null'), '}'), ',')
                from (select statement_id from claim_statements where claim_id = c.id order by statement_order limit 3) y
                cross join statements t on t.id = y.statement_id), ']}}'), ',')
            from (select claim_id from claim_statements where statement_id = s.id order by claim_order limit 2) z
            cross join claims c on c.id = z.claim_id), ']}}'), ','), '],"pageInfo":{"hasNextPage":',
          iif((select count(*) from
            (select 1 from statement_speakers where actor_id = a.id limit 11)) > 10, 'true', 'false'),
          ',"endCursor":"', hex(max(w.statement_order)), '"}}')
        from (select statement_id, statement_order from statement_speakers
          where actor_id = a.id order by statement_order limit 10) w
        cross join statements s on s.id = w.statement_id), '}')
      from actors a where a.public_id = 'actor_' || ?), 'null'), '}')`,
  )
  .pluck();

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as { variables: { slug: string } };
    const answer = Buffer.from(`{"data":${deep.get(body.variables.slug) as string}}`);
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': answer.length });
    response.end(answer);
  });
});

serve(server);
