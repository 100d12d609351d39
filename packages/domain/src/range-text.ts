import { type NumberProblem, ONE, plainNumerals, readNumber, type WrittenNumber } from './number-words.ts';

/** Why a written range was refused; every reason has its sentence in the message catalogues. */
export type RangeProblem =
  | 'empty'
  | 'not_a_number'
  | 'ambiguous_unit'
  | 'max_below_min'
  | 'vague'
  | 'currency'
  | 'extra_text'
  | 'too_large'
  | 'negative';

/** What the reader assumed: a figure called approximate (or rounded), or a unit taken from the field's instruction. */
export type RangeNote = 'approximate' | 'assumed_unit';

/** A written range as integers, both ends included; null is an open end. Or why it cannot be read without guessing. */
export type RangeReading =
  | { ok: true; min: number | null; max: number | null; note?: RangeNote }
  | { ok: false; reason: RangeProblem };

/** What tells ranges of one kind from ranges of another. */
export type RangeGrammar = {
  /** Words before a figure that say nothing about its size (¥, 人民币, 员工人数:). */
  before: RegExp;
  /** Unit words after a figure (元整, 人), which make the figure's unit explicit. */
  after: RegExp;
  /** Power of ten of a figure without any unit. */
  bare: 0 | 4;
  /** Fractions of the smallest unit are rounded half up and noted, or refused. */
  fractions: 'round' | 'refuse';
  /** The largest value allowed. */
  largest: number;
};

const APPROXIMATE_BEFORE = /^(?:大约|大概|大致|约莫|约为|约|将近|接近|近|估计|预计|about|approx\.?|circa|~|≈)/;
const APPROXIMATE_AFTER = /(?:左右|上下|附近)$/;
const AT_LEAST =
  '不低于|不少于|不小于|不下于|大于等于|至少|最少|最低|起码|大于|高于|多于|超过|超|atleast|over|morethan|>=|≥|>';
const AT_MOST =
  '不超过|不超|不高于|不多于|不大于|小于等于|最多|最高|至多|小于|低于|少于|不到|不足|不满|未满|upto|atmost|lessthan|under|<=|≤|<';
const AND_ABOVE = '(?:及|含)?以上|起步|往上|起|开外|\\+|ormore';
const AND_BELOW = '(?:及|含)?以下|以内|之内|内|封顶|orless';
const [LEAST_BEFORE, MOST_BEFORE] = [new RegExp(`^(?:${AT_LEAST})`), new RegExp(`^(?:${AT_MOST})`)];
const [LEAST_AFTER, MOST_AFTER] = [
  new RegExp(`(?:${AND_ABOVE})(?:\\(含\\))?$`),
  new RegExp(`(?:${AND_BELOW})(?:\\(含\\))?$`),
];
const BOTH_AFTER = /^(.+?)[及含]?以上[,至到~-]?(.+?)[及含]?(?:以下|以内)$/;
const BOTH_BEFORE = new RegExp(`^(?:${AT_LEAST})(.+?)[,且并至到]?(?:${AT_MOST})(.+)$`);
const NOTHING = /^(?:无|暂无|没有|n\/?a|none|nil|-+|\/+|—+)$/;
const UNKNOWN = /^(?:若干|未知|不详|不明|待定|待确认|面议|保密|不确定|unknown|tbd)$/;

/** Half width, lower case, one kind of dash, plain numerals, no spaces; or why that would change what was written. */
export function normaliseFigures(text: string): string | { ok: false; reason: RangeProblem } {
  if (text.length > 100) return { ok: false, reason: 'extra_text' };
  if (/\p{No}/u.test(text)) return { ok: false, reason: 'not_a_number' };
  const flat = text.normalize('NFKC').toLowerCase().trim();
  if (/\d\s+\d/.test(flat)) return { ok: false, reason: 'not_a_number' };
  const plain = plainNumerals(flat.replace(/[\s\u200b\ufeff]+/g, ''));
  return plain.replace(/[‐‑‒–—―−﹣]/g, '-').replace(/[〜∼˜∽]/g, '~');
}

type End = { number: WrittenNumber; explicit: boolean };

type Stripped = { text: string; approximate: boolean; least: boolean; most: boolean; explicit: boolean };

/** Takes off, from both ends, all words around a figure, and remembers what they said. */
function strip(text: string, grammar: RangeGrammar): Stripped {
  const result = { text, approximate: false, least: false, most: false, explicit: false };
  const rules: [RegExp, 'approximate' | 'least' | 'most' | 'explicit' | null][] = [
    [grammar.before, null],
    [/^[从在]|^介于|之间$/, null],
    [LEAST_BEFORE, 'least'],
    [MOST_BEFORE, 'most'],
    [APPROXIMATE_BEFORE, 'approximate'],
    [LEAST_AFTER, 'least'],
    [MOST_AFTER, 'most'],
    [APPROXIMATE_AFTER, 'approximate'],
    [grammar.after, 'explicit'],
  ];
  for (let round = 0; round < 6; round += 1) {
    const before = result.text;
    for (const [pattern, mark] of rules) {
      const shorter = result.text.replace(pattern, '');
      if (shorter === result.text) continue;
      result.text = shorter;
      if (mark) result[mark] = true;
    }
    if (result.text === before) break;
  }
  return result;
}

const scaled = (end: End, power: number): bigint => end.number.value * 10n ** BigInt(power);

