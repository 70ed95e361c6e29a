import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import { type AnnotationInput, documentSchema, sectionSchemas } from './document.ts';
import { minimalValue } from './minimal.ts';

const schemaComment = ' yaml-language-server: $schema=annotation.schema.json';
const lineWidth = 120;
/** A mapping or list of this many characters at most is written on one line. */
const longestFlow = 100;
/** Collections around an entry: the document and its section. */
const entryDepth = 2;

/**
 * An annotation document as YAML for people: what equals its default is left out, one blank line between entries, short
 * mappings on one line. With the article's stored `text`, offsets give way to words (see `minimalValue`).
 */
export function writeDocument(input: AnnotationInput, text: string | null = null): string {
  const document = new Document(minimalValue(documentSchema, input, text));
  document.commentBefore = schemaComment;
  layOut(document);
  return document.toString({ lineWidth, flowCollectionPadding: true, singleQuote: false });
}

function layOut(document: Document): void {
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter(isCollection).length;
      if (depth > entryDepth && isShort(node)) node.flow = true;
    },
  });
  if (!isMap(document.contents)) return;
  for (const section of document.contents.items) {
    if (isScalar(section.key) && section.key.value !== 'schema') section.key.spaceBefore = true;
    const isLong = isScalar(section.key) && String(section.key.value) in sectionSchemas && isMap(section.value);
    if (!isLong || !isMap(section.value)) continue;
    for (const entry of section.value.items.slice(1)) if (isScalar(entry.key)) entry.key.spaceBefore = true;
  }
}

/** Whether a collection holds only scalars, or short lists of them, and fits on one line. */
function isShort(node: Node): boolean {
  return flowLength(node, 0) <= longestFlow;
}

function flowLength(node: unknown, depth: number): number {
  if (isScalar(node)) return String(node.value).includes('\n') ? Infinity : String(node.value).length;
  if (isPair(node)) return flowLength(node.key, depth) + 2 + flowLength(node.value, depth);
  if (!isCollection(node) || depth > 1 || (isSeq(node) && depth === 0 && node.items.some(isCollection)))
    return Infinity;
  return node.items.reduce<number>((sum, item) => sum + 2 + flowLength(item, depth + 1), 2);
}
