import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Who may import whom; a folder may always import itself. Data flows one way, in this order. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  errors: [],
  annotation: ['vocabulary', 'errors'],
  extraction: ['annotation', 'vocabulary', 'errors'],
  database: ['vocabulary', 'errors'],
  ingest: ['annotation', 'database', 'vocabulary', 'errors'],
  graphql: ['database', 'vocabulary', 'errors'],
  export: ['database', 'vocabulary', 'errors'],
  server: ['graphql', 'database', 'errors'],
  web: [],
  cli: ['annotation', 'extraction', 'database', 'ingest', 'graphql', 'export', 'server', 'vocabulary', 'errors'],
};
const maxLines = 250;

const root = fileURLToPath(new URL('../src', import.meta.url));

interface Module {
  /** Relative to src, with slashes: `database/open.ts`. */
  readonly path: string;
  readonly text: string;
  /** The modules of ours that it imports, types included, as paths relative to src. */
  readonly imports: readonly string[];
}

const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(readModule);

function readModule(path: string): Module {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(root, dirname(path), name)));
  return { path, text, imports };
}

/** `database` of `database/open.ts`, `errors` of `errors.ts`. */
function areaOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

describe('the source tree', () => {
  it('has only the folders that the import table names', () => {
    const areas = new Set(modules.map(({ path }) => areaOf(path)));
    expect([...areas].filter((area) => !(area in mayImport))).toEqual([]);
  });

  it('imports only what the table allows', () => {
    const offences = modules.flatMap(({ path, imports }) =>
      imports
        .filter((target) => areaOf(target) !== areaOf(path) && !mayImport[areaOf(path)]?.includes(areaOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });

  it('imports relative files by their whole name, extension included', () => {
    const known = new Set(modules.map(({ path }) => path));
    const offences = modules.flatMap(({ path, imports }) =>
      imports.filter((target) => !known.has(target)).map((target) => `${path} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });

  it('has no cycle', () => {
    expect(findCycle(new Map(modules.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it('keeps the GraphQL type modules apart from each other', () => {
    const types = modules.filter(({ path }) => path.startsWith('graphql/types/'));
    const offences = types.filter(({ imports }) => imports.some((target) => target.startsWith('graphql/types/')));
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it(`has no file over ${maxLines} lines`, () => {
    const long = modules.filter(({ text }) => text.split('\n').length > maxLines + 1);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('exports by name only', () => {
    expect(modules.filter(({ path, text }) => hasDefaultExport(path, text)).map(({ path }) => path)).toEqual([]);
  });

  it('names files in kebab-case, after what they are', () => {
    const vague = /(^|\/)(index|types?|utils?|helpers?|common|manager|service|misc)\.ts$/;
    const kebab = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/;
    expect(modules.map(({ path }) => path).filter((path) => vague.test(path) || !kebab.test(path))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it('see a cycle', () => {
    const graph = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ]);
    expect(findCycle(graph)).toEqual(['b.ts', 'c.ts', 'b.ts']);
  });

  it('see a default export', () => {
    expect(hasDefaultExport('a.ts', 'export default 1;')).toBe(true);
    expect(hasDefaultExport('a.ts', 'export default function f() {}')).toBe(true);
    expect(hasDefaultExport('a.ts', 'const a = 1;\nexport { a as default };')).toBe(true);
    expect(hasDefaultExport('a.ts', 'export const a = "export default";')).toBe(false);
  });
});

/** The first cycle of imports, from a module back to itself; empty when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    const start = trail.indexOf(path);
    if (start !== -1) return [...trail.slice(start), path];
    if (done.has(path)) return [];
    for (const target of graph.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function hasDefaultExport(path: string, text: string): boolean {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
      (ts.isExportDeclaration(statement) &&
        statement.exportClause !== undefined &&
        ts.isNamedExports(statement.exportClause) &&
        statement.exportClause.elements.some(({ name }) => name.text === 'default')),
  );
}
