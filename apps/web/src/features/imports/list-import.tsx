import { type Import, importApi } from '@genjin/domain/import';
import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '#kit/queries.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ListSteps, listStepOf } from './list-steps.tsx';
import { RefusedStep } from './refused-step.tsx';
import { ResultStep } from './result-step.tsx';
import type { ImportWrites } from './use-import-writes.ts';
import { WorkingStep } from './working-step.tsx';

interface ListImportProps {
  readonly found: Import;
  readonly writes: ImportWrites;
  /** The dry run is there, and the person went back to the columns. */
  readonly backAtColumns: boolean;
  readonly onColumns: (open: boolean) => void;
}

/** A list on its way in, one step at a time. */
export function ListImport({ found, writes, backAtColumns, onColumns }: ListImportProps) {
  const client = useQueryClient();
  const { state } = found;
  // A file that is read again for another header row keeps its columns in sight meanwhile.
  const rereading = state === 'reading' && found.sheets !== null;
  const columns = state === 'arranging' || rereading || (state === 'checked' && backAtColumns);
  const foresee = (sheets: NonNullable<Import['sheets']>) =>
    client.setQueryData(answerOf(importApi.read, { params: { id: found.id } }).queryKey, { ...found, sheets });
  const check: ImportWrites = {
    ...writes,
    step: (step) => {
      onColumns(false);
      return writes.step(step);
    },
  };
  return (
    <>
      <ListSteps now={columns ? 'columns' : listStepOf(state)} over={state === 'done' || state === 'undone'} />
      {(state === 'reading' && !rereading) || state === 'checking' || state === 'running' || state === 'undoing' ? (
        <WorkingStep found={found} state={state} writes={writes} />
      ) : null}
      {state === 'refused' ? <RefusedStep problem={found.problem} /> : null}
      {columns ? <ColumnsStep found={found} writes={check} onForesee={foresee} /> : null}
      {state === 'checked' && !columns ? (
        <CheckStep found={found} writes={writes} onToColumns={() => onColumns(true)} />
      ) : null}
      {state === 'done' || state === 'cancelled' || state === 'undone' ? (
        <ResultStep found={found} writes={writes} />
      ) : null}
    </>
  );
}
