import { FormChoices } from '@genjin/domain/import-form';
import { type FollowUpColumn, followUpColumns, followUpLabels } from '@genjin/domain/paper-form/paper-form';
import type { FormDraft, Paper } from './form-draft.ts';

/** A draft as one flat record, to be compared with another version field by field. */
export type FlatForm = Readonly<Record<string, unknown>>;

const separator = '\u001f';
const keyOf = (...parts: readonly (string | number)[]): string => parts.join(separator);

export function flatForm({ paper, choices }: FormDraft): FlatForm {
  const fields = (['information', 'state'] as const).flatMap((part) =>
    paper[part].map(({ label, value }, index) => [keyOf(part, index, label), value] as const),
  );
  const cells = paper.followUps.flatMap((row, index) =>
    followUpColumns.map((column) => [keyOf('followUps', index, column), row[column]] as const),
  );
  const decisions = Object.entries(choices).map(([name, value]) => [keyOf('choices', name), value] as const);
  return Object.fromEntries([...fields, ...cells, ...decisions]);
}

/** A draft with the changed fields of {@link flatForm} put into it. */
export function withFlatChanges({ paper, choices }: FormDraft, changes: FlatForm): FormDraft {
  const information = [...paper.information];
  const state = [...paper.state];
  const followUps = [...paper.followUps];
  const decisions: Record<string, unknown> = { ...choices };
  for (const [key, value] of Object.entries(changes)) {
    const [part, at = '', more = ''] = key.split(separator);
    const index = Number(at);
    if (part === 'choices') decisions[at] = value;
    else if (part === 'information') information[index] = { label: more, value: String(value) };
    else if (part === 'state') state[index] = { label: more, value: String(value) };
    else {
      const row = followUps[index];
      if (row) followUps[index] = { ...row, [more]: String(value) } satisfies Paper['followUps'][number];
    }
  }
  return { paper: { information, followUps, state }, choices: FormChoices.parse(decisions) };
}

/** Where a field of {@link flatForm} stands, for its title. */
export type FlatPlace =
  | { readonly kind: 'field'; readonly label: string }
  | { readonly kind: 'cell'; readonly row: number; readonly label: string }
  | { readonly kind: 'choice'; readonly name: string };

export function flatPlace(key: string): FlatPlace {
  const [part, at = '', more = ''] = key.split(separator);
  if (part === 'choices') return { kind: 'choice', name: at };
  if (part === 'followUps')
    return { kind: 'cell', row: Number(at), label: followUpLabels[more as FollowUpColumn].replace('*', '') };
  return { kind: 'field', label: more };
}
