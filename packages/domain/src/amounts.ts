import { z } from 'zod';
import { parseHeadcountRange } from './headcount.ts';
import { parseMoneyRange, type RangeReading } from './money.ts';

/** A range with either end open. Amounts are whole yuan, headcounts whole people. */
export const Range = z.object({ min: z.number().int().min(0).nullable(), max: z.number().int().min(0).nullable() });
export type Range = z.infer<typeof Range>;

/**
 * A range as people give it: an object, or what they write ("50-80万元", "500-1000人"). A text that can be read in two ways is
 * refused with its reason (`ambiguous_unit`, `vague` …) and never guessed.
 */
function writtenRange(read: (text: string) => RangeReading) {
  return z
    .union([z.string().max(100), Range])
    .nullable()
    .transform((value, context): Range | null => {
      if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
      const range = typeof value === 'string' ? read(value) : { ok: true as const, ...value };
      const problem = !range.ok ? range.reason : rangeProblem(range);
      if (problem) {
        context.issues.push({ code: 'custom', input: value, params: { reason: problem } });
        return z.NEVER;
      }
      return range.ok ? { min: range.min, max: range.max } : z.NEVER;
    });
}

function rangeProblem({ min, max }: Range): 'empty' | 'max_below_min' | null {
  if (min === null && max === null) return 'empty';
  return min !== null && max !== null && max < min ? 'max_below_min' : null;
}

export const MoneyRange = writtenRange((text) => parseMoneyRange(text));
export const HeadcountRange = writtenRange((text) => parseHeadcountRange(text));

/** Yearly revenue: a bare number means 万元, as the paper form instructs. */
export const RevenueRange = writtenRange((text) => parseMoneyRange(text, { defaultUnit: 'wan' }));
