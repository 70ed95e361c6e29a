import { actors } from '../../database/tables/actor.ts';
import { articles } from '../../database/tables/article.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { mentions } from '../../database/tables/mention.ts';
import { places } from '../../database/tables/place.ts';
import { things } from '../../database/tables/thing.ts';
import { mentionType } from '../../vocabulary/enums.ts';
import { enumFor } from '../enums.ts';
import { evidenceOne } from '../evidence-reads.ts';
import { by, column, reference, variant } from '../reads.ts';
import { Article, Evidence, Mention, Node, Subject } from '../refs.ts';

Mention.implement({
  description: 'Words of an article that refer to an actor, a thing or a place.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Stable public id.', ...column(mentions.publicId) }),
    article: t.field({ type: Article, description: 'The article.', ...reference(mentions.articleId, articles) }),
    type: t.field({ type: enumFor(mentionType), description: 'How the words refer.', ...column(mentions.type) }),
    subject: t.field({
      type: Subject,
      description: 'What they refer to.',
      ...variant([
        by('Actor', mentions.actorId, actors),
        by('Thing', mentions.thingId, things),
        by('Place', mentions.placeId, places),
      ]),
    }),
    evidence: t.field({
      type: Evidence,
      description: 'The words.',
      ...evidenceOne(evidence.mentionId, 'SUPPORT'),
      nullable: false,
    }),
    confidence: t.float({
      description: "The extractor's, 0 to 1; null when a person wrote it.",
      ...column(mentions.confidence),
    }),
  }),
});
