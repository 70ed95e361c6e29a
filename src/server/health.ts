import type { ServerResponse } from 'node:http';
import { migrationState } from '../database/migrate.ts';
import type { Connection } from '../database/open.ts';

/** Answers 200 whenever the process can answer at all. */
export function respondHealth(response: ServerResponse): void {
  respondJson(response, 200, { status: 'ok' });
}

/** Answers 200 when the database answers and has exactly the schema this program knows, and 503 with the reason if not. */
export function respondReadiness(response: ServerResponse, connection: Connection): void {
  const reason = findObstacle(connection);
  if (reason === undefined) respondJson(response, 200, { status: 'ready' });
  else respondJson(response, 503, { status: 'not ready', reason });
}

function findObstacle(connection: Connection): string | undefined {
  try {
    const { known, applied } = migrationState(connection);
    if (applied < known) return 'the database is not migrated';
    if (applied > known) return 'the database belongs to a newer version of onrecord';
    return undefined;
  } catch {
    return 'the database does not answer';
  }
}

function respondJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
