/** Every object, interface and union of the schema by name, so that types can refer to each other without cycles. */
import { entities } from '../vocabulary/entities.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection-type.ts';

type Row = Record<string, unknown>;
const object = (name: string) => builder.objectRef<Row>(name);

export const Node = builder.interfaceRef<Row>('Node');
export const Article = object(entities.article.typeName);
export const Actor = object(entities.actor.typeName);
export const Thing = object(entities.thing.typeName);
export const Place = object(entities.place.typeName);
export const Statement = object(entities.statement.typeName);
export const Claim = object(entities.claim.typeName);
export const Relationship = object(entities.relationship.typeName);
export const Mention = object(entities.mention.typeName);
export const Review = object(entities.review.typeName);
export const Evidence = object('Evidence');
export const Addressee = object('Addressee');
export const Alias = object('Alias');
export const ClaimLink = object('ClaimLink');
export const Exchange = object('Exchange');
export const Disagreement = object('Disagreement');
export const PathStep = object('PathStep');
export const TimelineBucket = object('TimelineBucket');
export const Statistics = object('Statistics');

export const Subject = builder.unionType('Subject', {
  description: 'What can be talked about.',
  types: [Actor, Thing, Place],
});
export const Asserter = builder.unionType('Asserter', {
  description: 'Who puts a relationship forward: the article itself, or a statement that it reports.',
  types: [Article, Statement],
});

export const PathLink = builder.unionType('PathLink', {
  description: 'What links two actors.',
  types: [Statement, Relationship, Claim],
});
export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search can find.',
  types: [Actor, Thing, Place, Article, Claim, Statement],
});

export const [ArticleConnection] = connectionType('Article', Article);
export const [ActorConnection] = connectionType('Actor', Actor);
export const [ThingConnection] = connectionType('Thing', Thing);
export const [PlaceConnection] = connectionType('Place', Place);
export const [StatementConnection, StatementEdge] = connectionType('Statement', Statement);
export const [StatementLinkConnection, StatementLinkEdge] = connectionType('StatementLink', Statement);
export const [ClaimConnection, ClaimEdge] = connectionType('Claim', Claim);
export const [ClaimLinkConnection] = connectionType('ClaimLink', ClaimLink);
export const [RelationshipConnection] = connectionType('Relationship', Relationship);
export const [MentionConnection] = connectionType('Mention', Mention);
export const [ReviewConnection] = connectionType('Review', Review);
export const [ExchangeConnection] = connectionType('Exchange', Exchange);
export const [SubjectConnection] = connectionType('Subject', Subject);
export const [NeighbourConnection, NeighbourEdge] = connectionType('Neighbour', Actor);
export const [DisagreementConnection] = connectionType('Disagreement', Disagreement);
export const [SearchConnection, SearchEdge] = connectionType('Search', SearchResult);
