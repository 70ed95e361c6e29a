import { countGraph, type GraphCounts } from '../database/counts.ts';
import type { Connection } from '../database/open.ts';
import { Page } from './page.ts';

/** What of the server is switched on. */
interface Offered {
  readonly graphiql: boolean;
  readonly introspection: boolean;
}

/** Returns the page at `/`: what the graph holds and where to go. Counted again only after the database has changed. */
export function createLandingPage(connection: Connection, offered: Offered): () => Page {
  let page: Page | undefined;
  let countedVersion: unknown;
  return () => {
    const version = connection.pragma('data_version', { simple: true });
    if (page === undefined || version !== countedVersion) {
      page = new Page(renderLandingPage(countGraph(connection), linksTo(offered)), {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      });
      countedVersion = version;
    }
    return page;
  };
}

type Link = readonly [href: string, name: string, what: string];

function linksTo({ graphiql, introspection }: Offered): Link[] {
  const links: Link[] = [];
  if (graphiql) links.push(['/graphql', 'GraphiQL', 'ask the graph, starting from worked examples']);
  if (introspection) links.push(['/schema.graphql', 'Schema', 'every type and field, for tools']);
  links.push(['/metrics', 'Metrics', 'for Prometheus']);
  links.push(['/health', 'Health', 'the process lives']);
  links.push(['/ready', 'Readiness', 'the database answers']);
  return links;
}

function renderLandingPage({ entities, lastIngestion }: GraphCounts, links: readonly Link[]): string {
  const counts = Object.entries(entities).map(([kind, count]) => `<tr><th>${kind}</th><td>${count}</td></tr>`);
  const items = links.map(([href, name, what]) => `<li><a href="${href}">${name}</a>: ${what}</li>`);
  // A slug holds letters, digits and hyphens only.
  const last = lastIngestion ? `last changed ${lastIngestion.startedAt} by ${lastIngestion.articleSlug}` : 'empty';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>onrecord</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
  th { text-align: left; font-weight: normal; padding-right: 2rem; }
  td { text-align: right; font-variant-numeric: tabular-nums; }
</style>
<h1>onrecord</h1>
<p>Who said what to whom: a knowledge graph of public statements.</p>
<ul>
${items.join('\n')}
</ul>
<h2>In the graph</h2>
<table>
${counts.join('\n')}
</table>
<p>${last}</p>
`;
}
