import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationInput } from '../../src/annotation/document.ts';
import { sha256Of } from '../../src/annotation/text-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A small article with an emoji before its quotation and words that occur twice. */
export const smallText = `Mayor Ann Lee spoke to Reuters on Monday. 🎉 “We will directly involve you,” Lee said.
Lee directly involved the council. Bob Ray said that the bridge is safe.
`;

/** An annotation document of `smallText` as YAML, in which each line is easily replaced. */
export const smallYaml = `schema: onrecord/1
article:
  file: small.txt
  sha256: ${sha256Of(smallText)}
  slug: small
actors:
  lee:
    name: Ann Lee
    kind: PERSON
    mentions: [ Ann Lee ]
  ray:
    name: Bob Ray
    kind: PERSON
  reuters:
    name: Reuters
    kind: MEDIA
statements:
  s1:
    speaker: lee
    mode: DIRECT
    speechAct: PROMISE
    cue: { exact: said, occurrence: 1 }
    content: [ "We will directly involve you," ]
    quotes: [ "We will directly involve you," ]
    addressees: [ reuters ]
  s2:
    speaker: ray
    mode: INDIRECT
    speechAct: ASSERT
    content: [ the bridge is safe ]
    respondsTo: [ s1 ]
claims:
  c1:
    text: The bridge is safe.
    statements: [ s2 ]
    modality: ACTUAL
    checkability: FACTUAL
    evidence: [ the bridge is safe ]
relationships:
  - subject: lee
    predicate: TELLS
    object: reuters
    evidence: [ Mayor Ann Lee spoke to Reuters ]
`;

/** Writes a document and its article into a new folder and returns the document's path. */
export function writeFiles(yaml: string | Buffer, text: string | Buffer = smallText, article = 'small.txt'): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, article), text);
  writeFileSync(join(folder, 'small.yaml'), yaml);
  return join(folder, 'small.yaml');
}

/** The smallest document of a text, to be filled in. */
export function documentOf(text: string, slug: string, rest: Partial<AnnotationInput> = {}): AnnotationInput {
  return { schema: 'onrecord/1', article: { file: `${slug}.txt`, sha256: sha256Of(text), slug }, ...rest };
}
