import { splitLines } from '../item-list.ts';
import type { HiddenText } from './quoted-text.ts';

const numbered = /^\s*(?:[(（]\s*1\s*[)）]|1\s*(?:[、)）]|[.．](?!\d))|①)/;

/** The items of a part of a hidden text, still hidden. A list of one is the writer's own sentence: nothing is taken off it. */
export function hiddenItems(part: string): readonly string[] {
  const items = splitLines(part);
  const alone = part.trim();
  return items.length === 1 && !numbered.test(alone) && !/[;；]$/.test(alone) ? [alone] : items;
}

/** The items of a part of a hidden text as values. */
export function readItems(hidden: HiddenText, part: string): string[] {
  return hiddenItems(part)
    .map((item) => hidden.value(item))
    .filter((item) => item !== '');
}

/** Items as the form writes them: "1.…;2.…", a single one without a number. */
export function writeItems(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : items.map((item, index) => `${index + 1}.${item}`).join(';');
}
