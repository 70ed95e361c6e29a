import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
const executablePath = process.env['CHROMIUM'] ?? usualPlaces.find((path) => existsSync(path));

/**
 * Whether tests in a browser are left out: where there is none, and a person runs the tests. On CI they fail instead.
 */
export const hasNoBrowser = executablePath === undefined && process.env['CI'] === undefined;
if (hasNoBrowser) console.warn('No Chromium was found, so what needs a browser is not tested; CHROMIUM may name one.');

/** Starts headless Chromium, ended with the test. It asks nothing of the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('Install Chromium (apt-get install chromium) or name it in CHROMIUM');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  onTestFinished(() => browser.close());
  return browser;
}
