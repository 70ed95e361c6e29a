import { actors } from '../../database/tables/actor.ts';
import { evidence } from '../../database/tables/evidence.ts';
import { addressees } from '../../database/tables/statement.ts';
import { basis } from '../../vocabulary/enums.ts';
import { enumFor } from '../enums.ts';
import { evidenceList } from '../evidence-reads.ts';
import { column, reference } from '../reads.ts';
import { Actor, Addressee, Evidence } from '../refs.ts';

Addressee.implement({
  description: 'Somebody whom a statement is addressed to.',
  fields: (t) => ({
    actor: t.field({ type: Actor, description: 'The addressee.', ...reference(addressees.actorId, actors) }),
    basis: t.field({ type: enumFor(basis), description: 'Whether the article says so.', ...column(addressees.basis) }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that say so.',
      ...evidenceList(evidence.addresseeId),
    }),
    confidence: t.float({
      description: "The extractor's, 0 to 1; null when a person wrote it.",
      ...column(addressees.confidence),
    }),
  }),
});
