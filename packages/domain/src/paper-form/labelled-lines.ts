import type { LabelledPart } from './cell-cuts.ts';
import { cutAtLabels } from './cell-cuts.ts';

/** Labels that may begin a line of a cell, and how far their value goes: to the end of the line, or to the next label. */
export interface LineLabel<L extends string> {
  readonly key: L;
  readonly names: readonly string[];
  readonly oneLine?: true;
}

/**
 * Takes the labelled lines out of a cell: what stands before the first label and after one-line ones is the rest.
 * @param inside where a label may begin besides a new line, as a class of characters; nothing: new lines only
 */
export function labelledLines<L extends string>(
  text: string,
  labels: readonly LineLabel<L>[],
  inside = '',
): { readonly rest: string; readonly parts: readonly LabelledPart<L>[] } {
  const pattern = labels
    .flatMap(({ names }) => names)
    .sort((a, b) => b.length - a.length)
    .join('|');
  const labelNamed = (written: string) => labels.find(({ names }) => names.includes(written))?.key ?? null;
  const rest: string[] = [];
  const parts: LabelledPart<L>[] = [];
  for (const part of cutAtLabels(text, pattern, labelNamed, `[\\n${inside}]`)) {
    if (part.label === null) {
      rest.push(part.text);
      continue;
    }
    const isShort = labels.find(({ key }) => key === part.label)?.oneLine;
    const end = isShort ? part.text.search(inside === '' ? /\n/ : /[\n;；]/) : -1;
    parts.push(end < 0 ? part : { ...part, text: part.text.slice(0, end) });
    if (end >= 0) rest.push(part.text.slice(end + 1));
  }
  return {
    rest: rest
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join('\n'),
    parts,
  };
}
