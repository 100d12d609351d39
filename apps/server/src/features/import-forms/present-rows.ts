import { alreadyThere, isMaskOf, occurrenceKey } from '@genjin/domain/imported-record';
import type { FormFollowUp } from '@genjin/domain/paper-form/form-record';
import type { KnownOccurrence } from '#features/follow-ups/import-follow-ups.service';
import type { FormImport } from './form-imports.service.ts';
import type { KeptForm } from './import-forms.store.ts';
import type { ReadPaper } from './read-paper.ts';

/**
 * Which follow-ups of a form the customer has already: the same contact written down, live or imported, in full or masked, or the very
 * line of the very file, corrected since or not.
 */
export function presentFollowUps(
  known: readonly KnownOccurrence[],
  { record, rows }: ReadPaper,
  form: Pick<KeptForm, 'paper' | 'original' | 'position'>,
  from: Pick<FormImport, 'sha256'>,
): boolean[] {
  const same = alreadyThere(
    record.followUps.map(occurrenceKey),
    known.map(({ key }) => key),
  );
  // A reviewer may have added or taken out rows: lines then mean something else.
  const asInFile = form.paper.followUps.length === form.original.followUps.length;
  const lines = known.filter(
    ({ sha256, position }) => asInFile && sha256 === from.sha256 && position === form.position,
  );
  const isMasked = ({ day, start, content }: FormFollowUp) =>
    known.some((one) => one.day === day && one.start === start && isMaskOf(content, one.content));
  return rows.map((row, index) => {
    const followUp = record.followUps[index];
    return (
      same[index] === true ||
      lines.some(({ line }) => line === row + 1) ||
      (followUp !== undefined && isMasked(followUp))
    );
  });
}
