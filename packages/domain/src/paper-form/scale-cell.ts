import type { Range } from '../amounts.ts';
import { type EnterpriseScaleReading, formatEnterpriseScale, parseEnterpriseScale } from '../enterprise-scale.ts';
import type { RangeReading } from '../money.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, type TextReading } from './text-reading.ts';

/** The two ranges of 企业规模, and what is neither. */
export interface ScaleWords {
  readonly headcount: Range | null;
  readonly revenue: Range | null;
  readonly rest: string | null;
}

function rangeOf(reading: RangeReading, text: string, notes: ReadingNotes): Range | null {
  if (!reading.ok) return null;
  if (reading.note === 'approximate') notes.assume(readingNotes.approximate(text));
  if (reading.note === 'assumed_unit') notes.assume(readingNotes.unitAssumed(text));
  return { min: reading.min, max: reading.max };
}

/** A cell this long is no scale; its pieces need not be looked at. */
const longest = 500;

/** Reads 企业规模: 500-1000人/年营收1-5亿元, in any order and with any separator. */
export function readScale(text: string): TextReading<ScaleWords> {
  const notes = new ReadingNotes();
  const written = text.trim();
  const nothing: RangeReading = { ok: false, reason: 'empty' };
  const reading: EnterpriseScaleReading =
    text.length > longest ? { headcount: nothing, revenue: nothing, rest: written } : parseEnterpriseScale(text);
  const headcount = rangeOf(reading.headcount, written, notes);
  const revenue = rangeOf(reading.revenue, written, notes);
  if (reading.rest !== '') notes.leave(readingNotes.keptInSummary(reading.rest));
  return notes.reading({ headcount, revenue, rest: reading.rest === '' ? null : reading.rest });
}

/** Writes 企业规模 in the form's notation. {@link readScale} reads the same back. */
export function writeScale(headcount: Range | null, revenue: Range | null): string {
  return formatEnterpriseScale({
    headcountMin: headcount?.min ?? null,
    headcountMax: headcount?.max ?? null,
    revenueMin: revenue?.min ?? null,
    revenueMax: revenue?.max ?? null,
  });
}
