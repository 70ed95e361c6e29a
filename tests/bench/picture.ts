import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';

/** A finding with how many times as good it is as it must be: beyond 1 it is good enough, whatever is better. */
interface Mark {
  readonly label: string;
  readonly median: number;
  readonly worst: number;
  readonly best: number;
  readonly aim: number;
  readonly text: string;
}

const style = `
  svg { color: #1f2328; background: #ffffff; font-family: system-ui, sans-serif; }
  .aim { stroke: #1a7f37; } .spread { stroke: #7aa7e0; } .measured { fill: #0969da; } .must { stroke: #cf222e; }
  @media (prefers-color-scheme: dark) {
    svg { color: #e6edf3; background: #0d1117; }
    .aim { stroke: #3fb950; } .spread { stroke: #31588c; } .measured { fill: #58a6ff; } .must { stroke: #f85149; }
  }`;

/** Draws the findings of a run as an SVG image, light or dark as the reader's system is. */
export function drawPicture({ rows }: Report): string {
  const marks = rows.flatMap(({ findings }) => findings.map(markOf));
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const y = { y: 'label' };
  const figure = Plot.plot({
    document,
    width: 960,
    height: 90 + 26 * marks.length,
    marginLeft: 360,
    marginRight: 170,
    marginTop: 40,
    marginBottom: 44,
    style: { fontSize: '13px' },
    x: {
      type: 'log',
      label: 'times as good as it must be →',
      labelAnchor: 'center',
      ticks: [0.2, 0.5, 1, 2, 5, 10, 20],
      tickFormat: (value: number) => `${value}×`,
      grid: true,
    },
    y: { domain: marks.map(({ label }) => label), label: null, tickSize: 0 },
    marks: [
      Plot.ruleX([1], { className: 'must', strokeWidth: 1.5 }),
      Plot.ruleY(marks, { ...y, x1: 'worst', x2: 'best', className: 'spread', strokeWidth: 5, strokeLinecap: 'round' }),
      Plot.tickX(marks, { ...y, x: 'aim', className: 'aim', strokeWidth: 2.5, inset: 3 }),
      Plot.dot(marks, { ...y, x: 'median', className: 'measured', r: 5, stroke: 'none' }),
      Plot.text(marks, { ...y, text: 'text', frameAnchor: 'right', textAnchor: 'start', dx: 12 }),
      Plot.text(['red: must, green: aim, dot: median, bar: all rounds'], { frameAnchor: 'top-left', dy: -26 }),
    ],
  });
  figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const own = document.createElement('style');
  own.textContent = style;
  figure.append(own);
  return `${figure.outerHTML}\n`;
}

function markOf({ label, median, lowest, highest, must, aim, atMost }: Finding): Mark {
  const goodness = (value: number) => (atMost ? must / value : value / must);
  const [worst, best] = atMost ? [highest, lowest] : [lowest, highest];
  return {
    label,
    median: goodness(median),
    worst: goodness(worst),
    best: goodness(best),
    aim: goodness(aim),
    text: `${median.toFixed(2)} (${atMost ? '≤' : '≥'} ${must}, aim ${aim})`,
  };
}
