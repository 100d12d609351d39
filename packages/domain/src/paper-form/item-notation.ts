import { isNumbered, splitLines } from '../item-list.ts';
import type { HiddenText } from './quoted-text.ts';

/** The items of a part of a hidden text, still hidden. A list of one is the writer's own sentence: nothing is taken off it. */
export function hiddenItems(part: string): readonly string[] {
  const items = splitLines(part);
  const alone = part.trim();
  return items.length === 1 && !isNumbered(alone) && !/[;；]$/.test(alone) ? [alone] : items;
}

/** The items of a part of a hidden text as values. */
export function readItems(hidden: HiddenText, part: string): string[] {
  return hiddenItems(part)
    .map((item) => hidden.value(item))
    .filter((item) => item !== '');
}

/** Items as the form writes them: "1.…;2.…", a single one without a number. Before a figure the number takes 、, lest it be one with it. */
export function writeItems(items: readonly string[]): string {
  const after = items.some((item) => /^\d/.test(item)) ? '、' : '.';
  return items.length < 2 ? (items[0] ?? '') : items.map((item, index) => `${index + 1}${after}${item}`).join(';');
}
