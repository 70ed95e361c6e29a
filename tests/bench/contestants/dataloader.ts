/** What a good engineer would write without a compiler: Yoga, Pothos, and DataLoader over prepared statements. */
import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { openDatabase } from '../../../src/database/open.ts';
import { contestantOptions, serve } from './contestant.ts';
import { createLoaders } from './dataloader-loaders.ts';
import { schema } from './dataloader-schema.ts';

const loaders = createLoaders(openDatabase(contestantOptions().database, 'read'));
const yoga = createYoga({ schema, context: () => loaders(), graphiql: false, logging: false });
serve(createServer(yoga));
