import { writeFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnnotationInput } from '../../src/annotation/document.ts';
import { readDocument, resolveDocument } from '../../src/annotation/read.ts';
import { writeDocument } from '../../src/annotation/write.ts';
import { harbourDocument, seedDocument } from '../support/database.ts';
import { documentOf, smallText, writeFiles } from '../support/documents.ts';

it.each([seedDocument, harbourDocument])('writes what it has read: %s', (file) => {
  const input = parse(readFileSync(file, 'utf8')) as AnnotationInput;
  const { article } = readDocument(file);
  const written = writeFiles(writeDocument(input), article.text, article.file);
  expect({ ...readDocument(written), canonicalJson: '' }).toEqual({ ...readDocument(file), canonicalJson: '' });
});

it('leaves out what goes without saying, and tells places apart by words or numbers', () => {
  const input = documentOf(smallText, 'small', {
    article: { ...documentOf(smallText, 'small').article, title: null, language: 'en' },
    actors: {
      lee: {
        name: 'Ann Lee',
        kind: 'PERSON',
        wikidata: null,
        aliases: [{ name: 'Lee', type: 'NAME', usedBy: [] }],
        mentions: [
          { exact: 'Ann Lee', start: 6, end: 13, type: 'NAME' },
          { exact: 'Lee', start: 77, end: 80 },
          { exact: 'Lee', start: 87, end: 90, type: 'DESCRIPTION' },
        ],
      },
    },
    things: {
      involvement: { name: 'involvement', kind: 'TOPIC', mentions: [{ exact: 'involve', start: 63, end: 70 }] },
    },
  });
  expect(writeDocument(input, smallText)).toBe(`# yaml-language-server: $schema=annotation.schema.json

schema: onrecord/1

article:
  file: small.txt
  sha256: ${input.article.sha256}
  slug: small

actors:
  lee:
    name: Ann Lee
    kind: PERSON
    aliases: [ Lee ]
    mentions:
      - Ann Lee
      - { exact: Lee, occurrence: 2 }
      - { exact: Lee, occurrence: 3, type: DESCRIPTION }

things:
  involvement:
    name: involvement
    kind: TOPIC
    mentions:
      - { exact: involve, suffix: " you,”" }
`);
});

it('keeps every span at its place, whatever is around it', () => {
  const text = 'he said “🎉 he” and the hero said: “he”\nhe, he\n';
  const mentions = [...text.matchAll(/he/g)].map(({ index }) => ({ exact: 'he', start: index, end: index + 2 }));
  const input = documentOf(text, 'he', { actors: { he: { name: 'He', kind: 'PERSON', mentions } } });
  const file = writeFiles(writeDocument(input, text), text, 'he.txt');
  const starts = readDocument(file).actors[0]?.mentions.map(({ span }) => span.start);
  expect(starts).toEqual(mentions.map(({ start }) => start));
});

it('gives text that YAML would take for something else back as text', () => {
  const names = [
    'no',
    '12',
    '1e3',
    'null',
    '~',
    '- a',
    'a: b',
    '# a',
    '"',
    "'",
    '*a',
    '&a',
    '!a',
    '2024-01-01',
    ' a ',
    'a\nb',
    '🎉',
  ];
  const actors = Object.fromEntries(names.map((name, i) => [`a${i}`, { name, kind: 'GROUP' as const }]));
  const input = documentOf(smallText, 'small', { actors });
  const file = writeFiles(writeDocument(input));
  writeFileSync(join(dirname(file), 'small.txt'), smallText);
  expect(readDocument(file).actors.map(({ name }) => name)).toEqual(names);
  expect(resolveDocument(input, smallText, 'small').actors.map(({ name }) => name)).toEqual(names);
});
