import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/annotation/read.ts';
import { measured } from './graph-quality/articles.ts';

describe('the articles that extraction is measured by', () => {
  const { seed, ...others } = measured;
  const files = Object.values(others).flat();

  it('are all the annotated ones, each in one set', () => {
    const folder = dirname(files[0] ?? '');
    const annotated = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(files.map((file) => basename(file)).sort()).toEqual(annotated.sort());
  });

  it.each([...seed, ...files])('%s is a document without problems, made by hand', (file) => {
    const { article, extractor, statements } = readDocument(file);
    expect(extractor).toBeNull();
    expect(`${article.slug}.yaml`).toBe(basename(file));
    expect(statements.filter(({ mode }) => mode !== 'ARTICLE_VOICE').length).toBeGreaterThan(10);
  });
});
