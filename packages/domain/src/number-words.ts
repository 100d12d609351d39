/** One in the fixed-point numbers of this module: twelve decimals, exact. */
export const ONE = 10n ** 12n;

/** A number as it was written: its value and what a range needs to know about its unit words. */
export type WrittenNumber = {
  /** The value in 10⁻¹² (see {@link ONE}). */
  value: bigint;
  /** Powers of ten of the unit words after its last digit: 5百万 → [2, 4], 八十万 → [1, 4], 十万 → [4], 50 → []. */
  units: number[];
  /** The part before those unit words is one Arabic figure (5百万), not numerals (五百万). */
  arabic: boolean;
  /** It has no 万, 亿, k or the like, so that in a range it may borrow them from its neighbour. */
  bare: boolean;
  /** It is a sum of parts with such units: 1亿5000万. */
  compound: boolean;
  /** Its last digit stands for the next lower unit, as people say it: 三万五 is 35,000. */
  spoken: boolean;
};

/** Why a text is not one number. */
export type NumberProblem = 'not_a_number' | 'vague' | 'extra_text';

const DIGITS = '零一二三四五六七八九';
const FORMAL_DIGITS = ['〇', '壹弌', '贰貳弍两兩', '叁參叄', '肆', '伍', '陆陸', '柒', '捌', '玖'];
const FORMAL_UNITS: Record<string, string> = {
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  廿: '二十',
  卅: '三十',
};
const UNITS: readonly [pattern: RegExp, power: number][] = [
  [/^([^亿]*)亿([^亿]*)$/, 8],
  [/^([^万w]*)[万w]([^万w]*)$/, 4],
  [/^([^千k]*)[千k]([^千k]*)$/, 3],
  [/^([^百]*)百([^百]*)$/, 2],
  [/^([^十]*)十([^十]*)$/, 1],
];
const POWER: Record<string, number> = { 十: 1, 百: 2, 千: 3, k: 3, 万: 4, w: 4, m: 6, 亿: 8, b: 9 };
const FIGURE = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,12})?$/;
const NUMERAL = /[\d零一二三四五六七八九十百千万亿]/;

/** Writes formal and traditional numerals (壹佰, 萬, 廿) and a spoken decimal point (三点五) in the plain ones. */
export function plainNumerals(text: string): string {
  const plain = Array.from(text, (mark) => {
    const digit = FORMAL_DIGITS.findIndex((marks) => marks.includes(mark));
    return digit >= 0 ? DIGITS.charAt(digit) : (FORMAL_UNITS[mark] ?? mark);
  }).join('');
  return plain.replace(/([零一二三四五六七八九])点([零一二三四五六七八九]+)/g, (_, whole: string, part: string) => {
    const figures = Array.from(whole + part, (mark) => DIGITS.indexOf(mark)).join('');
    return `${figures.charAt(0)}.${figures.slice(1)}`;
  });
}

type Part = { value: bigint; spoken: boolean };

function readLeaf(text: string): Part | null {
  if (text.length === 1 && DIGITS.includes(text)) return { value: BigInt(DIGITS.indexOf(text)) * ONE, spoken: false };
  if (!FIGURE.test(text)) return null;
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  return { value: BigInt(whole) * ONE + BigInt(part.padEnd(12, '0')), spoken: false };
}

/** What stands after a unit word: nothing, 零 and the rest, one spoken digit, or a smaller number. */
function readTail(text: string, power: number): Part | null {
  if (text === '') return { value: 0n, spoken: false };
  const unit = 10n ** BigInt(power);
  if (/^[1-9一二三四五六七八九]$/.test(text)) {
    const digit = readLeaf(text);
    return digit && { value: (digit.value * unit) / 10n, spoken: power > 1 };
  }
  const rest = text.startsWith('零') ? readPart(text.slice(1)) : readPart(text);
  return rest && rest.value > 0n && rest.value < unit * ONE ? rest : null;
}

function readPart(text: string): Part | null {
  for (const [pattern, power] of UNITS) {
    const [, before, after] = pattern.exec(text) ?? [];
    if (before === undefined || after === undefined) continue;
    const head =
      before === '' && power === 1 ? { value: ONE, spoken: false } : power < 4 ? readLeaf(before) : readPart(before);
    const tail = readTail(after, power);
    if (!head || head.spoken || !tail) return null;
    return { value: head.value * 10n ** BigInt(power) + tail.value, spoken: tail.spoken };
  }
  const [, million, word] = /^([\d.,]+)(mn|million|m|bn|billion|b)$/.exec(text) ?? [];
  if (million === undefined || word === undefined) return readLeaf(text);
  const figure = readLeaf(million);
  return figure && { value: figure.value * 10n ** BigInt(POWER[word.charAt(0)] ?? 0), spoken: false };
}

function problemOf(text: string): NumberProblem {
  if (/[多几余若数]|[\d十百千万]来|[一二三四五六七八九]{2}/.test(text)) return 'vague';
  if (/^[上近过]?[百千万亿]+级?$/.test(text)) return 'vague';
  return NUMERAL.test(text) && /[^\d零一二三四五六七八九十百千万亿,.]/.test(text) ? 'extra_text' : 'not_a_number';
}

/**
 * Reads one non-negative number: 1,200,000.00 · 3.5w · 5k · 2.5million · 五千万 · 一百二十万 · 1亿5000万 · 三万五.
 *
 * Takes text without spaces, lower case, half width, in {@link plainNumerals}. Gives the exact value, or why it is
 * not one number: 50多万, 十几, 三五十万 are vague, and so is 百万 without a figure before it.
 */
export function readNumber(text: string): WrittenNumber | NumberProblem {
  const part = readPart(text);
  if (!part) return problemOf(text);
  const [, coefficient = '', words = ''] = /^(.*?)([十百千万亿wk]*|m|mn|million|b|bn|billion)$/.exec(text) ?? [];
  const powers = /^[mb]/.test(words) ? [POWER[words.charAt(0)] ?? 0] : Array.from(words, (word) => POWER[word] ?? 0);
  return {
    ...part,
    units: coefficient === '' ? powers.slice(1) : powers,
    arabic: FIGURE.test(coefficient),
    bare: !/[万亿wkmb]/.test(text),
    compound: /[万亿wk]/.test(coefficient),
  };
}
