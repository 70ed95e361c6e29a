import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Problem } from '../errors.ts';
import type { Path, Place } from './problems.ts';

/** A parsed YAML document that knows where each of its values stands. */
export interface YamlSource {
  readonly value: unknown;
  /** Place of the value or key at `path`, or of the nearest thing around it that is there. */
  placeOf(path: Path, at: 'value' | 'key'): Place | null;
}

/** One slip often makes the parser stumble over all that follows; the first few errors are the useful ones. */
const mostSyntaxErrors = 5;

/**
 * Parses YAML 1.2. Problems (syntax, keys written twice, aliases, tags) are appended to `problems`; the source is null
 * when the text cannot be understood as one document.
 */
export function parseYaml(text: string, file: string, problems: Problem[]): YamlSource | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const add = (offset: number, message: string) => problems.push({ file, ...place(offset), message });

  const syntaxErrors = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  const told = new Set<string>();
  const exhausted = syntaxErrors.filter((error) => error.code === 'RESOURCE_EXHAUSTION');
  for (const error of exhausted.length > 0 ? exhausted : syntaxErrors) {
    const message = syntaxMessage(error);
    if (told.size < mostSyntaxErrors && !told.has(message)) add(error.pos[0], message);
    told.add(message);
  }
  if (syntaxErrors.length > 0) return null;
  for (const { pos } of document.errors) {
    const key = /^[^:\s]*/.exec(text.slice(pos[0], pos[0] + 80))?.[0];
    add(pos[0], `the key "${key}" is written twice here; keep one of the two`);
  }
  for (const { pos } of document.warnings) add(pos[0], 'tags ("!…") mean nothing here; remove it, or quote the text');

  let aliases = 0;
  visit(document, {
    Alias(_, node) {
      aliases += 1;
      if (aliases > mostSyntaxErrors) return visit.BREAK;
      const name = `*${node.source}`;
      add(node.range?.[0] ?? 0, `aliases ("${name}") are not allowed; write out what it stands for, or quote the text`);
      return undefined;
    },
  });
  if (aliases > 0) return null;
  return { value: document.toJS(), placeOf: (path, at) => placeIn(document, path, at, place) };
}

function syntaxMessage({ code, message }: { code: string; message: string }): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document ("---") begins here; write one document to a file';
  if (code === 'RESOURCE_EXHAUSTION') return 'is nested too deeply to be an annotation document';
  if (code === 'BAD_SCALAR_START') return `not valid YAML: ${message}; put the text in quotation marks`;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return 'not valid YAML: a second ": " in one line; put the text that holds it in quotation marks';
  }
  return `not valid YAML: ${message}; correct the line or put the text in quotation marks`;
}

function placeIn(document: Document, path: Path, at: 'value' | 'key', place: (offset: number) => Place): Place | null {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, String(part));
      if (!pair) break;
      const last = depth === path.length - 1;
      const from = last && at === 'value' && isNode(pair.value) && !isEmptyScalar(pair.value) ? pair.value : pair.key;
      if (isNode(from)) offset = from.range?.[0];
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      if (isNode(node)) offset = node.range?.[0];
    } else break;
    if (isAlias(node)) break;
  }
  return offset === undefined ? null : place(offset);
}

function pairOf(map: YAMLMap, key: string) {
  return map.items.find((pair) => isPair(pair) && String(isNode(pair.key) ? pair.key.toJSON() : pair.key) === key);
}

/** `key:` with nothing after it: the value has a place, but nobody can see it. */
function isEmptyScalar(node: { range?: readonly [number, number, number] | null | undefined }): boolean {
  return node.range != null && node.range[0] === node.range[1];
}
