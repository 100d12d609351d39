/** Excel keeps 15 digits; more come from binary fractions, as in 0.30000000000000004. */
const digitsKept = 15;

/**
 * A number as plain decimals, without exponent. Whole numbers keep all their digits as written; others are rounded to the 15 digits that
 * a spreadsheet shows. Null where it is not a number.
 */
export function decimalText(raw: string): string | null {
  if (/^-?\d{1,15}$/.test(raw)) return wholeText(raw);
  if (/^-?\d+$/.test(raw) && raw.length <= 400) return wholeText(raw);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(raw)) return null;
  const number = Number(raw);
  return Number.isFinite(number) ? numberText(number) : null;
}

/** The same for a number that is one already; it must be finite. */
export function numberText(number: number): string {
  return shifted(number.toPrecision(digitsKept), 0);
}

/** A share as per cent: 0.8 is 80%. */
export function percentText(number: number): string {
  return `${shifted(number.toPrecision(digitsKept), 2)}%`;
}

function wholeText(raw: string): string {
  const text = raw.replace(/^(-?)0+(?=\d)/, '$1');
  return text === '-0' ? '0' : text;
}

/** Writes out `1.25e+9` and moves its point by `places` to the right. */
function shifted(precise: string, places: number): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(precise) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + places;
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits;
  const left = point > 0 ? padded.slice(0, point) : '0';
  const right = point > 0 ? padded.slice(point) : '0'.repeat(-point) + padded;
  const text = `${left.replace(/^0+(?=\d)/, '')}.${right}`.replace(/\.?0*$/, '');
  return text === '0' || text === '' ? '0' : sign + text;
}
