import './types/actor.ts';
import './types/addressee.ts';
import './types/article.ts';
import './types/claim.ts';
import './types/evidence.ts';
import './types/facet.ts';
import './types/exchange.ts';
import './types/mention.ts';
import './types/node.ts';
import './types/place.ts';
import './types/relationship.ts';
import './types/statement.ts';
import './types/statistics.ts';
import './types/thing.ts';
import { builder } from './builder.ts';
import { withFilters } from './filters/with-filters.ts';

export const schema = withFilters(builder.toSchema({ sortSchema: false }));
