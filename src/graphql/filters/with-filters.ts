import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import type { Read } from '../../database/reads/read.ts';
import { nodeTypeOf } from './filterable.ts';
import { orderTypeOf } from './order-types.ts';
import { whereTypeOf } from './where-types.ts';

/**
 * The same schema with the argument `where` on every connection, and `orderBy` on those that have an order to choose.
 * Their types follow from what the fields of the listed type declare to read and from the indexes of the tables.
 */
export function withFilters(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const read = field.extensions['read'] as Read | undefined;
      const node = filteredType(schema, field, read);
      const where = node && whereTypeOf(node);
      const order = node && read?.kind === 'connection' ? orderTypeOf(node.name) : undefined;
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

/** The type whose filter a field takes. */
function filteredType(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  read: Read | undefined,
): GraphQLNamedType | undefined {
  if (read?.kind === 'connection' || read?.kind === 'paged') return nodeTypeOf(field.type);
  return read?.kind === 'made' && read.filtered !== undefined ? schema.getType(read.filtered) : undefined;
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
