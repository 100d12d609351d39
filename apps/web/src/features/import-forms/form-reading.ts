import { isPastAction } from '@genjin/domain/imported-record';
import type { FormRecord, FormWords } from '@genjin/domain/paper-form/form-record';
import type { CellPlace, CellReading, Certainty, FollowUpColumn } from '@genjin/domain/paper-form/paper-form';
import { readForm } from '@genjin/domain/paper-form/read-form';
import { type FieldPart, type FormDraft, isBlankRow } from './form-draft.ts';

/** A form as it is understood now, to be looked up by place. */
export interface DraftReading {
  readonly record: FormRecord;
  /** The row of part 2, from 0, of each of the record's follow-ups. */
  readonly rows: readonly number[];
  readonly fieldAt: (part: FieldPart, label: string) => CellReading | null;
  readonly cellAt: (row: number, column: FollowUpColumn) => CellReading | null;
  /** How many cells of the rows that come in are of a certainty. */
  readonly count: (certainty: Certainty) => number;
}

const placeKey = (place: CellPlace): string =>
  place.part === 'followUps' ? `followUps ${place.row} ${place.column}` : `${place.part} ${place.label}`;

/** Reads a draft by the rules that the server reads it by when it is saved. `today` is `YYYY-MM-DD` in the team's zone. */
export function readDraft({ paper, choices }: FormDraft, words: FormWords, today: string): DraftReading {
  const { record, cells } = readForm(paper, words, { today });
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.place), cell]));
  const counted = cells.filter(({ place }) => place.part !== 'followUps' || !choices.leftOut.includes(place.row));
  return {
    record,
    rows: paper.followUps.flatMap((row, index) => (isBlankRow(row) ? [] : [index])),
    fieldAt: (part, label) => byPlace.get(placeKey({ part, label })) ?? null,
    cellAt: (row, column) => byPlace.get(placeKey({ part: 'followUps', row, column })) ?? null,
    count: (certainty) => counted.filter((cell) => cell.certainty === certainty).length,
  };
}

/** The rows of part 2 in the order they are shown: the newest day first, those without a day before all others. */
export function newestFirst({ record, rows }: Pick<DraftReading, 'record' | 'rows'>): number[] {
  const dayOf = new Map(rows.map((row, index) => [row, record.followUps[index]?.day ?? '']));
  const key = (row: number) => dayOf.get(row) || '9999';
  return [...rows].sort((one, other) => (key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : one - other));
}

/** How many actions of the rows that come in are past, so that somebody has to say what becomes of them. */
export function countPastActions({ record, rows }: DraftReading, leftOut: readonly number[], today: string): number {
  const taken = record.followUps.filter((_, index) => !leftOut.includes(rows[index] ?? -1));
  const newest =
    taken
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  return taken
    .flatMap(({ day, actions }) => actions.map((action) => isPastAction(action, { day, newest, today })))
    .filter((past) => past).length;
}
