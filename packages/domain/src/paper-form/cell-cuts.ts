/** Where each bracket that has a partner ends, by the index of its opening one. */
export function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(' || sign === '（') open.push(at);
    else if (sign === ')' || sign === '）') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/** A comma inside a figure: 12,345. */
function isInFigure(text: string, at: number): boolean {
  return text.charAt(at) === ',' && /\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

/** Cuts at separators that stand outside brackets and figures; the separators go, empty pieces too. */
export function cutOutsideBrackets(text: string, separators: string): string[] {
  const pairs = bracketPairs(text);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = pairs.get(at);
    if (end !== undefined) at = end;
    else if (separators.includes(text.charAt(at)) && !isInFigure(text, at)) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** A text with its first bracket: 张(采购经理)138… → 张, 采购经理, 138…; `inside` is null where there is none. */
export interface Bracketed {
  readonly head: string;
  readonly inside: string | null;
  readonly tail: string;
}

/** Takes the first bracket that closes out of a text. */
export function firstBracket(text: string): Bracketed {
  for (const [start, end] of [...bracketPairs(text)].sort(([a], [b]) => a - b))
    return {
      head: text.slice(0, start).trim(),
      inside: text.slice(start + 1, end).trim(),
      tail: text.slice(end + 1).trim(),
    };
  return { head: text.trim(), inside: null, tail: '' };
}

/** Takes the bracket off that ends a text: 价格高(重大) → 价格高, 重大. */
export function lastBracket(text: string): Bracketed {
  const whole = text.trim();
  const last = [...bracketPairs(whole)].filter(([, end]) => end === whole.length - 1).at(-1);
  if (!last) return { head: whole, inside: null, tail: '' };
  return { head: whole.slice(0, last[0]).trim(), inside: whole.slice(last[0] + 1, -1).trim(), tail: '' };
}

/** A part of a cell under a label, or before the first one (`label` null). */
export interface LabelledPart<L> {
  readonly label: L | null;
  /** The label as written. */
  readonly written: string;
  readonly text: string;
}

/**
 * What finds labels with their colons in a text. A label counts where a line, a piece or a sentence begins, never in a word.
 * @param alternatives the labels as one alternation, without groups
 * @param before a class of the characters that a label may stand after
 */
export function labelFinder(alternatives: string, before = '[\\s、，,;；。.．)）|/]'): RegExp {
  return new RegExp(`(?<=^|${before})(${alternatives})[ \\t\\u3000]{0,4}[:：]`, 'g');
}

/** Cuts a text at known labels with a colon: "需求:…;预算:…". The finder is one of {@link labelFinder}'s. */
export function cutAtLabels<L>(
  text: string,
  finder: RegExp,
  labelOf: (written: string) => L | null,
): LabelledPart<L>[] {
  const parts: LabelledPart<L>[] = [];
  let [label, written, from]: [L | null, string, number] = [null, '', 0];
  for (const match of text.matchAll(finder)) {
    const found = labelOf(match[1] ?? '');
    if (found === null) continue;
    parts.push({ label, written, text: text.slice(from, match.index) });
    [label, written, from] = [found, match[1] ?? '', match.index + match[0].length];
  }
  parts.push({ label, written, text: text.slice(from) });
  return parts.filter((part) => part.label !== null || part.text.trim() !== '');
}
