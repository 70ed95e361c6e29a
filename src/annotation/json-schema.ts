import { z } from 'zod';
import { documentSchema } from './document.ts';

/** The JSON Schema (draft 7, which editors know best) by which editors complete and check annotation documents. */
export function annotationJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(documentSchema, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
}
