import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeJourneys, eachSize, enter, openBrowser, openVisit } from './browser.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Ask, askAs, makeTeam, seedTemplate } from './team.ts';

describeJourneys('two people who edit one customer', () => {
  let browser: Browser;
  let server: ServerProcess;
  let ask: Ask;
  let path: string;
  const people = { li: '', chen: '' };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    Object.assign(people, await makeTeam(server));
    path = `/customers/${await seedTemplate(server, people.li, 1)}`;
    ask = await askAs(server, people.li);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it.each(eachSize)('never overwrite each other: the second sees both versions and saves again (%s)', async (size) => {
    const first = await openVisit(browser, server, size);
    const second = await openVisit(browser, server, size);
    await enter(first.context, people.li);
    await enter(second.context, people.chen);
    const mine = `陈的说明 ${size}`;
    const theirs = `李的说明 ${size}`;

    await editSource(first.page, path, theirs);
    await editSource(second.page, path, mine);
    await save(first.page);
    await first.page.getByText('已保存').waitFor();
    await save(second.page);

    const dialog = second.page.getByRole('dialog', { name: '李 刚修改过这条内容' });
    await dialog.waitFor();
    await dialog.getByRole('radio', { name: new RegExp(theirs) }).waitFor();
    expect(await sourceNote()).toBe(theirs);
    const own = dialog.getByRole('radio', { name: new RegExp(mine) });
    await own.check();
    await dialog.getByRole('button', { name: '按选择保存' }).click();
    await second.page.getByText('已保存').waitFor();
    expect(await sourceNote()).toBe(mine);
    // The first one's page follows by itself.
    await first.page.getByText(mine).first().waitFor();

    const { items } = await (await ask('GET', `/api${path}/changes`)).json();
    expect(JSON.stringify(items)).toContain(theirs);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  async function sourceNote(): Promise<string> {
    return (await (await ask('GET', `/api${path}`)).json()).customer.sourceNote;
  }
});

async function editSource(page: Page, path: string, words: string): Promise<void> {
  await page.goto(`${path}?tab=information`);
  await page.getByRole('button', { name: '修改客户来源' }).click();
  await page.getByLabel('来源说明').fill(words);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
}
