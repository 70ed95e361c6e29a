/** Yoga around a schema that reads nothing: what Yoga alone costs. */
import { createServer } from 'node:http';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { actorSlug } from '../graph/cast.ts';
import { serve } from './contestant.ts';

const actor = { id: `actor_${actorSlug(0)}`, name: 'Nobody', kind: 'PERSON' };
const type = { type: GraphQLString };
const Actor = new GraphQLObjectType({ name: 'Actor', fields: { id: type, name: type, kind: type } });
const fields = { actor: { type: Actor, args: { slug: type }, resolve: () => actor } };
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });

serve(createServer(createYoga({ schema, graphiql: false, logging: false })));
