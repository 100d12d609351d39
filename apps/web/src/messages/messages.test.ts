import { describe, expect, it } from 'vitest';
import type { Texts } from '#kit/text.ts';

const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
const catalogues = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, Texts] => typeof entry[1] === 'object' && entry[1] !== null)
    .map(([name, texts]) => ({ name: `${file} ${name}`, texts })),
);

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe('the message catalogues', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(5);
  });

  it.each(catalogues)('$name says everything in both languages', ({ texts }) => {
    const missing = Object.entries(texts).filter(
      ([, pair]) => pair.length !== 2 || pair.some((text) => text.trim() === ''),
    );
    expect(missing).toEqual([]);
  });

  it.each(catalogues)('$name writes Chinese in Chinese and English in English', ({ texts }) => {
    const chinese = /\p{Script=Han}/u;
    // A name or an example may be Chinese within an English sentence; a whole text may not.
    const wrong = Object.entries(texts).filter(
      ([, [zh, en]]) => /[a-z]{4}/i.test(zh.replace(/\{[^}]*\}/g, '')) && !chinese.test(zh) && zh !== en,
    );
    const untranslated = Object.entries(texts).filter(([, [zh, en]]) => zh === en && chinese.test(en));
    expect([...wrong, ...untranslated]).toEqual([]);
  });

  it.each(catalogues)('$name uses the same placeholders in both languages', ({ texts }) => {
    const different = Object.entries(texts).filter(
      ([, [zh, en]]) => placeholders(zh).join() !== placeholders(en).join(),
    );
    expect(different).toEqual([]);
  });
});
