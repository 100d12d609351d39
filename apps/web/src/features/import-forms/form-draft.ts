import type { FormChoices, ImportedForm } from '@genjin/domain/import-form';
import { type FieldKey, fieldLabel, fieldNamed } from '@genjin/domain/paper-form/form-labels';
import {
  type FollowUpColumn,
  followUpColumns,
  informationLabels,
  type PaperFollowUp,
  stateLabels,
} from '@genjin/domain/paper-form/paper-form';

export type Paper = ImportedForm['paper'];
export type FieldPart = 'information' | 'state';

/** What a reviewer changes: the form's texts, and the decisions about it. */
export interface FormDraft {
  readonly paper: Paper;
  readonly choices: FormChoices;
}

/** A row of part 1 or 3 as the page shows it. `index` is null for a printed row that this form has not. */
export interface FieldRow {
  readonly part: FieldPart;
  readonly index: number | null;
  readonly label: string;
  readonly key: FieldKey | null;
  readonly value: string;
  /** As it stood in the file; '' where it was not there. */
  readonly original: string;
}

const printed: Readonly<Record<FieldPart, readonly FieldKey[]>> = {
  information: Object.keys(informationLabels) as FieldKey[],
  state: Object.keys(stateLabels) as FieldKey[],
};

/** The rows of part 1 or 3 in the form's order, and at their end the printed rows that this form has not, to be filled in. */
export function fieldRows(paper: Paper, original: Paper, part: FieldPart): FieldRow[] {
  const written = paper[part].map(
    ({ label, value }, index): FieldRow => ({
      part,
      index,
      label,
      key: fieldNamed(label)?.key ?? null,
      value,
      original: original[part][index]?.value ?? '',
    }),
  );
  const elsewhere = [...paper.information, ...paper.state].map(({ label }) => fieldNamed(label)?.key);
  const missing = printed[part]
    .filter((key) => !elsewhere.includes(key))
    .map((key): FieldRow => ({ part, index: null, label: fieldLabel(key), key, value: '', original: '' }));
  return [...written, ...missing];
}

/** The draft with another text in a row of part 1 or 3; one that the form has not is added at the part's end, once. */
export function withField(draft: FormDraft, { part, index, label }: FieldRow, value: string): FormDraft {
  const rows = draft.paper[part];
  const place = index ?? rows.findIndex((row) => row.label === label);
  const changed =
    place < 0 ? [...rows, { label, value }] : rows.map((row, at) => (at === place ? { ...row, value } : row));
  return { ...draft, paper: { ...draft.paper, [part]: changed } };
}

/** The draft with another text in a cell of part 2. */
export function withCell(draft: FormDraft, row: number, column: FollowUpColumn, value: string): FormDraft {
  const followUps = draft.paper.followUps.map((one, at) => (at === row ? { ...one, [column]: value } : one));
  return { ...draft, paper: { ...draft.paper, followUps } };
}

/** The draft with other decisions. */
export function withChoices(draft: FormDraft, change: Partial<FormChoices>): FormDraft {
  return { ...draft, choices: { ...draft.choices, ...change } };
}

/** Whether a row of part 2 says anything at all. */
export function isBlankRow(row: PaperFollowUp): boolean {
  return followUpColumns.every((column) => row[column].trim() === '');
}
