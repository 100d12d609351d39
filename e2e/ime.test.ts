import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeJourneys, eachSize, enter, openBrowser, openVisit, type Size, type Visit } from './browser.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { makeTeam, seedTemplate } from './team.ts';

describeJourneys('the Enter that confirms a composition', () => {
  let browser: Browser;
  let server: ServerProcess;
  let customer: string;
  let li: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    li = (await makeTeam(server)).li;
    customer = `/customers/${await seedTemplate(server, li, 2)}`;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  describe.each(eachSize)('%s', (size) => {
    it('searches nothing before the characters are there', async () => {
      const { page, context, cdp } = await open(size, '/customers');
      const asked: string[] = [];
      page.on('request', (request) => {
        const words = new URL(request.url()).searchParams.get('q');
        if (words !== null) asked.push(words);
      });
      await page.getByRole('searchbox', { name: '搜索客户' }).focus();
      await compose(page, cdp, 'keji');
      // Longer than the pause after which a search begins.
      await page.waitForTimeout(600);
      expect(asked).toEqual([]);
      const search = page.waitForRequest((request) => new URL(request.url()).searchParams.has('q'));
      await cdp.send('Input.insertText', { text: '科技' });
      await search;
      await page.getByText('共 1 个客户').waitFor();
      expect(asked).toEqual(['科技']);
      await context.close();
    });

    it('opens no customer in the search for whom to write', async () => {
      const { page, context, cdp } = await open(size, '/');
      await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '写跟进' }).click();
      const dialog = page.getByRole('dialog', { name: '给哪个客户写跟进？' });
      await dialog.getByRole('button', { name: '科技有限公司' }).waitFor();
      await dialog.getByRole('searchbox').focus();
      // By the time of the Enter the letters themselves have found the customer.
      await compose(page, cdp, 'keji', 1000);
      expect(await dialog.isVisible()).toBe(true);
      await cdp.send('Input.insertText', { text: '科技' });
      await page.waitForTimeout(600);
      await dialog.getByRole('button', { name: '科技有限公司' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel('沟通核心内容').waitFor();
      await context.close();
    });

    it.each(['客户明确表态', '下一步行动'])('neither saves nor begins a new line in %s', async (list) => {
      const { page, context, cdp } = await open(size, `${customer}/record`);
      const lines = page.getByRole('textbox', { name: new RegExp(`^${list}`) });
      await lines.focus();
      await compose(page, cdp, 'anli');
      expect(await lines.count()).toBe(1);
      await cdp.send('Input.insertText', { text: '准备案例' });
      expect(await lines.inputValue()).toBe('准备案例');
      await page.keyboard.press('Enter');
      await lines.nth(1).waitFor();
      expect(await lines.first().inputValue()).toBe('准备案例');
      expect(await lines.nth(1).inputValue()).toBe('');
      expect(new URL(page.url()).pathname).toBe(`${customer}/record`);
      await context.close();
    });
  });

  async function open(size: Size, path: string): Promise<Visit & { cdp: CDPSession }> {
    const visit = await openVisit(browser, server, size);
    await enter(visit.context, li);
    await visit.page.goto(path);
    return { ...visit, cdp: await visit.context.newCDPSession(visit.page) };
  }
});

/** Composes letters and presses Enter in the middle of it, as one who takes the first candidate; the letters stay uncommitted. */
async function compose(page: Page, cdp: CDPSession, letters: string, thinking = 0): Promise<void> {
  await page.evaluate(() => {
    addEventListener('keydown', (event) => Object.assign(window, { lastKey: [event.key, event.isComposing] }), true);
  });
  for (let end = 1; end <= letters.length; end++)
    await cdp.send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end });
  await page.waitForTimeout(thinking);
  // As an input method passes the key on: with the code 229 and without a text of its own.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  // Otherwise this journey would prove nothing.
  expect(await page.evaluate(() => (window as unknown as { lastKey: unknown }).lastKey)).toEqual(['Enter', true]);
}
