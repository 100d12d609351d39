import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeJourneys, enter, openBrowser, openContext } from './browser.ts';
import { settled } from './look.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { addPerson } from './team.ts';

/** What a phone on a poor network may have to fetch before the workbench works, compressed. */
const budget = 350_000;

describeJourneys('the first signed-in route', () => {
  let browser: Browser;
  let server: ServerProcess;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it(`needs at most ${budget / 1000} kB of compressed JavaScript`, async () => {
    const email = await addPerson(server, 'li', '李', 'sales');
    const context = await openContext(browser, server, 'phone');
    await enter(context, email);
    const page = await context.newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.set(response.url(), response.body());
    });
    await page.goto('/');
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await settled(page);
    const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).byteLength));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.info(`first route: ${Math.round(bytes / 1000)} kB in ${sizes.length} scripts`);
    expect(sizes.length).toBeGreaterThan(3);
    expect(bytes).toBeLessThan(budget);
  });
});
