import type { CustomerFile } from '@genjin/domain/customer';
import type { Plan } from '@genjin/domain/plan';
import { createContext, useContext } from 'react';
import type { PlacedProblem } from '#kit/fields.ts';
import type { RecordDraft } from './draft.ts';

export type Change = (patch: Partial<RecordDraft> | ((draft: RecordDraft) => Partial<RecordDraft>)) => void;

/** A file that was chosen and waits for the record to be saved. */
export interface ChosenFile {
  readonly id: string;
  readonly file: File;
}

/** What the parts of the form share. */
export interface RecordForm {
  readonly draft: RecordDraft;
  readonly change: Change;
  readonly file: CustomerFile;
  /** The goal of the plan, or of the stage, until the writer changes it. */
  readonly goal: string;
  /** The plan that this contact may fulfil. */
  readonly plan: Plan | null;
  /** Whether the writer came from that plan. */
  readonly cameFromPlan: boolean;
  readonly problems: readonly PlacedProblem[];
  readonly files: readonly ChosenFile[];
  readonly setFiles: (files: readonly ChosenFile[]) => void;
  /** Names of files that were chosen before a reload. */
  readonly lostFiles: readonly string[];
}

export const RecordFormContext = createContext<RecordForm | null>(null);

/** The form around a part of it. */
export function useRecordForm(): RecordForm {
  const form = useContext(RecordFormContext);
  if (!form) throw new Error('parts of the record form work inside it only');
  return form;
}

/** Where the record's fields have another name than the draft's. */
const draftFields: Readonly<Record<string, readonly (keyof RecordDraft)[]>> = {
  startedAt: ['occurrence'],
  endedAt: ['occurrence'],
  lateReason: ['lateReason', 'occurrence'],
  participants: ['ours', 'contactIds', 'newContacts', 'thirdParties'],
  actions: ['actions', 'actionsDue'],
};

/** The problems that still stand: what has been changed since it was checked is no longer called wrong. */
export function standing(
  problems: readonly PlacedProblem[],
  checked: RecordDraft | null,
  draft: RecordDraft,
): readonly PlacedProblem[] {
  if (!checked) return problems;
  return problems.filter(({ name }) => {
    const field = String(name[0]);
    const looked = draftFields[field] ?? [field as keyof RecordDraft];
    return looked.every((one) => checked[one] === draft[one]);
  });
}

/** What is wrong below the given paths, in the order of the form: `problemsAt(problems, ['actions', 0])`. */
export function problemsAt(
  problems: readonly PlacedProblem[],
  ...paths: readonly (readonly (string | number)[])[]
): string[] {
  return problems
    .filter(({ name }) => paths.some((path) => path.every((part, index) => name[index] === part)))
    .flatMap(({ errors }) => errors);
}
