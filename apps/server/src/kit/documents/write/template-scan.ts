/** A mark in a template's text: `{name}`, `{#loop}`, `{/loop}`, or a brace without its partner. */
export interface Mark {
  readonly kind: 'value' | 'open' | 'close' | 'unclosed' | 'stray';
  /** What stands between the braces, without `#` or `/`. For a brace without partner, what stands beside it. */
  readonly name: string;
  /** Where the mark begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** The marks of one paragraph or cell, in their order. A mark does not reach over paragraphs. */
export function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') {
      if (open >= 0) marks.push(lone('unclosed', text, open, at));
      open = at;
    } else if (text[at] === '}') {
      marks.push(open >= 0 ? whole(text, open, at + 1) : lone('stray', text, at, at + 1));
      open = -1;
    }
  }
  if (open >= 0) marks.push(lone('unclosed', text, open, text.length));
  return marks;
}

function whole(text: string, start: number, end: number): Mark {
  const inner = text.slice(start + 1, end - 1).trim();
  if (inner.startsWith('#')) return { kind: 'open', name: inner.slice(1).trim(), start, end };
  if (inner.startsWith('/')) return { kind: 'close', name: inner.slice(1).trim(), start, end };
  return { kind: 'value', name: inner, start, end };
}

const shown = 20;

function lone(kind: 'unclosed' | 'stray', text: string, start: number, end: number): Mark {
  const name =
    kind === 'unclosed' ? text.slice(start, Math.min(end, start + shown)) : text.slice(Math.max(0, end - shown), end);
  return { kind, name: name.toWellFormed(), start, end };
}

/** A text around a mark, cut to a length that fits into a sentence. */
export function around(text: string, { start, end }: Mark): string {
  const from = Math.max(0, start - shown);
  const to = Math.min(text.length, end + shown);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();
}
