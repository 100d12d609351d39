import type { Browser, BrowserContext, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeJourneys, eachSize, openBrowser, openVisit, password, type Size } from './browser.ts';
import { type ServerProcess, startServer } from './server-process.ts';

describeJourneys('a team from the first visit on', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(eachSize)('sets up, invites, and everybody sees what is theirs to see (%s)', async (size) => {
    const server = await startServer();
    try {
      const zhou = await openVisit(browser, server, size);
      await setUp(zhou.page);
      await addDepartment(zhou.page);
      const li = await accept(browser, server, size, await invite(zhou.page, '李想', 'li@genjin.test', '销售'));
      const customer = await createCustomer(li.page);
      await addContact(li.context, customer);

      const colleague = await invitedByApi(zhou.context, '赵磊', 'zhao@genjin.test', 'sales');
      const zhao = await accept(browser, server, size, colleague);
      await seesNothing(zhao.page, customer);

      const auditor = await invitedByApi(zhou.context, '孙悦', 'sun@genjin.test', 'read_only');
      const sun = await accept(browser, server, size, auditor);
      await looksOnly(sun.page, customer);

      const complaints = [zhou, li, zhao, sun].flatMap((visit) => visit.complaints);
      // The browser itself notes who is not signed in yet (401) and what is not to be seen (404).
      expect(complaints.filter((one) => !/status of 40[14]/.test(one))).toEqual([]);
      await Promise.all([zhou, li, zhao, sun].map((visit) => visit.context.close()));
    } finally {
      await server.remove();
    }
  });
});

async function setUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForURL('**/setup');
  await page.getByLabel('姓名').fill('周宁');
  await page.getByLabel('邮箱').fill('zhou@genjin.test');
  await choosePassword(page, '创建并开始使用');
  await page.waitForURL('/');
}

async function choosePassword(page: Page, button: string): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再输入一次密码').fill(password);
  await page.getByRole('button', { name: button }).click();
}

async function addDepartment(page: Page): Promise<void> {
  await page.goto('/settings/departments');
  await page.getByRole('button', { name: '新建部门' }).click();
  await page.getByLabel('部门名称').fill('销售部');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('listitem').getByText('销售部').first().waitFor();
}

async function invite(page: Page, name: string, email: string, role: string): Promise<string> {
  await page.goto('/settings/users');
  await page.getByRole('button', { name: '邀请成员' }).click();
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByLabel('邮箱', { exact: true }).fill(email);
  await expectChecked(page, role);
  await page.getByRole('combobox', { name: '部门' }).click();
  await page.getByTitle('销售部').last().click();
  await page.getByRole('button', { name: '生成邀请链接' }).click();
  return page.getByLabel('链接', { exact: true }).inputValue();
}

async function expectChecked(page: Page, role: string): Promise<void> {
  expect(await page.getByRole('checkbox', { name: new RegExp(`^${role}`) }).isChecked()).toBe(true);
}

/** Further colleagues, without the form. @returns the link */
async function invitedByApi(context: BrowserContext, name: string, email: string, role: string): Promise<string> {
  const departments = await (await context.request.get('/api/departments')).json();
  const answer = await context.request.post('/api/users', {
    data: { id: uuidv7(), name, email, roles: [role], departmentId: departments.items[0].id },
  });
  expect(answer.status()).toBe(201);
  return `/invitation#${(await answer.json()).invitation.token}`;
}

/** A person opens their link in a browser of their own. */
async function accept(browser: Browser, server: ServerProcess, size: Size, link: string) {
  const visit = await openVisit(browser, server, size);
  await visit.page.goto(link);
  await choosePassword(visit.page, '设置密码并进入');
  await visit.page.waitForURL('/');
  return visit;
}

async function createCustomer(page: Page): Promise<string> {
  await page.goto('/customers');
  await page.getByText('还没有客户').waitFor();
  await page.getByRole('button', { name: '新建客户' }).first().click();
  await page.getByLabel('客户名称(全称)').fill('杭州云岭仪器有限公司');
  await page.getByRole('button', { name: '创建客户' }).click();
  await page.getByRole('heading', { name: '杭州云岭仪器有限公司', level: 1 }).waitFor();
  return new URL(page.url()).pathname;
}

async function addContact(context: BrowserContext, customer: string): Promise<void> {
  const answer = await context.request.post('/api/contacts', {
    data: {
      id: uuidv7(),
      customerId: customer.split('/').at(-1),
      name: '何静',
      title: '设备科长',
      phones: ['13812348000'],
      emails: ['hejing@yunling.test'],
    },
  });
  expect(answer.status()).toBe(201);
}

/** A colleague without any tie to the customer: not in the list, not by search, not by address. */
async function seesNothing(page: Page, customer: string): Promise<void> {
  await page.goto('/customers');
  await page.getByText('还没有客户').waitFor();
  await page.goto('/customers?q=云岭');
  await page.getByText('没有符合条件的客户').waitFor();
  await page.goto(customer);
  const told = page.getByRole('main').getByRole('alert');
  await told.waitFor();
  const sentence = await told.textContent();
  await page.goto(`/customers/${uuidv7()}`);
  await told.waitFor();
  expect(await told.textContent()).toBe(sentence);
}

/** Read-only: the customer, but neither its contacts' data nor any way to write. */
async function looksOnly(page: Page, customer: string): Promise<void> {
  await page.goto(`${customer}?tab=information`);
  await page.getByText('138****8000').waitFor();
  await page.getByText('h***@yunling.test').waitFor();
  expect(await page.content()).not.toContain('13812348000');
  expect(await page.getByRole('button', { name: '写跟进' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^修改/ }).count()).toBe(0);
}
