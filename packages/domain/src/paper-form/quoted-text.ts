/**
 * The form's notation for a text that would be misread without it: 「…」, each 」 inside written twice. Whatever stands in the quotes
 * is the value itself: its separators, numbers and labels mean nothing.
 */
export function quoted(text: string): string {
  return `「${text.replaceAll('」', '」」')}」`;
}

/** Where a quotation ends that opens at `start`: the index after its closing mark, -1 where it never closes. */
function endOfQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '」') continue;
    if (text.charAt(at + 1) !== '」') return at + 1;
    at += 1;
  }
  return -1;
}

/** Two private-use characters stand for a hidden piece. */
const mark = (index: number): string => String.fromCharCode(0xe000 + Math.floor(index / 1024), 0xf000 + (index % 1024));
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
const wholeMark = /^[\ue000-\uefff][\uf000-\uf3ff]$/;
const anyMark = /[\ue000-\uefff][\uf000-\uf3ff]/g;

/** A cell's text with its quotations hidden, so that rules for separators and labels cannot look into them. */
export interface HiddenText {
  readonly text: string;
  /** A part of {@link text} as it was written, trimmed. */
  written(part: string): string;
  /** The value that a part of {@link text} stands for: what is in the quotes where it is one quotation, else as written. */
  value(part: string): string;
  /** Whether a part is one quotation. */
  isQuoted(part: string): boolean;
}

/** Hides quotations (and private-use characters, which stand for them). Never throws; an unclosed quotation is plain text. */
export function hideQuotes(source: string): HiddenText {
  const hidden: { readonly written: string; readonly value: string | null }[] = [];
  const parts: string[] = [];
  let closable = true;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const opens = closable && source.charAt(at) === '「';
    if (!opens && !isPrivate(source.charCodeAt(at))) continue;
    const end = opens ? endOfQuote(source, at) : at + 1;
    if (end < 0) {
      // What does not close from here closes from nowhere later.
      closable = false;
      continue;
    }
    const written = source.slice(at, end);
    parts.push(source.slice(from, at), mark(hidden.length));
    hidden.push({ written, value: opens ? written.slice(1, -1).replaceAll('」」', '」') : null });
    from = end;
    at = end - 1;
  }
  parts.push(source.slice(from));
  const pieceAt = (pair: string) => hidden[(pair.charCodeAt(0) - 0xe000) * 1024 + pair.charCodeAt(1) - 0xf000];
  const written = (part: string) => part.replace(anyMark, (pair) => pieceAt(pair)?.written ?? '').trim();
  const quotation = (part: string) => (wholeMark.test(part.trim()) ? (pieceAt(part.trim())?.value ?? null) : null);
  return {
    text: parts.join(''),
    written,
    value: (part) => quotation(part) ?? written(part),
    isQuoted: (part) => quotation(part) !== null,
  };
}
