import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** Milliseconds: a quick person's key; a Chinese character is two or three of them; seeing the next place and reaching it. */
const keyMilliseconds = 45;
const hanMilliseconds = 2 * keyMilliseconds;
const reachMilliseconds = 500;

export interface Hand {
  /** Taps and clicks so far, each counted; keys are not. */
  readonly taps: () => number;
  tap(place: Locator): Promise<void>;
  /** Types where the caret is; a line break is the Enter key. */
  type(text: string): Promise<void>;
}

/** One person's hand on a page, as quick as a quick person's. */
export function handOf(page: Page, touch: boolean): Hand {
  let taps = 0;
  return {
    taps: () => taps,
    async tap(place) {
      await pause(reachMilliseconds);
      taps += 1;
      await (touch ? place.tap() : place.click());
    },
    async type(text) {
      for (const sign of text) {
        await pause(/\p{Script=Han}/u.test(sign) ? hanMilliseconds : keyMilliseconds);
        if (sign === '\n') await page.keyboard.press('Enter');
        else await page.keyboard.type(sign);
      }
    },
  };
}
