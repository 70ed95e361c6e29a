import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type GeneratedArticle, writeArticle } from './article.ts';
import { createNewsroom } from './newsroom.ts';

const newsroomSeed = 11;
const formats = { txt: asText, md: asMarkdown, html: asHtml };

/** Writes `count` generated articles into a folder, as text, Markdown and HTML in turn; returns their paths in order. */
export function writeArticleFiles(folder: string, count: number): string[] {
  const newsroom = createNewsroom(newsroomSeed);
  const extensions = Object.keys(formats) as (keyof typeof formats)[];
  return Array.from({ length: count }, (_, number) => {
    const extension = extensions[number % extensions.length] as keyof typeof formats;
    const file = join(folder, `article-${String(number).padStart(5, '0')}.${extension}`);
    writeFileSync(file, formats[extension](writeArticle(newsroom, number)));
    return file;
  });
}

function asText({ paragraphs }: GeneratedArticle): string {
  return `${paragraphs.join('\n\n')}\n`;
}

function asMarkdown({ paragraphs, title, publisher, byline, publishedAt }: GeneratedArticle): string {
  const matter = stringify({ title, publisher, author: byline, date: publishedAt });
  return `---\n${matter}---\n\n${paragraphs.join('\n\n')}\n`;
}

function asHtml({ paragraphs, title, publisher, byline, publishedAt }: GeneratedArticle): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: publishedAt,
    author: { '@type': 'Person', name: byline },
    publisher: { '@type': 'Organization', name: publisher },
  };
  const text = paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('"', '&quot;')}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body>
<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/business">Business</a></nav>
<article><h1>${title}</h1>
${text}
</article>
<footer>All rights reserved.</footer>
</body>
</html>
`;
}
