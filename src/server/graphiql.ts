import { examples } from './examples.ts';
import { Page } from './page.ts';

/** GraphiQL needs inline scripts and workers of its own making; whatever else it asked for, the browser would refuse. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL lets tabs be dragged, and the animation that it starts with several tabs moves a tab away from under the
 * pointer when it is first pressed, so that the click goes nowhere. Tabs that cannot move can be clicked.
 */
const tabStyle = '<style>.graphiql-tab { transform: none !important; }</style>';

/** The page at `/graphql`: GraphiQL, all of it inline, with the examples in its tabs. 9 MB, so loaded when first asked for. */
export async function createGraphiqlPage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'GraphiQL · onrecord',
    // A header may hold the token that mutations need: it is forgotten with the page.
    shouldPersistHeaders: false,
    defaultTabs: examples.map(({ query, variables }) => ({
      query,
      variables: variables ? JSON.stringify(variables, null, 2) : null,
    })),
  });
  return new Page(
    html.replace('</head>', () => `${tabStyle}</head>`),
    {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
    },
  );
}
