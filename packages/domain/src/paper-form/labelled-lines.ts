import { cutAtLabels, type LabelledPart, labelFinder } from './cell-cuts.ts';

/** Labels that may begin a line of a cell, and how far their value goes: to the end of the line, or to the next label. */
export interface LineLabel<L extends string> {
  readonly key: L;
  readonly names: readonly string[];
  readonly oneLine?: true;
}

/** What a cell holds besides its labelled lines, and these. */
export interface LabelledLines<L extends string> {
  readonly rest: string;
  readonly parts: readonly LabelledPart<L>[];
}

/**
 * Makes what takes the labelled lines out of a cell: what stands before the first label and after one-line ones is the rest.
 * @param inside signs besides a new line that a label may stand after, and that end a one-line value
 */
export function lineReader<L extends string>(
  labels: readonly LineLabel<L>[],
  inside = '',
): (text: string) => LabelledLines<L> {
  const byName = new Map(labels.flatMap((label) => label.names.map((name) => [name, label] as const)));
  const alternatives = [...byName.keys()].sort((a, b) => b.length - a.length).join('|');
  const finder = labelFinder(alternatives, `[\\n${inside}]`);
  const endOfLine = new RegExp(`[\\n${inside}]`);
  return (text) => {
    const rest: string[] = [];
    const parts: LabelledPart<L>[] = [];
    for (const { label, written, text: value } of cutAtLabels(text, finder, (name) => byName.get(name) ?? null)) {
      const end = label?.oneLine ? value.search(endOfLine) : -1;
      if (label) parts.push({ label: label.key, written, text: end < 0 ? value : value.slice(0, end) });
      if (!label || end >= 0) rest.push(value.slice(end + 1).trim());
    }
    return { rest: rest.filter((one) => one !== '').join('\n'), parts };
  };
}
