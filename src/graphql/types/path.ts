import { defaultPathLength, isSameActor, maxPathLength, pathSteps, shortestPath } from '../../database/graph/path.ts';
import { actors } from '../../database/tables/actor.ts';
import { claims } from '../../database/tables/claim.ts';
import { relationships } from '../../database/tables/relationship.ts';
import { statements } from '../../database/tables/statement.ts';
import { builder } from '../builder.ts';
import { Direction } from '../direction.ts';
import { by, column, made, reference, variant } from '../reads.ts';
import { Actor, PathLink, PathStep } from '../refs.ts';

PathStep.implement({
  description: 'One step of a path from actor to actor, and what it goes by.',
  fields: (t) => ({
    from: t.field({ type: Actor, description: 'Where the step begins.', ...reference(pathSteps.fromId, actors) }),
    to: t.field({ type: Actor, description: 'Where it ends.', ...reference(pathSteps.toId, actors) }),
    link: t.field({
      type: PathLink,
      description:
        'What links the two: the latest statement of one to the other, or else a relationship, or else a claim that both make, deny or hedge.',
      ...variant([
        by('Statement', pathSteps.statementId, statements),
        by('Relationship', pathSteps.relationshipId, relationships),
        by('Claim', pathSteps.claimId, claims),
      ]),
    }),
    direction: t.field({
      type: Direction,
      description:
        'OUTGOING when it goes from `from` to `to` (says it to, is or does it to), INCOMING when the other way; null for a claim that both share.',
      ...column(pathSteps.direction),
    }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: [PathStep],
    nullable: true,
    description:
      'The shortest path from one actor to another through statements, relationships and shared claims, followed either way. ' +
      'Of several the one whose actors have the first ids, from the start on. Null when there is none, empty from an actor to itself.',
    args: {
      from: t.arg.id({ required: true, description: 'Id of the actor where it begins.' }),
      to: t.arg.id({ required: true, description: 'Id of the actor where it ends.' }),
      maxLength: t.arg.int({
        description: `How many steps at most, 1 to ${maxPathLength}; ${defaultPathLength} when left out.`,
      }),
    },
    ...made({ table: pathSteps, rows: shortestPath, cost: () => 25_000, size: maxPathLength, mayBeEmpty: isSameActor }),
  }),
);
