import type { Run } from '../run.ts';
import { rules } from '../rules.ts';
import { namingOf } from '../resolution/person-name.ts';

/** Writes what the article says of actors, things and places: sources, aliases and participants. */
export function writeEntities(run: Run): void {
  const { document, articleId, articleOrder, reconciler } = run;
  const shared = { articleId, articleOrder };
  reconciler.apply(
    rules.placeSources,
    document.places.map(({ key, name, wikidata }) => {
      const { id, orderKey } = run.entity('place', key);
      return { ...shared, placeId: id, placeOrder: orderKey, name, wikidataId: wikidata };
    }),
  );
  reconciler.apply(
    rules.actorSources,
    document.actors.map(({ key, name, kind, wikidata }) => {
      const { id, orderKey } = run.entity('actor', key);
      const own = { actorId: id, actorOrder: orderKey, name, kind, wikidataId: wikidata };
      return { ...shared, ...own, ...namingOf(name, kind) };
    }),
  );
  const thingSourceIds = reconciler.apply(
    rules.thingSources,
    document.things.map(({ key, name, kind, wikidata, parent, place }) => {
      const { id, orderKey } = run.entity('thing', key);
      const parentId = parent === null ? null : run.entity('thing', parent).id;
      const placeId = place === null ? null : run.entity('place', place).id;
      return { ...shared, thingId: id, thingOrder: orderKey, name, kind, wikidataId: wikidata, parentId, placeId };
    }),
  );
  document.things.forEach(({ time }, i) => run.cite('thingSourceId', thingSourceIds[i] as number, 'TIME', [time]));
  writeAliases(run);
  writeParticipants(run);
}

function writeAliases(run: Run): void {
  const { document, articleId, reconciler } = run;
  const aliases = document.actors.flatMap(({ key, aliases }) =>
    aliases.map((alias) => ({ ...alias, articleId, actorId: run.actorId(key) })),
  );
  const ids = reconciler.apply(rules.aliases, aliases);
  const users = aliases.flatMap(({ usedBy }, i) =>
    usedBy.map((key) => {
      const { id, orderKey } = run.entity('actor', key);
      return { aliasId: ids[i] as number, actorId: id, actorOrder: orderKey };
    }),
  );
  reconciler.apply(rules.aliasUsers, users);
}

function writeParticipants(run: Run): void {
  const { document, articleId, reconciler } = run;
  const participants = document.things.flatMap((thing) =>
    thing.participants.map((key) => {
      const { id, orderKey } = run.entity('actor', key);
      return { articleId, thingId: run.entity('thing', thing.key).id, actorId: id, actorOrder: orderKey };
    }),
  );
  reconciler.apply(rules.thingParticipants, participants);
}
