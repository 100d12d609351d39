import type { Browser, BrowserContext } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bring, step } from './brought-files.ts';
import { describeJourneys, eachSize, enter, openBrowser, openContext } from './browser.ts';
import { settled, untold, words } from './look.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Ask, addPerson, askAs } from './team.ts';

/** Chinese that an English page may show: the product's name, and the way back to Chinese. */
const always = ['Genjin 跟进', '中文'];

describeJourneys('in English', () => {
  let browser: Browser;
  let server: ServerProcess;
  let customer: string;
  let ada: string;
  /** Lists on their way in: before and after the dry run. */
  let columns: string;
  let checked: string;
  /** The team's own words are data: its phrases, and its goals by stage. */
  let data: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await addPerson(server, 'zhou', 'Zhou', 'admin');
    ada = await addPerson(server, 'ada', 'Ada Byron', 'sales');
    const ask = await askAs(server, ada);
    await ask('PATCH', '/api/me', { locale: 'en' });
    const settings = await (await ask('GET', '/api/settings')).json();
    data = [
      ...settings.quickPhrases.map((phrase: string) => phrase.slice(0, 4)),
      ...Object.values<string>(settings.stageGoals),
    ];
    customer = await workedExample(ask);
    const list = Buffer.from(
      'Company,Contact,Title,Phone,Notes\nQuay Optics Ltd,Ann Lee,Buyer,+44 20 7946 0001,met\n,Tom Ray,,,\n',
    );
    [columns, checked] = [await bring(ask, 'Customers.csv', list), await bring(ask, 'More customers.csv', list)];
    await step(ask, checked, 'check');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it('no page speaks Chinese', async () => {
    const found = await Promise.all(
      eachSize.map(async (size) => {
        const context = await openContext(browser, server, size, { locale: 'en-US' });
        const before = await chineseOn(context, ['/sign-in', '/setup', '/invitation']);
        await enter(context, ada);
        const path = `/customers/${customer}`;
        const tabs = ['brief', 'information', 'chain', 'history'].map((tab) => `${path}?tab=${tab}`);
        const pages = ['/', '/customers', path, ...tabs, `${path}/record`, `${path}/brief`];
        const files = ['/imports', `/imports/${columns}`, `/imports/${checked}`];
        const others = [...files, '/actions', '/account', '/settings', '/nowhere', '/customers/nobody'];
        return [...before, ...(await chineseOn(context, [...pages, ...others]))].map((one) => `${size} ${one}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  async function chineseOn(context: BrowserContext, paths: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
      const told = await words(page);
      const chinese = told.filter((text) =>
        /\p{Script=Han}/u.test(always.reduce((rest, name) => rest.replace(name, ''), text)),
      );
      const ours = chinese.filter((text) => !data.some((own) => text.includes(own)));
      found.push(...[...ours, ...untold(told)].map((text) => `${path}: ${text}`));
      if ((await page.locator('html').getAttribute('lang')) !== 'en') found.push(`${path}: not marked as English`);
    }
    await page.close();
    return found;
  }
});

/** A customer with something of everything, in English. @returns its id */
async function workedExample(ask: Ask): Promise<string> {
  const [customer, contact] = [uuidv7(), uuidv7()];
  const me = await (await ask('GET', '/api/me')).json();
  const send = async (path: string, body: unknown) => {
    const answer = await ask('POST', path, body);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  await send('/api/customers', {
    id: customer,
    type: 'enterprise',
    name: 'Harbour Instruments Ltd',
    headcount: '500-1000',
    budget: { min: 500_000, max: 800_000 },
    sources: ['exhibition'],
    stage: 'intent',
  });
  await send('/api/contacts', {
    id: contact,
    customerId: customer,
    name: 'Mary Jones',
    title: 'Buyer',
    phones: ['+44 20 7946 0000'],
    decisionRoles: ['decision_maker', 'purchasing'],
    stance: 'supportive',
    influence: 'high',
  });
  const hour = 3_600_000;
  const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
  await send('/api/follow-ups', {
    id: uuidv7(),
    customerId: customer,
    startedAt: at(-30),
    endedAt: at(-29),
    lateReason: 'Travelling',
    method: 'visit',
    participants: [
      { side: 'ours', userId: me.id },
      { side: 'customer', contactId: contact },
      { side: 'third', name: 'Consultant' },
    ],
    content: 'Showed the data hub.',
    topics: ['proposal_question', 'decision_progress'],
    mood: 'positive',
    statements: ['Likes it', 'Wants a reference'],
    consensus: ['A pilot'],
    openIssues: ['Price'],
    goal: 'Find the decision maker',
    goalResult: 'partly',
    concerns: [{ id: uuidv7(), content: 'Time to deliver', major: true }],
    obstacles: [{ id: uuidv7(), kind: 'long_decision', note: null }],
    needs: [{ id: uuidv7(), kind: 'latent', content: 'Reports' }],
    actions: [
      { id: uuidv7(), content: 'Send the reference', ownerId: me.id, dueOn: at(-24).slice(0, 10) },
      { id: uuidv7(), content: 'Offer', ownerId: me.id, dueOn: at(72).slice(0, 10), dueTime: '15:00' },
    ],
    nextPlan: {
      id: uuidv7(),
      startsAt: at(0.2),
      endsAt: null,
      method: 'phone',
      goal: 'Agree on the pilot',
      preparation: 'Offer',
      ownerId: me.id,
    },
    revealed: {
      version: 1,
      timeNodeNote: 'Before April',
      probability: 'from_70',
      priority: 'high',
      summary: 'Promising',
    },
  });
  return customer;
}