/** The values that A in 'A-B单位' may stand for when it borrows B's unit words. */
function borrowed(a: End, b: End): bigint[] {
  const { units } = b.number;
  const figures = a.number.arabic && a.number.units.length === 0 && b.number.arabic;
  const magnitude = String(a.number.value / ONE).length - 1;
  const runs = figures ? [units] : units.map((_, i) => units.slice(i)).filter((run) => (run[0] ?? 0) > magnitude);
  const sums = runs.map((run) => run.reduce((sum, power) => sum + power, 0));
  // 一到二十 is one or ten to twenty, 三到八十万 has two readings anyway
  if (sums.includes(1)) sums.push(0);
  return sums.map((power) => scaled(a, power)).filter((value) => value <= b.number.value);
}

/** The first value where only the second has a unit: 50-80万 is 500,000 to 800,000, 5000-1亿 does not say. */
function firstValue(a: End, b: End): bigint | RangeProblem {
  if (b.number.compound) return 'ambiguous_unit';
  const values = new Set(b.number.units.length > 0 ? borrowed(a, b) : []);
  if (values.size > 1) return 'ambiguous_unit';
  const [value] = values;
  if (value !== undefined) return value;
  const top = Math.max(0, ...b.number.units);
  const near = (power: number) => scaled(a, power) <= b.number.value && b.number.value <= scaled(a, power + 3);
  if (top >= 6) return near(top === 8 ? 4 : top - 3) ? 'ambiguous_unit' : 'max_below_min';
  return top === 0 || near(0) ? a.number.value : 'max_below_min';
}

type Values = { values: bigint[]; assumed: boolean };

function readPair(a: End, b: End, bare: number): Values | RangeProblem {
  const [aOpen, bOpen] = [a.number.bare && !a.explicit, b.number.bare && !b.explicit];
  const second = bOpen ? scaled(b, bare) : b.number.value;
  if (aOpen && bOpen && b.number.units.length === 0) return { values: [scaled(a, bare), second], assumed: bare > 0 };
  if (aOpen) {
    const first = firstValue(a, b);
    if (typeof first === 'string') return first;
    return bOpen
      ? { values: [first * 10n ** BigInt(bare), second], assumed: bare > 0 }
      : { values: [first, second], assumed: false };
  }
  if (bOpen && (second < a.number.value || (bare > 0 && b.number.value >= a.number.value))) return 'ambiguous_unit';
  return { values: [a.number.value, second], assumed: bOpen && bare > 0 };
}

function readEnd(
  text: string,
  grammar: RangeGrammar,
  explicit: boolean,
): (End & { approximate: boolean }) | RangeProblem {
  const stripped = strip(text, grammar);
  if (/^(?:-|负)/.test(stripped.text)) return 'negative';
  if (stripped.least || stripped.most) return 'extra_text';
  const number = readNumber(stripped.text);
  if (typeof number === 'string') return number satisfies NumberProblem;
  const unit = explicit || stripped.explicit;
  // 三万五 is 35,000, but 三万五元 may be 30,005
  if (number.spoken && unit) return 'ambiguous_unit';
  return { number, explicit: unit, approximate: stripped.approximate };
}

function roundTo(value: bigint, grammar: RangeGrammar): number | RangeProblem {
  if (value % ONE !== 0n && grammar.fractions === 'refuse') return 'not_a_number';
  const whole = (value + ONE / 2n) / ONE;
  return whole > BigInt(grammar.largest) ? 'too_large' : Number(whole);
}

/**
 * Reads a range of integers the way people write it: 50-80万, 不超过100, 1000以上, 约80, 50以上80以下.
 *
 * Takes text from {@link normaliseFigures}. 'More than' and 'at least' are both the lower end, 'less than' and 'at
 * most' the upper end: sales figures are not that exact. What has two readings is refused, never guessed.
 */
export function readRange(text: string, grammar: RangeGrammar): RangeReading {
  const refuse = (reason: RangeProblem): RangeReading => ({ ok: false, reason });
  if (text === '' || NOTHING.test(text)) return refuse('empty');
  if (UNKNOWN.test(text)) return refuse('vague');
  const [, low, high] = BOTH_AFTER.exec(text) ?? BOTH_BEFORE.exec(text) ?? [];
  const whole = low && high ? strip(high, grammar) : strip(text, grammar);
  if (/^(?:-|负)/.test(whole.text)) return refuse('negative');
  const parts = low && high ? [low, whole.text] : whole.text.split(/[-~]+|[至到]/);
  const bounded = whole.least || whole.most;
  if (parts.length > 2 || (parts.length === 2 && bounded) || (whole.least && whole.most)) return refuse('extra_text');

  const ends: (End & { approximate: boolean })[] = [];
  for (const [index, part] of parts.entries()) {
    const end = readEnd(part, grammar, whole.explicit && index === parts.length - 1);
    if (typeof end === 'string') return refuse(end);
    ends.push(end);
  }
  const [a, b] = ends;
  if (!a) return refuse('not_a_number');
  const open = a.number.bare && !a.explicit;
  const read: Values | RangeProblem = b
    ? readPair(a, b, grammar.bare)
    : { values: [scaled(a, open ? grammar.bare : 0)], assumed: open && grammar.bare > 0 };
  if (typeof read === 'string') return refuse(read);

  const numbers: number[] = [];
  for (const value of read.values) {
    const number = roundTo(value, grammar);
    if (typeof number === 'string') return refuse(number);
    numbers.push(number);
  }
  const [first = 0, last = first] = numbers;
  if (last < first) return refuse('max_below_min');
  const approximate =
    whole.approximate || ends.some((end) => end.approximate) || read.values.some((value) => value % ONE !== 0n);
  const note: RangeNote | undefined = read.assumed ? 'assumed_unit' : approximate ? 'approximate' : undefined;
  return { ok: true, min: whole.most ? null : first, max: whole.least ? null : last, ...(note && { note }) };
}
