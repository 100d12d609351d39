import { describe, expect, it } from 'vitest';
import type { SheetText } from '../document-text.ts';
import { defaultSettings } from '../settings.ts';
import { listLayouts } from './layouts/all-layouts.ts';
import type { ExpectedRecord, ExpectedSheet, ListLayout } from './layouts/list-layout.ts';
import { makeRowReader, type RowOutcome } from './make-row-reader.ts';
import { outlineLists } from './outline-lists.ts';
import type { RowReading } from './row-reading.ts';
import { outlineOf } from './sheet-outline.ts';
import type { SheetPlan } from './sheet-plan.ts';

const context = { words: defaultSettings(), today: '2026-11-25' };

function read(sheet: SheetText, plan: SheetPlan): RowOutcome[] {
  const reader = makeRowReader(plan, context);
  return [...sheet.rows.flatMap((cells, row) => reader.next(row, cells)), ...reader.end()];
}

const targetOf = ({ target, ordinal }: SheetPlan['columns'][number]) =>
  target === null ? null : ordinal === 1 ? target : `${target}#${ordinal}`;

const readingsOf = (outcomes: readonly RowOutcome[]) =>
  outcomes.flatMap((outcome) => (outcome.kind === 'reading' ? [{ row: outcome.row, reading: outcome.reading }] : []));

function expectRecord({ record, owner, continues }: RowReading, expected: ExpectedRecord): void {
  const { owner: named, contacts, needs, followUps, continues: goesOn, ...customer } = expected;
  expect(record.customer).toMatchObject(customer);
  expect(continues).toBe(goesOn ?? false);
  if (named !== undefined) expect(owner).toBe(named);
  if (needs) expect(record.needs.map(({ content }) => content)).toEqual(needs);
  if (contacts) expect(record.contacts).toMatchObject(contacts);
  if (followUps) expect(record.followUps).toMatchObject(followUps);
}

/** The columns of all layouts that were mapped as expected, of all that are expected. */
function mappedRight(layouts: readonly ListLayout[]): { right: number; all: number; wrong: string[] } {
  let [right, all]: [number, number] = [0, 0];
  const wrong: string[] = [];
  for (const layout of layouts) {
    const { sheets } = outlineLists(layout.sheets.map(outlineOf));
    for (const [at, { columns = {} }] of layout.expected.entries())
      for (const [index, expected] of Object.entries(columns)) {
        const column = sheets[at]?.columns.find((one) => one.index === Number(index));
        const got = column ? targetOf(column) : 'no column';
        all += 1;
        if (got === expected) right += 1;
        else wrong.push(`${layout.name} · ${column?.heading}: ${got}, not ${expected}`);
      }
  }
  return { right, all, wrong };
}

describe.each(listLayouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  const { sheets: plans } = outlineLists(layout.sheets.map(outlineOf));

  it.each(layout.expected.map((expected, at) => [layout.sheets[at]?.name ?? '', at, expected] as const))(
    'sheet %s',
    (__, at, expected: ExpectedSheet) => {
      const [sheet, plan] = [layout.sheets[at], plans[at]];
      if (!sheet || !plan) throw new Error('no such sheet');
      expect(plan.kind).toBe(expected.kind);
      expect(plan.use).toBe(expected.kind === 'list');
      if (!plan.use) return;
      if (expected.sheetOwner) expect(plan.sheetOwner).toBe(expected.sheetOwner);
      const outcomes = read(sheet, plan);
      const readings = readingsOf(outcomes);
      expect(readings.map(({ reading }) => reading.record.customer.name)).toEqual(
        expected.records?.map(({ name }) => name),
      );
      for (const [index, { reading }] of readings.entries()) {
        const record = expected.records?.[index];
        if (record) expectRecord(reading, record);
      }
      const failed = readings.filter(({ reading }) => reading.problems.length > 0);
      expect(Object.fromEntries(failed.map(({ row, reading }) => [row, reading.problems[0]?.code]))).toEqual(
        expected.problems ?? {},
      );
    },
  );

  it('every row and every mapped cell ends somewhere', () => {
    for (const [at, sheet] of layout.sheets.entries()) {
      const plan = plans[at];
      if (!plan?.use) continue;
      const outcomes = read(sheet, plan);
      const count = plan.transposed ? Math.max(...sheet.rows.map((row) => row.length)) : sheet.rows.length;
      expect(outcomes.map(({ row }) => row)).toEqual(Array.from({ length: count }, (_row, index) => index));
    }
  });
});

describe('all layouts', () => {
  const { right, all, wrong } = mappedRight(listLayouts);
  const share = right / all;
  it(`maps ${right} of ${all} columns (${(share * 100).toFixed(1)} %) without a touch`, () => {
    expect(listLayouts.length).toBeGreaterThanOrEqual(25);
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
  it.skipIf(wrong.length === 0)(`guessed differently: ${wrong.join(' | ')}`, () => {
    expect(wrong.length).toBeLessThanOrEqual(all * 0.05);
  });
});
