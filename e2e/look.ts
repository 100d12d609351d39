import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * The serious and critical violations that axe finds on the page as it stands.
 * @param rules only these, where the rest has been looked at already
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated, not added as a script: the pages' own security policy stays in force.
  await page.evaluate(await axeSource);
  const found = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    return (await axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) })).violations;
  }, rules);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`),
    );
}

/** Waits until the page has drawn what it loads. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[role=status][aria-label="正在加载…"], [aria-label="Loading…"]'),
  );
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(drawn))));
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What a person reads or hears: every visible text by itself, and every label, hint and title. */
export function words(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const place = node.parentElement;
      if (text && place && !place.closest('script, style, noscript') && place.checkVisibility()) found.push(text);
    }
    for (const place of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = place.getAttribute(name)?.trim();
        if (text) found.push(text);
      }
    return found;
  });
}

/** Texts that stand for something that nobody wrote: a message's key, an unfilled place, a value that is none. */
export function untold(texts: readonly string[]): string[] {
  return texts.filter(
    (text) =>
      /\{\w+[|}]/.test(text) ||
      /\b(undefined|null|NaN|Invalid Date)\b|\[object /.test(text) ||
      /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text) ||
      /^[a-z]+(?:[._][a-zA-Z_]+)+$/.test(text),
  );
}
