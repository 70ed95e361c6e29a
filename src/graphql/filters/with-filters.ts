import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import type { Read } from '../../database/reads/read.ts';
import { nodeTypeOf } from './filterable.ts';
import { orderTypeOf } from './order-types.ts';
import { whereTypeOf } from './where-types.ts';

/**
 * The same schema with the arguments `where` and `orderBy` on every connection that can take them. Their types follow
 * from what the fields of the listed type declare to read and from the indexes of the tables.
 */
export function withFilters(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const read = field.extensions['read'] as Read | undefined;
      const node = read?.kind === 'connection' && !read.variants ? nodeTypeOf(field.type) : null;
      if (!node) continue;
      const where = whereTypeOf(node);
      const order = orderTypeOf(node.name);
      field.args = [
        ...field.args,
        ...(where ? [argument('where', 'Only entries like this.', where)] : []),
        ...(order ? [argument('orderBy', 'In this order.', new GraphQLList(new GraphQLNonNull(order)))] : []),
      ];
    }
  }
  // Made anew so that it knows the types of the arguments.
  return new GraphQLSchema(schema.toConfig());
}

function argument(name: string, description: string, type: GraphQLInputType): GraphQLArgument {
  return {
    name,
    description,
    type,
    defaultValue: undefined,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}
