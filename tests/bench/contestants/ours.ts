/** This project's own server. */
import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { openDatabase } from '../../../src/database/open.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { useCompiledReads } from '../../../src/graphql/use-compiled-reads.ts';
import { contestantOptions, serve } from './contestant.ts';

const connection = openDatabase(contestantOptions().database, 'read');
const yoga = createYoga({ schema, plugins: [useCompiledReads(connection)], graphiql: false, logging: false });
serve(createServer(yoga));
