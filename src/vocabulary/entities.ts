/**
 * The kinds of entity that have a public id and can be asked for as `node(id:)`. A public id is the prefix, an
 * underscore and a part that never changes: a slug for what is named, a hash of what it is for the rest. `order` is
 * the default order of lists.
 */
export const entities = {
  article: { typeName: 'Article', label: 'article', plural: 'articles', order: 'TIME' },
  actor: { typeName: 'Actor', label: 'actor', plural: 'actors', order: 'NAME' },
  thing: { typeName: 'Thing', label: 'thing', plural: 'things', order: 'NAME' },
  place: { typeName: 'Place', label: 'place', plural: 'places', order: 'NAME' },
  statement: { typeName: 'Statement', label: 'statement', plural: 'statements', order: 'TIME' },
  claim: { typeName: 'Claim', label: 'claim', plural: 'claims', order: 'TIME' },
  relationship: { typeName: 'Relationship', label: 'relationship', plural: 'relationships', order: 'TIME' },
  mention: { typeName: 'Mention', label: 'mention', plural: 'mentions', order: 'TIME' },
  review: { typeName: 'Review', label: 'review', plural: 'reviews', order: 'TIME' },
} as const;

/** A kind of entity; also the prefix of its public ids. */
export type EntityKind = keyof typeof entities;

export const entityKinds = Object.keys(entities) as EntityKind[];

/** The public id of an entity: `actor_vladimir-putin`. */
export function publicId(kind: EntityKind, rest: string): string {
  return `${kind}_${rest}`;
}
