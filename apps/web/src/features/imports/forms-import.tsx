import type { Import } from '@genjin/domain/import';
import type { ReactNode } from 'react';
import css from './forms-import.module.css';
import { ResultStep } from './result-step.tsx';
import type { ImportWrites } from './use-import-writes.ts';
import { WorkingStep } from './working-step.tsx';

interface FormsImportProps {
  readonly found: Import;
  readonly writes: ImportWrites;
  /** The review of the forms. */
  readonly children: ReactNode;
}

/** A file of filled forms: under review, and above that how it went once all are dealt with. */
export function FormsImport({ found, writes, children }: FormsImportProps) {
  const { state } = found;
  if (state === 'reading' || state === 'undoing') return <WorkingStep found={found} state={state} writes={writes} />;
  if (state === 'undone') return <ResultStep found={found} writes={writes} />;
  return (
    <>
      {state === 'done' ? (
        <div className={css.result}>
          <ResultStep found={found} writes={writes} />
        </div>
      ) : null}
      {children}
    </>
  );
}
