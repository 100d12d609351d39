import {
  normaliseFigures,
  type RangeGrammar,
  type RangeNote,
  type RangeProblem,
  type RangeReading,
  readRange,
} from './range-text.ts';

export type { RangeNote, RangeProblem, RangeReading } from './range-text.ts';

/** One amount in whole yuan, or why it cannot be read without guessing. */
export type MoneyReading = { ok: true; amount: number; note?: RangeNote } | { ok: false; reason: RangeProblem };

const FOREIGN =
  /美元|美金|美刀|刀$|港[币元幣]|澳[门币元]|欧元|英镑|日[元圆币]|韩[元币]|[台臺][币幣]|加元|新加坡元|新元|瑞士法郎|法郎|卢布|卢比|泰铢|马克|外币|[$€£₩₽₹฿₫]|(?:us|hk|nt|sg|au|ca)d?\$|(?:usd|hkd|eur|gbp|jpy|krw|twd|mop|aud|cad|sgd|chf|rub|myr|thb|vnd|inr|nzd)(?![a-z])|dollar|euro/;

const GRAMMAR: RangeGrammar = {
  before: /^(?:人民币|rmb|cny|cn¥|¥|[:,])/,
  after: /(?:人民币|rmb|cny|yuan|(?:元|圆|圓|块)(?:钱)?[整正]?|整)$/,
  bare: 0,
  fractions: 'round',
  largest: Number.MAX_SAFE_INTEGER,
};

/**
 * Reads a range of money as people write it: 50-80万元, 3.5w, 壹佰万元整, 不超过100万元, 100万以上, 约80万, ￥500,000.
 *
 * Gives whole yuan, both ends included; parts of a yuan are rounded half up and noted 'approximate', as are 约 and 左右.
 * `defaultUnit` is what the field's instruction says (万元 on the paper form): it holds only for figures without any
 * unit or currency sign, and the reading then says 'assumed_unit'. Refuses instead of guessing: 5000-1亿元 (the first
 * unit is unclear), 50多万, 100万（含税）, other currencies (amounts are kept in yuan only). Never throws.
 */
export function parseMoneyRange(text: string, options: { defaultUnit?: 'yuan' | 'wan' } = {}): RangeReading {
  const flat = normaliseFigures(text);
  if (typeof flat !== 'string') return flat;
  if (FOREIGN.test(flat)) return { ok: false, reason: 'currency' };
  const plain = flat.replace(/\(([百千万亿]*元?(?:人民币)?)\)/g, '$1');
  const yuan = options.defaultUnit !== 'wan' || /¥/.test(plain);
  return readRange(plain, { ...GRAMMAR, bare: yuan ? 0 : 4 });
}

/** Reads one amount of money in whole yuan, as {@link parseMoneyRange} reads each end; ranges and open ends are refused. */
export function parseMoney(text: string, options: { defaultUnit?: 'yuan' | 'wan' } = {}): MoneyReading {
  const range = parseMoneyRange(text, options);
  if (!range.ok) return range;
  if (range.min === null || range.min !== range.max) return { ok: false, reason: 'vague' };
  return { ok: true, amount: range.min, ...(range.note && { note: range.note }) };
}

type Scale = { size: number; word: string };

const SCALES: Record<'zh' | 'en', Scale[]> = {
  zh: [
    { size: 1e8, word: '亿' },
    { size: 1e4, word: '万' },
  ],
  en: [
    { size: 1e9, word: 'B' },
    { size: 1e6, word: 'M' },
    { size: 1e3, word: 'k' },
  ],
};
const PLAIN: Scale = { size: 1, word: '' };

/** The largest unit that shows the amount exactly with at most two decimals. */
function scaleOf(amount: number, locale: 'zh' | 'en'): Scale {
  return SCALES[locale].find(({ size }) => amount >= size && amount % (size / 100) === 0) ?? PLAIN;
}

function figureIn(amount: number, scale: Scale): string {
  return scale.size === 1 ? amount.toLocaleString('en-US') : String(amount / scale.size);
}

/**
 * Writes a range of whole yuan: 50-80万元, 5000万-1亿元, 100万元以上, 不超过100万元; CNY 500k–800k, CNY 1M or more.
 *
 * Exact: {@link parseMoneyRange} reads the same range back. Both ends null (nothing known) gives ''.
 */
export function formatMoneyRange(min: number | null, max: number | null, locale: 'zh' | 'en'): string {
  if (min === null && max === null) return '';
  const [low, high] = [min ?? max ?? 0, max ?? min ?? 0];
  const lowScale = low === 0 ? scaleOf(high, locale) : scaleOf(low, locale);
  if (locale === 'en') {
    // 1–2k would read as 1k–2k
    const highScale = lowScale === PLAIN ? PLAIN : scaleOf(high, locale);
    const [start, end] = [
      low === 0 ? '0' : figureIn(low, lowScale) + lowScale.word,
      figureIn(high, highScale) + highScale.word,
    ];
    if (min === null) return `up to CNY ${end}`;
    if (max === null) return `CNY ${start} or more`;
    return min === max ? `CNY ${end}` : `CNY ${start}–${end}`;
  }
  const highScale = scaleOf(high, locale);
  const end = `${figureIn(high, highScale)}${highScale.word}元`;
  if (min === null) return `不超过${end}`;
  if (max === null) return `${end}以上`;
  const unit = lowScale === highScale ? '' : lowScale.word || '元';
  return min === max ? end : `${figureIn(low, lowScale)}${unit}-${end}`;
}
