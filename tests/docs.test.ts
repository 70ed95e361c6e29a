import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { examples } from '../src/server/examples.ts';
import { openSeeded, runApp } from './support/running-app.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** What the first block of code in `language` after a heading or comment holds. */
function codeAfter(mark: string, language: string): string {
  const rest = readme.slice(readme.indexOf(mark) + mark.length);
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(rest)?.[1] ?? '';
}

describe('the README', () => {
  it('documents every command with its options, and no other', () => {
    const documented = [...readme.matchAll(/^\| `onrecord ([a-z]+)/gm)].map(([, name]) => name);
    const { commands } = buildProgram();
    expect(documented.sort()).toEqual(commands.map((command) => command.name()).sort());
    for (const command of commands) {
      const row = new RegExp(`^\\| \`onrecord ${command.name()}\\b.*$`, 'm').exec(readme)?.[0];
      for (const { long } of command.options) expect(row).toContain(long);
    }
  });

  it('prints the first example, its variables and its answer', async () => {
    expect(codeAfter('## An example', 'graphql')).toBe(examples[0]?.query);
    const { graphql } = await runApp({ connection: openSeeded() });
    const request = {
      query: examples[0]?.query,
      variables: JSON.parse(codeAfter('with the variables', 'json')) as object,
    };
    const response = await graphql.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    expect(JSON.parse(codeAfter('is answered by', 'json'))).toEqual(await response.json());
  });

  it('prints what the example of filters finds', async () => {
    const { graphql } = await runApp({ connection: openSeeded() });
    const response = await graphql.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: codeAfter('### Filters, orders, search', 'graphql') }),
    });
    expect(JSON.parse(codeAfter('### Filters, orders, search', 'json'))).toEqual(await response.json());
  });

  it('names every example', () => {
    for (const { title } of examples) expect(readme).toContain(title);
  });
});
