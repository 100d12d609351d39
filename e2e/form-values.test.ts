import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeJourneys, eachSize, enter, openBrowser, openVisit } from './browser.ts';
import { call, customer, timeNode, visit } from './paper-form.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Ask, askAs, makeTeam, seedTemplate } from './team.ts';

const marks = /[。；;]$/;

describeJourneys('every value of the paper form’s three tables', () => {
  let browser: Browser;
  let server: ServerProcess;
  let ask: Ask;
  let id: string;
  let li: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({}, '2024-03-16T09:00:00+08:00'), openBrowser()]);
    li = (await makeTeam(server)).li;
    id = await seedTemplate(server, li, 2);
    ask = await askAs(server, li);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const read = async (path: string) => (await ask('GET', path)).json();

  it('comes back from the API: part 1, who the customer is', async () => {
    const file = await read(`/api/customers/${id}`);
    const settings = await read('/api/settings');
    expect(file.customer).toMatchObject({
      type: 'enterprise',
      name: customer.name,
      industryNote: customer.industry,
      headcount: { min: 500, max: 1000 },
      revenue: { min: 100_000_000, max: 500_000_000 },
      budget: { min: 500_000, max: 800_000 },
      hasCooperated: false,
      cooperationNote: '首次接触',
      sourceNote: customer.source,
    });
    const sources = file.customer.sources.map(
      (code: string) => settings.sources.find((one: { code: string }) => one.code === code).label,
    );
    expect(sources).toEqual(['展会', '转介绍']);
    const people = file.contacts.map(
      (one: { name: string; title: string; decisionRoles: string[]; isPrimary: boolean }) => [
        one.name,
        one.title,
        ...one.decisionRoles,
        one.isPrimary,
      ],
    );
    expect(people).toHaveLength(3);
    expect(people).toContainEqual(['张', '采购经理', 'purchasing', true]);
    expect(people).toContainEqual(['李', '总经理', 'decision_maker', false]);
    expect(people).toContainEqual(['王', '技术总监', 'technical_evaluator', false]);
    expect(file.needs).toMatchObject([{ kind: 'explicit', content: customer.need }]);
    expect(file.cooperations).toEqual([]);
  });

  it('comes back from the API: part 2, both follow-ups, newest first', async () => {
    const { items } = await read(`/api/follow-ups?customer=${id}`);
    const settings = await read('/api/settings');
    expect(items).toHaveLength(2);
    for (const [index, row] of [visit, call].entries()) {
      const record = items[index];
      expect(record).toMatchObject({ startedAt: row.startedAt, endedAt: row.endedAt, content: row.content });
      expect(settings.methods.find((one: { code: string }) => one.code === record.method).label).toBe(row.method);
      const names = (side: string) =>
        record.participants
          .filter((one: { side: string }) => one.side === side)
          .map((one: { name: string }) => one.name);
      expect(names('ours')).toEqual(['李']);
      expect(names('customer')).toEqual(row.customers);
      expect(record.statements.map((one: string) => one.replace(marks, ''))).toEqual(row.statements);
      expect(record.actions.map((one: { content: string }) => one.content.replace(marks, ''))).toEqual(row.actions);
      for (const action of record.actions)
        expect([action.owner.name, action.dueOn, action.state]).toEqual(['李', row.due, 'open']);
    }
    expect(items[1].actions[1].dueTime).toBe('15:00');
  });

  it('comes back from the API: part 3, where the deal stands', async () => {
    const file = await read(`/api/customers/${id}`);
    expect(file.customer).toMatchObject({
      status: 'high_intent',
      priority: 'high',
      probability: 'from_70',
      summary: customer.summary,
      timeNodeOn: '2024-03-31',
      timeNodeNote: timeNode,
    });
    expect(file.obstacles).toMatchObject([{ kind: 'other', note: customer.obstacle, resolvedAt: null }]);
  });

  it.each(eachSize)('is shown on the customer’s page (%s)', async (size) => {
    const { context, page } = await openVisit(browser, server, size);
    await enter(context, li);
    await page.goto(`/customers/${id}`);
    const main = page.getByRole('main');
    await main.getByText(call.content).waitFor();
    const header = await main.locator('header').first().textContent();
    for (const value of [customer.name, customer.status, customer.probability]) expect(header).toContain(value);
    const timeline = (await main.textContent()) ?? '';
    for (const row of [visit, call])
      for (const value of [row.method, row.hours.replace('-', '–'), row.content, ...row.statements, ...row.actions])
        expect(timeline).toContain(value);
    expect(timeline.indexOf(visit.content)).toBeLessThan(timeline.indexOf(call.content));
    expect(timeline).toMatch(/客户\s*张（采购经理）、王（技术总监）\s*我方\s*李/);

    await page.getByRole('link', { name: '客户信息' }).click();
    await main.getByRole('heading', { name: '基本信息' }).waitFor();
    const information = await main.textContent();
    for (const value of [
      '企业客户',
      customer.name,
      customer.industry,
      '500-1000人',
      '1-5亿元',
      '采购经理',
      '总经理',
      '技术总监',
      '最终决策人',
      '技术评估人',
      '采购负责人',
      customer.need,
      '50-80万元',
      timeNode,
      '2024-03-31',
      '首次接触',
      '展会',
      '转介绍',
      customer.source,
      customer.status,
      customer.probability,
      customer.obstacle,
      customer.summary,
    ])
      expect(information).toContain(value);
    expect(information).toMatch(/是否有过合作\s*否/);
    await context.close();
  });
});
