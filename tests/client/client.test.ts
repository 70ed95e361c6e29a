import { readFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { openSeeded, runApp } from '../support/running-app.ts';
import { Client } from './client.ts';
import { generateOperations } from './generate.ts';
import { ActorStatementsDocument, type ActorStatementsQuery } from './operations.generated.ts';

const name = 'Vladimir Putin';

describe('a typed client', () => {
  it('is generated from the schema and its operations (write it anew by vitest --update)', async () => {
    const operations = readFileSync(new URL('operations.graphql', import.meta.url), 'utf8');
    const generated = await generateOperations(printSchema(schema), operations);
    await expect(generated).toMatchFileSnapshot('operations.generated.ts');
  });

  it('asks a nested query, with every field of the answer typed', async () => {
    const client = new Client((await runApp({ connection: openSeeded() })).url);
    const { actor } = await client.ask(ActorStatementsDocument, { name, first: 20 });
    const addressees = actor?.statements.nodes.flatMap((node) => node.addressees.map((one) => one.actor.name));
    expect(addressees).toContain('The West');
    expect(actor?.kind).toBe('PERSON');
    expect((await client.ask(ActorStatementsDocument, { name: 'Nobody', first: 1 })).actor).toBe(null);
    await expect(client.ask(ActorStatementsDocument, { name, first: -1 })).rejects.toThrow();
  });

  it('pages through a list by cursors, and asks no page twice that has not changed', async () => {
    const client = new Client((await runApp({ connection: openSeeded() })).url);
    const readAll = async () => {
      const texts: string[] = [];
      let after: string | null = null;
      for (let pages = 1; ; pages++) {
        const page: ActorStatementsQuery = await client.ask(ActorStatementsDocument, { name, first: 2, after });
        if (!page.actor) throw new Error('there is no such actor');
        const { nodes, pageInfo, totalCount } = page.actor.statements;
        texts.push(...nodes.map(({ text }) => text));
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) return { texts, totalCount, pages };
      }
    };
    const first = await readAll();
    expect(new Set(first.texts).size).toBe(first.totalCount);
    expect(client.revalidated).toBe(0);
    expect(await readAll()).toEqual(first);
    expect(client.revalidated).toBe(first.pages);
  });
});
