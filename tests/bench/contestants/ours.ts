/** This project's own server, as `onrecord serve` makes it. */
import { pino } from 'pino';
import { openDatabase } from '../../../src/database/open.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { useCompiledReads } from '../../../src/graphql/use-compiled-reads.ts';
import { createApp } from '../../../src/server/app.ts';
import { contestantOptions, serve } from './contestant.ts';

const connection = openDatabase(contestantOptions().database, 'read');
const logger = pino({ level: 'silent' });
const reads = useCompiledReads(connection);
serve(createApp({ schema, plugins: [reads], known: reads, connection, logger }).server);
