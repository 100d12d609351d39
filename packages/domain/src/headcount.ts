import { normaliseFigures, type RangeGrammar, type RangeReading, readRange } from './range-text.ts';

const GRAMMAR: RangeGrammar = {
  before:
    /^(?:(?:公司|企业)?(?:总?人数|规模|(?:员工|职工|人员|团队|在职)(?:总?人数|总数|数|规模)?)(?:\(人\))?(?:约为|为)?[:,]?|[:,])/,
  after: /(?:(?:名|位|个)?(?:员工|职工|雇员|人)|名|位|people|employees|staff|persons?)$/,
  bare: 0,
  fractions: 'refuse',
  // PostgreSQL's integer
  largest: 2_147_483_647,
};

/**
 * Reads a number of people: 500-1000人, 50人以下, 少于50人, 1000+人, 约200人, 1万人, 20, 员工200人.
 *
 * Gives whole people, both ends included (少于50人 is at most 50: figures on company size are not that exact). Refuses
 * instead of guessing, with the reasons of {@link RangeReading}. Never throws.
 */
export function parseHeadcountRange(text: string): RangeReading {
  const flat = normaliseFigures(text);
  return typeof flat === 'string' ? readRange(flat, GRAMMAR) : flat;
}

/**
 * Writes a number of people: 500-1000人, 50人以下, 1000人以上, 20人; 500–1,000 people, up to 50 people.
 *
 * {@link parseHeadcountRange} reads the same range back. Both ends null (nothing known) gives ''.
 */
export function formatHeadcountRange(min: number | null, max: number | null, locale: 'zh' | 'en'): string {
  if (min === null && max === null) return '';
  if (locale === 'zh') {
    if (min === null) return `${max}人以下`;
    if (max === null) return `${min}人以上`;
    return min === max ? `${min}人` : `${min}-${max}人`;
  }
  const figure = (value: number | null) => (value ?? 0).toLocaleString('en-US');
  const word = (max ?? min) === 1 ? 'person' : 'people';
  if (min === null) return `up to ${figure(max)} ${word}`;
  if (max === null) return `${figure(min)} ${word} or more`;
  return min === max ? `${figure(min)} ${word}` : `${figure(min)}–${figure(max)} ${word}`;
}
