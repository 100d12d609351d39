import type { FieldProblem } from '@genjin/domain/errors';
import type { ImportedForm } from '@genjin/domain/import-form';
import type { FollowUpColumn } from '@genjin/domain/paper-form/paper-form';
import { type FieldPart, type FieldRow, type FormDraft, fieldRows } from './form-draft.ts';
import type { DraftReading } from './form-reading.ts';
import type { WrittenName } from './written-people.ts';

/** The element of the page beside which something waits: made here, so that counting and jumping mean the same. */
export const anchors = {
  target: 'decide-target',
  choice: (field: string) => `decide-field-${field}`,
  person: (side: WrittenName['side'], name: string) => `decide-${side}-${name}`,
  field: (part: FieldPart, label: string) => `cell-${part}-${label}`,
  cell: (row: number, column: FollowUpColumn) => `cell-${row}-${column}`,
} as const;

interface Asked {
  readonly form: Pick<ImportedForm, 'known' | 'current' | 'present' | 'original'>;
  readonly draft: FormDraft;
  readonly reading: Pick<DraftReading, 'record' | 'rows'>;
  readonly people: readonly WrittenName[];
  /** What the server refused and was not changed since. */
  readonly refused: readonly FieldProblem[];
}

/** What waits for the reviewer before the form can be saved, by the element it stands at, each once. */
export function openQuestions({ form, draft, reading, people, refused }: Asked): string[] {
  const { choices } = draft;
  const merges = choices.target !== null && choices.target !== 'new';
  const fields = merges ? Object.keys(form.current).filter((field) => !Object.hasOwn(choices.fields, field)) : [];
  const undecided = people.filter((one) => one.standing === 'undecided');
  const found = [
    ...(choices.target === null && form.known.length > 0 ? [anchors.target] : []),
    ...fields.map(anchors.choice),
    ...undecided.map(({ side, name }) => anchors.person(side, name)),
    ...(merges || reading.record.customer.name !== '' ? [] : nameRow(form, draft)),
    ...undatedRows(form, draft, reading).map((row) => anchors.cell(row, 'date')),
    ...refused.flatMap((problem) => anchorOf(problem.path, draft) ?? []),
  ];
  return [...new Set(found)];
}

/** Where a form without a name is to get one. */
function nameRow({ original }: Pick<ImportedForm, 'original'>, { paper }: FormDraft): string[] {
  const rows = (['information', 'state'] as const).flatMap((part) => fieldRows(paper, original, part));
  return rows
    .filter((row: FieldRow) => row.key === 'name')
    .slice(0, 1)
    .map(({ part, label }) => anchors.field(part, label));
}

function undatedRows(
  { present }: Pick<ImportedForm, 'present'>,
  { choices }: FormDraft,
  { record, rows }: Pick<DraftReading, 'record' | 'rows'>,
): number[] {
  return record.followUps.flatMap(({ day }, index) => {
    const row = rows[index] ?? index;
    return day === '' && !choices.leftOut.includes(row) && !present.includes(row) ? [row] : [];
  });
}

/** The element that a refusal's path speaks of; null where it speaks of the form as a whole. */
export function anchorOf([root, part, at, more]: FieldProblem['path'], { paper }: FormDraft): string | null {
  if (root === 'choices') {
    if (part === 'target' || part === 'ownerId') return anchors.target;
    if (part === 'fields') return anchors.choice(String(at));
    return part === 'ours' || part === 'theirs' ? anchors.person(part, String(at)) : null;
  }
  if (root !== 'paper') return null;
  if (part === 'followUps') return anchors.cell(Number(at), String(more ?? 'content') as FollowUpColumn);
  if (part !== 'information' && part !== 'state') return null;
  const label = typeof at === 'number' ? paper[part][at]?.label : String(at);
  return label === undefined ? null : anchors.field(part, label);
}

/** The refusals that still stand: those whose place holds what it held when they came. */
export function standingRefusals(
  refused: readonly FieldProblem[],
  then: FormDraft,
  { choices, paper }: FormDraft,
): FieldProblem[] {
  return refused.filter(({ path }) => {
    const now = valueAt({ choices, paper }, path);
    return JSON.stringify(now) === JSON.stringify(valueAt(then, path)) && then.choices.target === choices.target;
  });
}

/** The value at a path; a row that a form has not is told by how many it has. */
function valueAt(draft: FormDraft, path: FieldProblem['path']): unknown {
  let value: unknown = { choices: draft.choices, paper: draft.paper };
  for (const key of path) {
    if (Array.isArray(value) && typeof key === 'string') return value.length;
    if (typeof value !== 'object' || value === null) return value;
    value = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return value;
}
