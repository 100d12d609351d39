import type { Range } from '@genjin/domain/amounts';
import { formatEnterpriseScale, parseEnterpriseScale } from '@genjin/domain/enterprise-scale';
import type { RangeProblem } from '@genjin/domain/money';

/** What 企业规模 holds, or the part that could not be read. */
export type ScaleReading =
  | {
      readonly ok: true;
      readonly headcount: Range | null;
      readonly revenue: Range | null;
      readonly assumedUnit: boolean;
    }
  | { readonly ok: false; readonly part: 'headcount' | 'revenue'; readonly reason: RangeProblem }
  | { readonly ok: false; readonly part: 'rest'; readonly rest: string };

/** Reads 企业规模 all or nothing: "500-1000人/年营收1-5亿元", either part alone, or nothing. */
export function readScale(text: string): ScaleReading {
  const { headcount, revenue, rest } = parseEnterpriseScale(text);
  for (const [part, reading] of [
    ['headcount', headcount],
    ['revenue', revenue],
  ] as const)
    if (!reading.ok && reading.reason !== 'empty') return { ok: false, part, reason: reading.reason };
  if (rest !== '') return { ok: false, part: 'rest', rest };
  const range = (reading: typeof headcount): Range | null =>
    reading.ok ? { min: reading.min, max: reading.max } : null;
  const assumedUnit = revenue.ok && revenue.note === 'assumed_unit';
  return { ok: true, headcount: range(headcount), revenue: range(revenue), assumedUnit };
}

/** Both ranges in the paper form's notation, which {@link readScale} reads back. */
export function scaleText(headcount: Range | null, revenue: Range | null): string {
  return formatEnterpriseScale({
    headcountMin: headcount?.min ?? null,
    headcountMax: headcount?.max ?? null,
    revenueMin: revenue?.min ?? null,
    revenueMax: revenue?.max ?? null,
  });
}
