import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe, it, onTestFailed } from 'vitest';
import type { ServerProcess } from './server-process.ts';
import { shiftClock } from './shifted-clock.ts';

const chromiumPath =
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  ) ?? null;

/** Journeys in a real browser: without one they are skipped and say so; where changes are checked that is a failure. */
export function describeJourneys(name: string, journeys: () => void): void {
  if (chromiumPath) describe(name, journeys);
  else if (process.env.CI === 'true')
    describe(name, () => {
      it('has a Chromium to run in', () => {
        throw new Error('No Chromium was found: install it, or name it in CHROMIUM.');
      });
    });
  else {
    console.warn(`SKIPPED, no Chromium was found (install it, or name it in CHROMIUM): ${name}`);
    describe.skip(name, journeys);
  }
}

/** The two sizes that every page is made for. */
export const sizes = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;
export type Size = keyof typeof sizes;
export const eachSize = ['desktop', 'phone'] as const satisfies readonly Size[];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

interface ContextOptions {
  readonly locale?: 'zh-CN' | 'en-US';
}

/** A browser of one's own: nothing is shared with the others', and its clock goes with the server's. */
export async function openContext(
  browser: Browser,
  server: ServerProcess,
  size: Size,
  { locale = 'zh-CN' }: ContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...sizes[size],
    baseURL: server.url,
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  if (server.clockShift !== 0) await context.addInitScript(shiftClock, server.clockShift);
  return context;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about so far: uncaught errors, and errors in the console. */
  readonly complaints: string[];
}

let visits = 0;

/** A person's visit, inside a test: where that fails, a picture of the page is left. */
export async function openVisit(browser: Browser, server: ServerProcess, size: Size): Promise<Visit> {
  const context = await openContext(browser, server, size);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  visits += 1;
  const picture = `e2e/screenshots/failed-${process.pid}-${visits}.png`;
  onTestFailed(() => page.screenshot({ path: picture }).then(() => console.error(`left at ${page.url()}: ${picture}`)));
  return { context, page, complaints };
}

export const password = 'seven green bottles';

/** Signs in as a person does, and arrives at the workbench. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL('/');
}

/** Signs in without the form, for journeys that are about something else. */
export async function enter(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/api/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}
