import type { Browser, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeJourneys, eachSize, enter, openBrowser, openVisit, type Size, signIn, type Visit } from './browser.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Ask, askAs, makeTeam } from './team.ts';

describeJourneys('what is written is never lost, and arrives once', () => {
  let browser: Browser;
  let server: ServerProcess;
  let ask: Ask;
  let li: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    li = (await makeTeam(server)).li;
    ask = await askAs(server, li);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  describe.each(eachSize)('%s', (size) => {
    it('survives a reload', async () => {
      const { page, context, form } = await openForm(size);
      await write(page, '客户想先看演示');
      await page.getByText('草稿已存在本机').waitFor();
      await page.reload();
      await page.getByText(/^已恢复草稿/).waitFor();
      expect(await contentOf(page)).toBe('客户想先看演示');
      expect(await recordsOf(form)).toEqual([]);
      await context.close();
    });

    it('survives signing out and in again', async () => {
      const { page, context, form } = await openForm(size);
      await write(page, '报价要含税');
      await page.getByText('草稿已存在本机').waitFor();
      await page.goto('/account');
      await page.getByRole('button', { name: '退出登录' }).click();
      await page.waitForURL('**/sign-in');
      await signIn(page, li);
      await page.goto(form);
      await page.getByText(/^已恢复草稿/).waitFor();
      expect(await contentOf(page)).toBe('报价要含税');
      await context.close();
    });

    it('waits without a connection and is delivered once when it is back', async () => {
      const { page, context, form } = await openForm(size);
      await write(page, '电梯里写的记录');
      await context.setOffline(true);
      await save(page);
      await page.getByText(/^未送达/).waitFor();
      expect(await recordsOf(form)).toEqual([]);
      await context.setOffline(false);
      await page.getByText(/^已记录/).waitFor();
      expect(await recordsOf(form)).toEqual(['电梯里写的记录']);
      await page.goto(form);
      expect(await contentOf(page)).toBe('');
      await context.close();
    });

    it('makes no second record when the answer to the first try was lost', async () => {
      const { page, context, form } = await openForm(size);
      await write(page, '答复丢在路上');
      let sent = 0;
      await page.route('**/api/follow-ups', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        sent += 1;
        if (sent > 1) return route.continue();
        await route.fetch();
        return route.abort();
      });
      await save(page);
      await page.getByText(/^未送达/).waitFor();
      expect(await recordsOf(form)).toEqual(['答复丢在路上']);
      await page.getByRole('button', { name: '立即重试' }).click();
      await page.getByText(/^已记录/).waitFor();
      expect(sent).toBe(2);
      expect(await recordsOf(form)).toEqual(['答复丢在路上']);
      await context.close();
    });
  });

  /** The form for a customer of its own, as a person has it before them. */
  async function openForm(size: Size): Promise<Visit & { form: string }> {
    const id = uuidv7();
    const created = await ask('POST', '/api/customers', { id, type: 'enterprise', name: '宁波启航精工有限公司' });
    expect(created.status).toBe(201);
    const visit = await openVisit(browser, server, size);
    await enter(visit.context, li);
    const form = `/customers/${id}/record`;
    await visit.page.goto(form);
    await visit.page.getByLabel('沟通核心内容').waitFor();
    return { ...visit, form };
  }

  async function recordsOf(form: string): Promise<string[]> {
    const { items } = await (await ask('GET', `/api/follow-ups?customer=${form.split('/').at(-2)}`)).json();
    return items.map((one: { content: string }) => one.content);
  }
});

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel('沟通核心内容').fill(words);
}

function contentOf(page: Page): Promise<string> {
  return page.getByLabel('沟通核心内容').inputValue();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
}
