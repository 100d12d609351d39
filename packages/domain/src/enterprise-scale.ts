import { formatHeadcountRange, parseHeadcountRange } from './headcount.ts';
import { formatMoneyRange, parseMoneyRange, type RangeReading } from './money.ts';

/** The two ranges of the form's one cell 企业规模, in people and whole yuan; `rest` is what neither reading holds. */
export type EnterpriseScaleReading = { headcount: RangeReading; revenue: RangeReading; rest: string };

/** Both ranges as they are stored: people and whole yuan, null for an open or unknown end. */
export type EnterpriseScale = {
  headcountMin: number | null;
  headcountMax: number | null;
  revenueMin: number | null;
  revenueMax: number | null;
};

const LABEL =
  '(?:20\\d\\d)?年?度?均?(?:主营业务收入|营业总?收入|销售收入|销售额|营业额|总收入|营收|产值|收入|流水)|(?:annual\\s*)?(?:revenue|turnover)';
const ANY_LABEL = new RegExp(LABEL, 'gi');
const REVENUE = new RegExp(`^(?:${LABEL})(?:规模)?(?<unit>\\((?:千|百万|万|亿)?元?\\))?\\s*[:为]?(?<value>.*)$`, 'i');
const HEADCOUNT = /员工|职工|雇员|团队|[名位]|人(?!民币)|people|employees|staff/i;
const MONEY = /[元万亿¥$€£w]|rmb|cny|usd/i;

/** One piece for each statement: cut at / 、 ， ; and line ends (not inside 1,200), before a revenue label, after 人. */
function pieces(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(ANY_LABEL, (label) => `\n${label}`)
    .replace(/(人(?:以上|以下|以内|左右|上下)?)\s*(?=\d)/g, '$1\n')
    .split(/[/、,;|。\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function readRevenue(piece: string): RangeReading {
  const { unit, value = piece } = REVENUE.exec(piece)?.groups ?? {};
  const labelled = unit !== undefined && !MONEY.test(value) ? value + unit : value;
  return parseMoneyRange(labelled, { defaultUnit: 'wan' });
}

/**
 * Reads the form's cell 企业规模: 500-1000人/年营收1-5亿元, in any order and with any separator or none.
 *
 * A revenue without a unit is taken in 万元, as the form's instruction says (员工人数(人)/年营收(万元)), and noted
 * 'assumed_unit'; two figures without any word are people and revenue, in the form's order. A part that is not there
 * is 'empty'. What could not be read stays in `rest`, so that nothing written is lost. Never throws.
 */
export function parseEnterpriseScale(text: string): EnterpriseScaleReading {
  const reading: EnterpriseScaleReading = {
    headcount: { ok: false, reason: 'empty' },
    revenue: { ok: false, reason: 'empty' },
    rest: '',
  };
  const rest: string[] = [];
  const unlabelled: string[] = [];
  const take = (part: 'headcount' | 'revenue', piece: string, read: RangeReading) => {
    const taken = reading[part].ok;
    if (taken || !read.ok) rest.push(piece);
    if (!taken) reading[part] = read;
  };

  const all = pieces(text).filter((piece) => !isNothing(piece));
  for (const piece of all) {
    if (REVENUE.test(piece)) take('revenue', piece, readRevenue(piece));
    else if (HEADCOUNT.test(piece)) take('headcount', piece, parseHeadcountRange(piece));
    else if (MONEY.test(piece)) take('revenue', piece, readRevenue(piece));
    else unlabelled.push(piece);
  }
  for (const piece of unlabelled) {
    const people = parseHeadcountRange(piece);
    if (!people.ok) rest.push(piece);
    else if (all.length === 1) take('headcount', piece, { ok: false, reason: 'ambiguous_unit' });
    else if (!reading.headcount.ok) take('headcount', piece, people);
    else take('revenue', piece, readRevenue(piece));
  }
  return { ...reading, rest: all.filter((piece) => rest.includes(piece)).join('/') };
}

function isNothing(piece: string): boolean {
  const read = parseHeadcountRange(piece);
  return !read.ok && read.reason === 'empty';
}

/**
 * Writes the form's cell 企业规模 in its own notation: 500-1000人/年营收1-5亿元; '' where nothing is known.
 * {@link parseEnterpriseScale} reads the same ranges back.
 */
export function formatEnterpriseScale(scale: EnterpriseScale): string {
  const people = formatHeadcountRange(scale.headcountMin, scale.headcountMax, 'zh');
  const revenue = formatMoneyRange(scale.revenueMin, scale.revenueMax, 'zh');
  return [people, revenue && `年营收${revenue}`].filter((part) => part !== '').join('/');
}
