import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/annotation/read.ts';
import { InvalidAnnotationError } from '../../src/errors.ts';
import { smallText, smallYaml, writeFiles } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The small document with one piece replaced. */
function changed(piece: string, replacement: string): string {
  expect(smallYaml).toContain(piece);
  return smallYaml.replace(piece, replacement);
}

/** What is wrong with the document in a file, one line a problem, folders left out. */
function problemsOf(file: string): string[] {
  try {
    readDocument(file);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidAnnotationError)) throw error;
    return error.message.replaceAll(`${dirname(file)}/`, '').split('\n');
  }
}

it('accepts the document that all others here are made of', () => {
  const { statements } = readDocument(writeFiles(smallYaml));
  expect(statements[0]?.quotes).toEqual([
    {
      start: 46,
      end: 75,
      exact: 'We will directly involve you,',
      prefix: 'spoke to Reuters on Monday. 🎉 “',
      suffix: '” Lee said.\nLee directly involve',
    },
  ]);
});

describe('names file, line, column and remedy of', () => {
  it.each<[string, string, string, string]>([
    ['a wrong span', 'content: [ the bridge is safe', 'content: [ the bridge is saef',
     'small.yaml:30:16: statements.s2.content[1]: “the bridge is saef” is not in small.txt; did you mean “the bridge is safe” at small.txt:2:54?'],
    ['a span with other quotation marks and case', 'content: [ "We will', 'content: [ "we WILL',
     'small.yaml:23:16: statements.s1.content[1]: “we WILL directly involve you,” is not in small.txt; did you mean “We will directly involve you,” at small.txt:1:47?'],
    ['a span like nothing in the article', 'content: [ the bridge is safe', 'content: [ Pigs might well fly one day',
     'small.yaml:30:16: statements.s2.content[1]: “Pigs might well fly one day” is not in small.txt; copy the words from the article'],
    ['an ambiguous span', 'content: [ the bridge is safe', 'content: [ directly involve',
     'small.yaml:30:16: statements.s2.content[1]: “directly involve” occurs 2 times, at small.txt:1:55 and small.txt:2:5; add occurrence: 1 to 2, or a prefix or suffix'],
    ['an occurrence that is not there', 'occurrence: 1', 'occurrence: 7',
     'small.yaml:22:10: statements.s1.cue: “said” has no occurrence 7; it is at small.txt:1:82 and small.txt:2:44'],
    ['a prefix that is not there', 'occurrence: 1', 'prefix: "Bob "',
     'small.yaml:22:10: statements.s1.cue: “said” never has this prefix or suffix; it is at small.txt:1:82 and small.txt:2:44'],
    ['wrong offsets', 'occurrence: 1', 'start: 80, end: 84',
     'small.yaml:22:10: statements.s1.cue: “said” is not at 80 to 84; it is at 81 to 85 and at 130 to 134'],
    ['a dangling actor', 'speaker: ray', 'speaker: rai',
     'small.yaml:27:14: statements.s2.speaker: there is no actor "rai"; did you mean "ray"?'],
    ['a dangling addressee', 'addressees: [ reuters ]', 'addressees: [ nobody-known ]',
     'small.yaml:25:19: statements.s1.addressees[1]: there is no actor "nobody-known"; add it, or correct the key'],
    ['a dangling statement', 'statements: [ s2 ]', 'statements: [ s22 ]',
     'small.yaml:35:19: claims.c1.statements[1]: there is no statement "s22"; did you mean "s2"?'],
    ['a statement that answers itself', 'respondsTo: [ s1 ]', 'respondsTo: [ s2 ]',
     'small.yaml:31:19: statements.s2.respondsTo[1]: a statement does not refer to itself; name another'],
    ['a mistyped term', 'mode: INDIRECT', 'mode: INDIREKT',
     'small.yaml:28:11: statements.s2.mode: "INDIREKT" is not a term that is known here; did you mean "INDIRECT"?'],
    ['an unknown term', 'kind: MEDIA', 'kind: PLANET',
     'small.yaml:16:11: actors.reuters.kind: "PLANET" is not a term that is known here; write one of PERSON, COUNTRY, INTERGOVERNMENTAL_ORGANIZATION, ORGANIZATION, MEDIA, GROUP'],
    ['a missing term', '    checkability: FACTUAL\n', '',
     'small.yaml:33:3: claims.c1.checkability: is missing; write one of FACTUAL, PREDICTION, NORMATIVE, FRAMING'],
    ['a mistyped key', 'speechAct: ASSERT', 'speechact: ASSERT',
     'small.yaml:29:5: statements.s2.speechact: is not known here; did you mean "speechAct"?'],
    ['a mistyped section', 'claims:', 'claim:', 'small.yaml:32:1: claim: is not a section of a document; did you mean "claims"?'],
    ['a key written twice', '    kind: MEDIA\n', '    kind: MEDIA\n    name: AFP\n',
     'small.yaml:17:5: the key "name" is written twice here; keep one of the two'],
    ['a number for text', 'name: Bob Ray', 'name: 12', 'small.yaml:12:11: actors.ray.name: must be text, not number 12; put it in quotation marks'],
    ['text for a list', 'addressees: [ reuters ]', 'addressees: reuters',
     'small.yaml:25:17: statements.s1.addressees: must be a list, each entry after "- ", not "reuters"'],
    ['a list for a mapping', 'actors:\n  lee:\n    name: Ann Lee', 'actors:\n  lee:\n    - Ann Lee',
     'small.yaml:9:1: not valid YAML: All mapping items must start at the same column; correct the line or put the text in quotation marks'],
    ['a number for a span', 'evidence: [ the bridge is safe ]', 'evidence: [ 3 ]',
     'small.yaml:38:17: claims.c1.evidence[1]: must be text or a mapping of "key: value", not number 3'],
    ['an empty list that must not be', 'evidence: [ the bridge is safe ]', 'evidence: []', 'small.yaml:38:15: claims.c1.evidence: must have at least one entry'],
    ['a hash of another form', 'sha256: ', 'sha256: x',
     `small.yaml:4:11: article.sha256: "x${smallYaml.slice(smallYaml.indexOf('sha256: ') + 8).slice(0, 59)}…" must be 64 hexadecimal digits`],
    ['a later version', 'onrecord/1', 'onrecord/9',
     'small.yaml:1:9: schema: "onrecord/9" is not a term that is known here; did you mean "onrecord/1"?'],
    ['a quotation mark that is not closed', 'text: The bridge', 'text: "The bridge',
     'small.yaml:44:1: not valid YAML: Missing closing "quote; correct the line or put the text in quotation marks'],
    ['a colon in plain text', 'text: The bridge is', 'text: The bridge: is',
     'small.yaml:34:11: not valid YAML: a second ": " in one line; put the text that holds it in quotation marks'],
    ['an alias', 'name: Bob Ray', 'name: &x Bob Ray\n    note: *x',
     'small.yaml:13:11: aliases ("*x") are not allowed; write out what it stands for, or quote the text'],
    ['a second document', 'relationships:', '---\nrelationships:', 'small.yaml:39:1: a second document ("---") begins here; write one document to a file'],
    ['a key that cannot be one', '  reuters:\n', '  __proto__:\n',
     'small.yaml:14:3: actors.__proto__: "__proto__" must be a short key of letters, digits, "-" and "_"'],
    ['quotes outside the content', 'quotes: [ "We will directly involve you," ]', 'quotes: [ on Monday ]',
     'small.yaml:24:15: statements.s1.quotes[1]: “on Monday” is not inside the content; correct one of the two'],
    ['a direct statement without quotes', '    quotes: [ "We will directly involve you," ]\n', '',
     'small.yaml:18:3: statements.s1.quotes: DIRECT needs the words between the quotation marks as quotes; add them, or correct the mode'],
    ['an indirect statement with quotes', 'mode: DIRECT', 'mode: INDIRECT',
     'small.yaml:20:11: statements.s1.mode: with quotes it is MIXED or DIRECT; correct the mode, or remove the quotes'],
    ['a speaker of the article’s own voice', 'mode: INDIRECT', 'mode: ARTICLE_VOICE',
     'small.yaml:27:14: statements.s2.speaker: ARTICLE_VOICE has no speaker; remove it, or correct the mode'],
    ['a statement without speaker', '    speaker: ray\n', '',
     'small.yaml:26:3: statements.s2.speaker: INDIRECT needs a speaker; name the actor, or write mode: ARTICLE_VOICE'],
    ['a day that is not in the calendar', 'speechAct: ASSERT', 'speechAct: ASSERT\n    saidAt: 2024-02-30',
     'small.yaml:30:13: statements.s2.saidAt: "2024-02-30" is not a date that exists'],
    ['a date although the article has none', 'speechAct: ASSERT', 'speechAct: ASSERT\n    saidAt: 2024-02-29',
     'small.yaml:30:13: statements.s2.saidAt: the date of the article is not known; add article.publishedAt, or remove the date'],
    ['two actors that cannot be told apart', 'name: Bob Ray', 'name: Ann Lee',
     'small.yaml:12:11: actors.ray.name: "lee" has the same name; make them one, or give each a slug'],
    ['an address that a browser would run', 'slug: small', 'slug: small\n  url: javascript:alert(1)',
     'small.yaml:6:8: article.url: "javascript:alert(1)" must be a web address such as https://example.org/news/1'],
    ['an article in another folder', 'file: small.txt', 'file: ../small.txt',
     'small.yaml:3:9: article.file: "../small.txt" must be the name of a file beside the document, without a folder'],
    ['an article that is not there', 'file: small.txt', 'file: other.txt', 'other.txt: there is no such file; check the name'],
  ])('%s', (_, piece, replacement, problem) => {
    expect(problemsOf(writeFiles(changed(piece, replacement)))[0]).toBe(problem);
  }); // prettier-ignore

  it('all problems of a document at once, in the order of the file', () => {
    const yaml = changed('mode: INDIRECT', 'mode: INDIREKT')
      .replace('speaker: lee', 'speaker: leo')
      .replace('name: Bob Ray', 'name: 12')
      .replace('content: [ "We will', 'content: [ "We wil')
      .replace('evidence: [ Mayor', 'evidence: [ Major');
    expect(problemsOf(writeFiles(yaml)).map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'small.yaml:12:11: actors.ray.name',
      'small.yaml:19:14: statements.s1.speaker',
      'small.yaml:23:16: statements.s1.content[1]',
      'small.yaml:28:11: statements.s2.mode',
      'small.yaml:43:17: relationships[1].evidence[1]',
    ]);
  });
});

