const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** A point after a number, not the one of a figure such as 1.5: 1.报价, 1.2022年的合同, 1.3月底交付. */
const point = '[.．](?!\\d)|[.．](?=(?:19|20)\\d{2}[年/-]|\\d{1,2}月)';
/** A number that opens an item: 1. 1、 1) (1) ① 一、 */
const marker = new RegExp(
  `^(?:[(（]\\s*(\\d{1,2})\\s*[)）]|(\\d{1,2})\\s*(?:[、)）]|${point})|([①-⑳])|([一二三四五六七八九十])、|[-•·*]\\s+)\\s*`,
);
const inlineMarker = new RegExp(
  `(?<=^|[\\s。！!?？；;，,、)）])(?:[(（]\\s*(\\d{1,2})\\s*[)）]|(\\d{1,2})\\s*(?:[、)）]|${point}))\\s*|([①-⑳])\\s*`,
  'g',
);
const first = new RegExp(`^\\s*(?:[(（]\\s*1\\s*[)）]|1\\s*(?:[、)）]|${point})|①)`);
const separator = /[;；\r\n]+/;

function numberOf(match: RegExpMatchArray): number {
  return match[3] ? circled.indexOf(match[3]) + 1 : Number(match[1] ?? match[2]);
}

/** Cuts a piece at numbers that continue the count, so that "1.报价 2.交期" is two items and "见第3、4条" stays one. */
function cutAtNumbers(piece: string, from: number): string[] {
  const cuts: number[] = [];
  let expected = from;
  for (const match of piece.matchAll(inlineMarker)) {
    if (numberOf(match) !== expected) continue;
    cuts.push(match.index);
    expected += 1;
  }
  const edges = [...new Set([0, ...cuts])];
  return edges.map((edge, index) => piece.slice(edge, edges[index + 1]));
}

/** A text without the marks that close it: ; ， 、 。 and blanks at its end. */
export function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[;；，,、。\s]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function tidy(item: string): string {
  return withoutEndMarks(item.trim().replace(marker, '')).trim();
}

/** Whether a text begins with the first number of a list. */
export function isNumbered(text: string): boolean {
  return first.test(text);
}

/**
 * Splits what people type or paste into items: one per line, "1.…;2.…", ①…②…, or a list without numbers separated by
 * semicolons. Commas stay inside an item. Numbers and closing marks are taken off, nothing else is changed.
 */
export function splitLines(text: string): string[] {
  const numbered = isNumbered(text);
  let count = 1;
  const pieces = text.split(separator).flatMap((piece) => {
    const cut = numbered ? cutAtNumbers(piece, count) : [piece];
    count += cut.filter((item) => marker.test(item.trim())).length;
    return cut;
  });
  return pieces.map(tidy).filter((item) => item !== '');
}

/** Items as the paper form writes them: "1.…；2.…", a single one without a number. */
export function joinLines(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : items.map((item, index) => `${index + 1}.${item}`).join('\n');
}
