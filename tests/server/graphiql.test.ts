import { expect, it } from 'vitest';
import { examples } from '../../src/server/examples.ts';
import { hasNoBrowser, launchBrowser } from '../support/browser.ts';
import { openSeeded, runApp } from '../support/running-app.ts';

it.skipIf(hasNoBrowser)(
  'opens in a browser without a network, every example in a tab, and runs the first',
  async () => {
    const { url } = await runApp({ connection: openSeeded() });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
    const requested: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));

    await page.goto(`${url}/graphql`);
    const tabs = page.locator('[role=tab]');
    await tabs.first().waitFor();
    expect(await tabs.count()).toBeGreaterThanOrEqual(examples.length);
    await page.getByText('What did Putin say').first().waitFor();
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('WhatDidPutinSay') === true,
    );
    await page.getByRole('button', { name: /execute query/i }).click();
    expect((await answered).status()).toBe(200);
    await page.locator('.result-window').getByText('Keir Starmer').first().waitFor();
    await page.locator('[role=tab] button', { hasText: 'Relationships' }).click();
    await page.getByText('What stands between an actor and others').first().waitFor();
    await page.locator('.graphiql-variables, .graphiql-editor-tool').getByText('Russia').first().waitFor();
    if (process.env['SCREENSHOT']) await page.screenshot({ path: process.env['SCREENSHOT'] });

    expect(requested.filter((address) => !/^(blob:|data:)/.test(address) && !address.startsWith(url))).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