describe('refuses', () => {
  it.each<[string, string | Buffer, string]>([
    ['an empty document', '', 'small.yaml: is not an annotation document; it begins with "schema: onrecord/1"'],
    ['a list', '- a\n', 'small.yaml:1:1: is not an annotation document; it begins with "schema: onrecord/1"'],
    ['another encoding', Buffer.from('schema: onrecord/1\nname: \xe9', 'latin1'), 'small.yaml:2: is not valid UTF-8 here; save the file as UTF-8'],
    ['bottomless nesting', '['.repeat(100_000), 'small.yaml:1: is nested too deeply to be an annotation document'],
  ])('%s', (_, yaml, problem) => {
    expect(problemsOf(writeFiles(yaml))[0]?.replace(/:1:\d+: is nested/, ':1: is nested')).toBe(problem);
  }); // prettier-ignore

  it('a document that grows without end when its aliases are followed', () => {
    const letters = 'abcdefghijk'.split('');
    const lines = letters.map((letter, i) => {
      const nine = Array<string>(9).fill(i === 0 ? 'ha' : `*${letters[i - 1]}`);
      return `${letter}: &${letter} [ ${nine.join(', ')} ]`;
    });
    const startedMs = performance.now();
    expect(problemsOf(writeFiles(lines.join('\n')))[0]).toBe(
      'small.yaml:2:9: aliases ("*a") are not allowed; write out what it stands for, or quote the text',
    );
    expect(performance.now() - startedMs).toBeLessThan(1000);
  });

  it('a folder, a file that is not there and one that is far too large', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.yaml'));
    writeFileSync(join(folder, 'large.yaml'), '');
    truncateSync(join(folder, 'large.yaml'), 100 * 1024 * 1024);
    const problems = ['folder', 'none', 'large'].flatMap((name) => problemsOf(join(folder, `${name}.yaml`)));
    expect(problems).toEqual([
      'folder.yaml: is a folder; name a file',
      'none.yaml: there is no such file; check the name',
      'large.yaml: is 100 MiB large, and 16 MiB is the most; split it into several',
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['another text', `${smallText}More.`, 'small.yaml:4:11: article.sha256: the document was made for another text than that of small.txt, whose sha256 is '],
    ['invalid UTF-8', Buffer.concat([Buffer.from(smallText), Buffer.from([0xff, 0xfe])]), 'small.txt:3: is not valid UTF-8 here; save the file as UTF-8'],
    ['a NUL', `${smallText}\0`, 'small.txt:3:1: holds a control character here; save the article as plain text'],
    ['no text', ' \n', 'small.txt: holds no text; save the article in it'],
  ])('an article that holds %s', (_, text, problem) => {
    const problems = problemsOf(writeFiles(smallYaml, text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  }); // prettier-ignore
});

it('reads the same text whatever the line ends and with a byte order mark', () => {
  const plain = readDocument(writeFiles(smallYaml));
  const windows = readDocument(writeFiles(smallYaml, `\uFEFF${smallText.replaceAll('\n', '\r\n')}`));
  expect(windows).toEqual(plain);
});
