import { describe, expect, it, vi } from 'vitest';
import { InvalidArticleError } from '../../../src/errors.ts';
import { extractDocument } from '../../../src/extraction/extract.ts';
import { formatOf, readArticle } from '../../../src/extraction/input/read-article.ts';
import type { ArticleFormat } from '../../../src/extraction/input/read-article.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, format: ArticleFormat | null = null) => readArticle(bytes(text), format, 'story');
const body = Array.from({ length: 6 }, (_, i) => `<p>The mayor, Ada Long, said on Monday that bridge number ${i} would be closed for repairs until the spring of next year, and that drivers should use the tunnel.</p>`).join('\n'); // prettier-ignore

describe('an article is read', () => {
  it('from text in any line ends, with or without a byte order mark', () => {
    expect(read('\uFEFFOne “line”.\r\nTwo.\rThree.\n\n').text).toBe('One “line”.\nTwo.\nThree.\n\n');
    expect(readArticle(new Uint8Array([0xff, 0xfe, 0x48, 0, 0x69, 0]), null, 'story').text).toBe('Hi');
  });

  it('from Markdown with front matter', () => {
    const { text, metadata } = read(
      '---\ntitle: "Bridge: closed"\nauthor: [Ann Lee, Bo Ek]\ndate: 2024-09-13\nurl: https://example.org/a\n---\n# Bridge closed\n\n“We **must** [repair](https://example.org) it,” _Long_ said &amp; left.  \nShe waited.\n\n> Quoted\n\n- one\n- two\n\n```\ncode\n```\n![image](x.png)\n',
    );
    expect(text).toBe('“We must repair it,” Long said & left. She waited.\nQuoted\none\ntwo');
    expect(metadata).toMatchObject({
      title: 'Bridge: closed',
      byline: 'Ann Lee, Bo Ek',
      publishedAt: '2024-09-13',
      url: 'https://example.org/a',
    });
  });

  it('from HTML, with JSON-LD before OpenGraph', () => {
    const { text, metadata } = read(`<!doctype html><html lang="en-GB"><head><title>Site | Bridge</title>
      <meta property="og:title" content="Bridge (OG)"><meta property="og:site_name" content="Herald"><link rel="canonical" href="https://example.org/b">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2024-09-13T08:00:00+0200","author":[{"name":"Ann Lee"}],"publisher":{"name":"The Herald"}}]}</script>
      </head><body><nav>Menu Home</nav><article><h1>Bridge closed</h1>${body}<script>document.write("injected")</script></article><footer>About us</footer></body></html>`);
    expect(text.split('\n')).toHaveLength(6);
    expect(text).toMatch(/^The mayor, Ada Long, said on Monday/);
    expect(text).not.toMatch(/Menu|injected|About us/);
    expect(metadata).toEqual({ title: 'Bridge closed', url: 'https://example.org/b', publisher: 'The Herald', byline: 'Ann Lee', publishedAt: '2024-09-13T08:00:00+02:00', language: 'en-GB' }); // prettier-ignore
  });

  it('from HTML in the encoding that it declares', () => {
    const page = `<html><head><meta charset="windows-1252"></head><body><article>${body.replace('Ada Long', 'Ada L\u00f3ng')}</article></body></html>`;
    const encoded = Uint8Array.from(page, (character) => character.charCodeAt(0));
    expect(readArticle(encoded, 'html', 'story').text).toContain('Ada Lóng');
  });

  it.each([
    ['a script', '<script>fetch("https://evil.example/")</script>'],
    ['an image with a handler', '<img src="https://evil.example/x.png" onerror="globalThis.hacked = true">'],
    ['an unclosed comment', '<!-- <p>'],
    ['deep nesting', '<div>'.repeat(5000)],
    [
      'a frame and an object',
      '<iframe src="https://evil.example/"></iframe><object data="file:///etc/passwd"></object>',
    ],
    ['JSON-LD that is none', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    [
      'JSON-LD with a hostile address',
      '<script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:alert(1)","headline":{"a":1}}</script>',
    ],
    [
      'a refresh and a base',
      '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">',
    ],
    ['ten thousand attributes', `<p ${'a="1" '.repeat(10_000)}>x</p>`],
  ])('harmlessly from HTML with %s', (_, hostile) => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const start = performance.now();
    const { text, metadata } = read(`<html><body>${body}${hostile}</body></html>`, 'html');
    expect(performance.now() - start).toBeLessThan(2000);
    expect(text).toContain('Ada Long');
    expect(text).not.toMatch(/evil|passwd/);
    expect(metadata.url).toBeNull();
    expect(globalThis).not.toHaveProperty('hacked');
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it.each([
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /story is a binary file/],
    ['another encoding', new Uint8Array([0x48, 0xe9, 0x6c, 0x6c, 0xf3]), /story is not valid UTF-8; save it as UTF-8/],
    ['nothing', new Uint8Array(), /story has no text/],
    ['only spaces', bytes(' \n\t\n'), /story has no text/],
    ['HTML without text', bytes('<html><body><script>x()</script></body></html>'), /story has no text/],
    ['too much', new Uint8Array(5 * 1024 * 1024).fill(97), /story is larger than 4 MiB/],
    ['front matter that is no YAML', bytes('---\na: [1\n---\nText.'), /front matter of story is not YAML/],
  ])('not from %s', (_, input, message) => {
    expect(() => readArticle(input, null, 'story')).toThrow(InvalidArticleError);
    expect(() => readArticle(input, null, 'story')).toThrow(message);
  });

  it.each([
    ['2024-09-13', '2024-09-13'],
    ['2024-09-13T08:00:00Z', '2024-09-13T08:00:00Z'],
    ['2024-09-13 08:00', '2024-09-13'],
    ['September 13, 2024', '2024-09-13'],
    ['13 September 2024', '2024-09-13'],
    ['2024-02-31', null],
    ['yesterday', null],
    ['<b>', null],
  ])('with the date %s as %s', (date, expected) => {
    expect(read(`---\ndate: "${date}"\n---\nText.`).metadata.publishedAt).toBe(expected);
  });

  it('in the format of its name', () => {
    expect(['a.txt', 'b.MD', 'c.htm', 'd.pdf'].map(formatOf)).toEqual(['text', 'markdown', 'html', null]);
  });

  it('and extracted without losing a character', () => {
    const { text, metadata } = read(`<html><body><article>${body}</article></body></html>`, 'html');
    const document = extractDocument({ text, metadata });
    const [statement] = Object.values(document.statements ?? {});
    expect(statement?.speaker).toBe('ada-long');
  });
});
