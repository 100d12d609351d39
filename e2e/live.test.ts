import type { Browser, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeJourneys, enter, openBrowser, openContext } from './browser.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Ask, askAs, makeTeam, seedTemplate } from './team.ts';

const tabs = 8;

describeJourneys('one who keeps many customers open', () => {
  let browser: Browser;
  let server: ServerProcess;
  let ask: Ask;
  let customerId: string;
  let li: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    li = (await makeTeam(server)).li;
    customerId = await seedTemplate(server, li, 1);
    ask = await askAs(server, li);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it(`has ${tabs} tabs at once, and finds each up to date when coming back to it`, async () => {
    const context = await openContext(browser, server, 'desktop');
    await enter(context, li);
    const pages: Page[] = [];
    for (let count = 0; count < tabs; count++) {
      const page = await context.newPage();
      await page.goto(`/customers/${customerId}`);
      await page.getByText('邀请参加产品演示会').waitFor();
      pages.push(page);
      if (count < tabs - 1) await turn(page, 'hidden');
    }
    const [first] = pages;
    const last = pages.at(-1);
    const recorded = await ask('POST', '/api/follow-ups', {
      id: uuidv7(),
      customerId,
      startedAt: new Date().toISOString(),
      content: '又打了一个电话',
    });
    expect(recorded.status).toBe(201);
    await last?.getByText('又打了一个电话').waitFor({ timeout: 2000 });
    expect(await first?.getByText('又打了一个电话').count()).toBe(0);
    if (first) await turn(first, 'visible');
    await first?.getByText('又打了一个电话').waitFor({ timeout: 2000 });
    await context.close();
  });
});

/** Turns to a tab or away from it; driven pages believe otherwise that they are all looked at. */
function turn(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  return page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
