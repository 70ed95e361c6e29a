import { expect, it } from 'vitest';
import { annotationJsonSchema } from '../../src/annotation/json-schema.ts';

it('is published as it is in the program (npx vitest run -u writes it anew)', async () => {
  await expect(annotationJsonSchema()).toMatchFileSnapshot('../../seed/annotation.schema.json');
});
