/** A heading taken apart: its word, and what people put around it. */
export interface HeadingText {
  /** Half width, lower case, without spaces, marks, brackets, choices and numbering. */
  readonly word: string;
  /** The unit in its brackets (万元, 人), '' where none is given. */
  readonly unit: string;
  /** 2 for 联系人2, 第二联系人, Contact 2; 1 where no number is written. */
  readonly ordinal: number;
}

const units = /[([]\s*(?:单位:?)?\s*(千?万?亿?元|百?万|亿|人|名|%|w|k)\s*[)\]]/;
const bracketed = /[([【{〔<][^)\]】}〕>]{0,200}[)\]】}〕>]/g;
const figures = '一二三四五';
const ordinalBefore = /^第([一二三四五1-5])(?:次|个|位|条|轮|回)?(?=.{2})/;
const ordinalAfter = /(?<!\d)([1-5]|[一二三四五](?=$))$|[([#-]([1-5一二三四五])[)\]]?$/;
const ordinalInside =
  /^(.{0,12}?)(?:第)?([一二三四五1-5])(?=[^\d\p{Script=Han}]*(?:姓名|名|的|电话|手机|职|邮|微信|部门|phone|name|email|title))/u;
const spare = /^(?:备用|次要|其他|备选|另一|alternate|secondary|other)(?=.{2})/;

const numberOf = (mark: string): number => (figures.includes(mark) ? figures.indexOf(mark) + 1 : Number(mark));

/** The first line says what the column is, the others and what stands in brackets are choices and instructions. */
function lead(text: string): string {
  const line = text
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .find((part) => part !== '' && !/^[([【*]/.test(part));
  const first = line ?? text;
  const [before = first] = first.split(/:(?=.)/);
  return before.replace(bracketed, '').trim() || first;
}

/**
 * Takes a heading apart as written: "客户级别*\n(A/B/C)" is 客户级别, "年营收（万元）" is 年营收 with the unit 万元,
 * "联系人2电话" is 联系人电话 of the second.
 */
export function readHeading(heading: string): HeadingText {
  const flat = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00a0\u200b\ufeff]/g, ' ')
    .trim();
  const unit = units.exec(flat)?.[1] ?? '';
  const [, round] = /^第?([一二三四五1-5])(?:次|轮|回)$/.exec(flat) ?? [];
  if (round !== undefined) return { word: '跟进内容', unit, ordinal: numberOf(round) };
  const [, numbered] = /[([#]\s*([1-5一二三四五])\s*[)\]]?$/.exec(flat) ?? [];
  let word = lead(flat)
    .replace(/[\s*★●■□_"'“”。、?!]+/g, '')
    .replace(/:+$/, '')
    .replace(/(?<=[a-z]{3})\.$/, '');
  let ordinal = numbered === undefined ? 1 : numberOf(numbered);
  const take = (
    pattern: RegExp,
    keep: (match: RegExpExecArray) => string,
    mark: (match: RegExpExecArray) => number,
  ) => {
    const match = ordinal === 1 ? pattern.exec(word) : null;
    if (!match) return;
    ordinal = mark(match);
    word = keep(match);
  };
  const cut = (match: RegExpExecArray) => word.slice(0, match.index) + word.slice(match.index + match[0].length);
  take(ordinalBefore, cut, (match) => numberOf(match[1] ?? '1'));
  take(spare, cut, () => 2);
  take(
    ordinalInside,
    (match) => (match[1] ?? '') + word.slice(match[0].length),
    (match) => numberOf(match[2] ?? '1'),
  );
  take(ordinalAfter, cut, (match) => numberOf(match[1] ?? '1'));
  return { word, unit, ordinal };
}

/** Whether a heading says nothing, as programs write it where none is given (列1, Column2, F3, Unnamed: 0, __EMPTY). */
export function saysNothing(heading: string): boolean {
  return /^(?:|列\d*|column\d*|col\d*|f\d+|field\d*|字段\d*|unnamed:?\d*|_*empty_*\d*|[a-z]{1,2}|\d+|-+|\/+)$/.test(
    heading.normalize('NFKC').toLowerCase().replace(/\s/g, ''),
  );
}

/** The column's own key among its headings: the heading's letters, and which of several equal ones it is (电话#2). */
export function columnKeys(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const key = heading
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\u200b\ufeff*]+/g, '');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/**
 * The fingerprint of a set of headings, by which a corrected mapping is remembered. The order of columns makes no
 * difference, since a mapping is kept by heading ({@link columnKeys}); equal headings are numbered from the left. Empty
 * headings count by their number only.
 */
export function headingKey(headings: readonly string[]): string {
  return columnKeys(headings).sort().join('\u241f');
}
