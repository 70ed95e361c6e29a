import { basename, dirname, join } from 'node:path';
import { InvalidAnnotationError, type Problem } from '../errors.ts';
import type { AnnotationInput } from './document.ts';
import { type ArticleText, placeInArticle } from './locate.ts';
import { reportTo } from './problems.ts';
import { resolveValue } from './resolve/resolve.ts';
import type { ResolvedDocument } from './resolved.ts';
import { readText, storedText } from './text-file.ts';
import { parseYaml } from './yaml-source.ts';

/** Far beyond any article: what is larger is another kind of file. */
const mostMebibytes = { document: 16, article: 4 };

/**
 * Reads an annotation document and the article beside it and checks everything: encoding, YAML, shape, references,
 * spans and that the text is the one it was made for.
 * @throws InvalidAnnotationError with every problem, each with file, line, column and remedy.
 */
export function readDocument(file: string): ResolvedDocument {
  const problems: Problem[] = [];
  const text = readText(file, mostMebibytes.document);
  if (typeof text !== 'string') {
    throw new InvalidAnnotationError([{ file, line: text.line, column: null, message: text.message }]);
  }
  return readYaml(text, file, (name) => readArticle(join(dirname(file), name), problems), problems);
}

/**
 * Reads an annotation document that is YAML in memory and checks it against the text of its article. `source` names the
 * document in messages.
 * @throws InvalidAnnotationError with every problem, each with line, column and remedy.
 */
export function readDocumentText(yaml: string, articleText: string, source: string): ResolvedDocument {
  const problems: Problem[] = [];
  return readYaml(yaml, source, (name) => checkedArticle(storedText(articleText), name, problems), problems);
}

function readYaml(
  yaml: string,
  name: string,
  articleFor: (name: string) => ArticleText | null,
  problems: Problem[],
): ResolvedDocument {
  const source = parseYaml(yaml, name, problems);
  const document = source && resolveValue(source.value, articleFor, reportTo(problems, name, source.placeOf));
  if (!document || problems.length > 0) throw new InvalidAnnotationError(inOrder(problems));
  return document;
}

/**
 * Checks a document that is in memory, such as an extractor's, against the text of its article, which may still have a
 * byte order mark and any line ends. `source` names the document in messages.
 * @throws InvalidAnnotationError with every problem, each with its path in the document.
 */
export function resolveDocument(input: AnnotationInput, articleText: string, source: string): ResolvedDocument {
  const problems: Problem[] = [];
  const articleFor = (name: string) => checkedArticle(storedText(articleText), name, problems);
  const document = resolveValue(
    input,
    articleFor,
    reportTo(problems, source, () => null),
  );
  if (!document || problems.length > 0) throw new InvalidAnnotationError(inOrder(problems));
  return document;
}

/** By place in the files, in the order in which the files were read. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const rank = ({ file, line, column }: Problem) => [files.indexOf(file), line ?? 0, column ?? 0] as const;
  return problems.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
}

function readArticle(file: string, problems: Problem[]): ArticleText | null {
  const text = readText(file, mostMebibytes.article);
  if (typeof text === 'string') return checkedArticle(text, basename(file), problems, file);
  problems.push({ file, line: text.line, column: null, message: text.message });
  return null;
}

function checkedArticle(text: string, name: string, problems: Problem[], file = name): ArticleText | null {
  const article = { text, file: name };
  // eslint-disable-next-line no-control-regex
  const control = text.search(/[\0-\x08\x0b-\x1f]/);
  if (text.trim() === '') {
    problems.push({ file, line: null, column: null, message: 'holds no text; save the article in it' });
    return null;
  }
  if (control === -1) return article;
  const [line, column] = placeInArticle(article, control).split(':').slice(-2).map(Number) as [number, number];
  problems.push({ file, line, column, message: 'holds a control character here; save the article as plain text' });
  return null;
}
