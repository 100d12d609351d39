import type { FormChoices } from '@genjin/domain/import-form';
import { type FieldKey, fieldLabel, fieldNamed, moreStateKeys } from '@genjin/domain/paper-form/form-labels';
import type { FormRecord, FormWords } from '@genjin/domain/paper-form/form-record';
import { followUpColumns, stateLabels } from '@genjin/domain/paper-form/paper-form';
import { readForm } from '@genjin/domain/paper-form/read-form';
import type { Paper } from './import-forms.store.ts';

/** Where a row of parts 1 and 3 stands in the stored texts; `index` is null where the form has no such row. */
export interface FieldPlace {
  readonly part: 'information' | 'state';
  readonly label: string;
  readonly index: number | null;
}

/** A form as it was understood, without the rows that are left out. */
export interface ReadPaper {
  readonly record: FormRecord;
  /** The row of part 2, from 0, that each follow-up stands on. */
  readonly rows: readonly number[];
  /** What the form says anything of. */
  readonly said: ReadonlySet<FieldKey>;
  placeOf(key: FieldKey): FieldPlace;
}

/** Reads the stored texts by the rules that the review page reads them by. */
export function readPaper(
  paper: Paper,
  { leftOut, type }: Pick<FormChoices, 'leftOut' | 'type'>,
  words: FormWords,
  today: string,
): ReadPaper {
  const rows = paper.followUps.flatMap((row, index) =>
    !leftOut.includes(index) && followUpColumns.some((column) => row[column].trim() !== '') ? [index] : [],
  );
  const followUps = paper.followUps.filter((_, index) => rows.includes(index));
  const { record } = readForm({ ...paper, followUps }, words, { today });
  const places = placesIn(paper);
  return {
    record: type ? { ...record, customer: { ...record.customer, type } } : record,
    rows,
    said: new Set([...places.keys(), ...(type ? (['type'] as const) : [])]),
    placeOf: (key) => places.get(key) ?? { part: partOf(key), label: fieldLabel(key), index: null },
  };
}

/** The first row with anything in it for each meaning. */
function placesIn(paper: Paper): Map<FieldKey, FieldPlace> {
  const places = new Map<FieldKey, FieldPlace>();
  for (const part of ['information', 'state'] as const)
    for (const [index, { label, value }] of paper[part].entries()) {
      const key = value.trim() === '' ? undefined : fieldNamed(label)?.key;
      if (key !== undefined && !places.has(key)) places.set(key, { part, label, index });
    }
  return places;
}

function partOf(key: FieldKey): FieldPlace['part'] {
  return key in stateLabels || moreStateKeys.some((one) => one === key) ? 'state' : 'information';
}
