import type { ImportedForm } from '@genjin/domain/import-form';
import { followUpColumns } from '@genjin/domain/paper-form/paper-form';
import { type FormDraft, fieldRows } from './form-draft.ts';
import type { DraftReading } from './form-reading.ts';
import { anchors } from './open-questions.ts';
import type { WrittenName } from './written-people.ts';

/** The elements beside which something was inferred or not understood. Rows that do not come in are none of it. */
export function doubtfulPlaces(
  { original, present }: Pick<ImportedForm, 'original' | 'present'>,
  { paper, choices }: FormDraft,
  reading: DraftReading,
  people: readonly WrittenName[],
): string[] {
  const fields = (['information', 'state'] as const).flatMap((part) =>
    fieldRows(paper, original, part)
      .filter(({ label }) => isDoubtful(reading.fieldAt(part, label)))
      .map(({ label }) => anchors.field(part, label)),
  );
  const cells = reading.rows
    .filter((row) => !choices.leftOut.includes(row) && !present.includes(row))
    .flatMap((row) =>
      followUpColumns
        .filter((column) => isDoubtful(reading.cellAt(row, column)))
        .map((column) => anchors.cell(row, column)),
    );
  const names = people
    .filter(({ standing }) => standing === 'assumed' || standing === 'unknown')
    .map(({ side, name }) => anchors.person(side, name));
  return [...names, ...fields, ...cells];
}

const isDoubtful = (reading: ReturnType<DraftReading['fieldAt']>): boolean =>
  reading !== null && reading.certainty !== 'sure';
