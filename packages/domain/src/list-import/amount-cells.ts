import type { Range } from '../amounts.ts';
import { parseHeadcountRange } from '../headcount.ts';
import { parseMoneyRange, type RangeReading } from '../money.ts';
import { readingNotes } from '../paper-form/reading-notes.ts';
import { readScale } from '../paper-form/scale-cell.ts';
import { remembering } from './remembering.ts';
import type { RowDraft } from './row-draft.ts';
import type { Cell } from './row-reading.ts';

const hasUnit = /[万亿千百元圆块wkm%¥￥$人名]/i;

/** "50-80" under 预算（万元） is 50-80万元. */
function withUnit(cell: Cell): string {
  const { unit } = cell.column;
  return unit === '' || hasUnit.test(cell.text) ? cell.text : `${cell.text}${unit}`;
}

const headcountOf = remembering(parseHeadcountRange);
const moneyOf = remembering((text) => parseMoneyRange(text));
const revenueOf = remembering((text) => parseMoneyRange(text, { defaultUnit: 'wan' }));
const scaleOf = remembering(readScale);

function take(draft: RowDraft, cell: Cell, reading: RangeReading): Range | null {
  if (!reading.ok) {
    if (reading.reason !== 'empty') draft.keepUnread(cell);
    return null;
  }
  if (reading.note === 'approximate') draft.warn(cell, 'assumed', readingNotes.approximate(cell.text));
  if (reading.note === 'assumed_unit') draft.warn(cell, 'assumed', readingNotes.unitAssumed(cell.text));
  return { min: reading.min, max: reading.max };
}

export function readHeadcountCell(draft: RowDraft, cell: Cell): void {
  draft.customer.headcount = take(draft, cell, headcountOf(withUnit(cell))) ?? draft.customer.headcount;
}

export function readRevenueCell(draft: RowDraft, cell: Cell): void {
  const reading = revenueOf(withUnit(cell));
  draft.customer.revenue = take(draft, cell, reading) ?? draft.customer.revenue;
}

/** A budget of a few yuan lacks its unit: it is kept as text. */
const smallestBudget = 1000;

export function readBudgetCell(draft: RowDraft, cell: Cell): void {
  const text = withUnit(cell);
  const reading = moneyOf(text);
  const bare = reading.ok && !hasUnit.test(text) && (reading.max ?? reading.min ?? 0) < smallestBudget;
  if (bare && (reading.max ?? reading.min) !== 0) draft.keepUnread(cell);
  else draft.customer.budget = take(draft, cell, reading) ?? draft.customer.budget;
}

export function readScaleCell(draft: RowDraft, cell: Cell): void {
  const { headcount, revenue, rest } = draft.told(cell, scaleOf(cell.text));
  draft.customer.headcount ??= headcount;
  draft.customer.revenue ??= revenue;
  if (rest !== null) draft.keep(cell, rest);
}
