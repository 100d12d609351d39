import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeJourneys, eachSize, enter, openBrowser, openContext, password, type Size } from './browser.ts';
import { overflow, settled, untold, violations, words } from './look.ts';
import { plantExports } from './planted-exports.ts';
import { plantImports } from './planted-imports.ts';
import { type Known, type Looker, type Screen, screens } from './screens.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { addPerson, askAs, seedTemplate } from './team.ts';
import { addVerbose } from './verbose-customer.ts';

const pictures = process.env.SCREENSHOTS === '1';
const demo = (account: string) => `${account}@demo.example`;

describeJourneys('every page, at both sizes, in light and dark', () => {
  let browser: Browser;
  let server: ServerProcess;
  let known: Known;
  const contexts = new Map<string, Promise<BrowserContext>>();
  const lookers: Record<Exclude<Looker, 'nobody'>, string> = {
    li: demo('li'),
    zhou: 'zhou@genjin.test',
    newcomer: 'xin@genjin.test',
    looker: 'kan@genjin.test',
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({}, '2024-03-16T09:40:00+08:00'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  it('setup, on the first visit', async () => {
    await lookAt({ name: 'setup', route: '/setup', who: 'nobody', at: () => '/' });
  });

  describe('of a team at work', () => {
    beforeAll(async () => {
      await addPerson(server, 'zhou', '周', 'admin');
      await server.genjin(['seed', 'demo', '--customers', '24'], { GENJIN_PASSWORD: password });
      const [customer] = await Promise.all([
        seedTemplate(server, lookers.li, 2),
        addPerson(server, 'xin', '新来的', 'sales'),
        addPerson(server, 'kan', '只看的', 'read_only'),
      ]);
      const zhou = await askAs(server, lookers.zhou);
      const invited = await zhou('POST', '/api/users', {
        id: uuidv7(),
        name: '高敏',
        email: 'gao@genjin.test',
        roles: ['sales'],
      });
      const li = await askAs(server, lookers.li);
      const { items } = await (await li('GET', `/api/follow-ups?customer=${customer}`)).json();
      const verbose = await addVerbose(li);
      const imports = await plantImports(li, customer);
      await plantExports(li, zhou, customer);
      const { invitation } = await invited.json();
      known = { customer, verbose, followUp: items[0].id, invitation: invitation.token, imports };
    });

    it('has a row here for every route', async () => {
      const router = await readFile('apps/web/src/router.tsx', 'utf8');
      const routes = [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
      const rows = screens.map(({ route }) => route);
      const settings = rows.filter((row) => row.startsWith('/settings/')).map((row) => row.slice('/settings'.length));
      expect(routes.length).toBeGreaterThan(15);
      expect(routes.filter((path) => path && !rows.includes(path) && !settings.includes(path))).toEqual([]);
    });

    it.each(screens)('$name', (screen) => lookAt(screen));
  });

  /** Both sizes side by side: what is wrong is told all at once. */
  async function lookAt(screen: Screen): Promise<void> {
    const found = await Promise.all(eachSize.map((size) => lookAtSize(screen, size)));
    expect(found.flat()).toEqual([]);
  }

  async function lookAtSize(screen: Screen, size: Size): Promise<string[]> {
    const context = await contextOf(screen.who, size);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    if (screen.failing) await page.route(screen.failing, failure);
    try {
      await page.goto(screen.at(known));
      await settled(page);
      await screen.first?.(page);
    } catch (error) {
      await page.screenshot({ path: pictureOf(`failed ${screen.name} ${size}`) });
      throw error;
    }

    const problems = await violations(page);
    const wider = await overflow(page);
    if (wider > 0) problems.push(`${wider} px wider than the window`);
    const title = await page.title();
    if (!/^.+ · Genjin 跟进$/.test(title)) problems.push(`called “${title}”`);
    problems.push(...untold(await words(page)).map((text) => `untold: ${text}`));
    await picture(page, `${screen.name} ${size} light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    problems.push(...(await violations(page, ['color-contrast'])).map((one) => `dark: ${one}`));
    await picture(page, `${screen.name} ${size} dark`);
    // The browser itself notes every answer that is no success; the refused and failing screens are made of those.
    problems.push(
      ...complaints.filter((one) => !/^Failed to load resource: .* status of (401|403|404|422|429|500)/.test(one)),
    );
    await page.close();
    return problems.map((problem) => `${size}: ${problem}`);
  }

  function contextOf(who: Looker, size: Size): Promise<BrowserContext> {
    const key = `${who} ${size}`;
    const open = async () => {
      const context = await openContext(browser, server, size);
      if (who !== 'nobody') await enter(context, lookers[who]);
      return context;
    };
    const opened = contexts.get(key) ?? open();
    contexts.set(key, opened);
    return opened;
  }
});

const failure: Parameters<Page['route']>[1] = (route) =>
  route.fulfill({
    status: 500,
    json: { error: { code: 'service.failed', message: '服务器出错了，请稍后再试。', requestId: uuidv7() } },
  });

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  // What covers the window is looked at as it stands there.
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({ path: pictureOf(name), fullPage });
}

function pictureOf(name: string): string {
  return `e2e/screenshots/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
}
