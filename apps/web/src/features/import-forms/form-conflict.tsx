import { fieldChoices, type ImportedForm, oldActionChoices } from '@genjin/domain/import-form';
import { useColleagues } from '#kit/me.tsx';
import { StaleDialog } from '#kit/stale-dialog.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { changesFrom, compareVersions } from '#kit/versions.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { flatForm, flatPlace, withFlatChanges } from './flat-form.ts';
import type { FormDraft } from './form-draft.ts';

interface FormConflictProps {
  /** As it was read, as it was changed here, and as it is now. */
  readonly base: FormDraft;
  readonly mine: FormDraft;
  readonly current: ImportedForm;
  readonly onSettled: (chosen: FormDraft) => void;
  readonly onCancel: () => void;
}

/** Two versions of a form side by side, cell by cell; what is chosen goes on top of the newer one. */
export function FormConflict({ base, mine, current, onSettled, onCancel }: FormConflictProps) {
  const t = useText(importFormMessages);
  const say = useChoiceWords(current);
  const [before, now] = [flatForm(base), flatForm(current)];
  const fields = [...new Set([...Object.keys(now), ...Object.keys(before), ...Object.keys(flatForm(mine))])];
  const conflicts = compareVersions(before, changesFrom(before, flatForm(mine)), now, fields);
  const title = (field: string) => {
    const place = flatPlace(field);
    if (place.kind === 'field') return place.label;
    if (place.kind === 'cell') return t('cellOfRow', { n: place.row + 1, label: place.label });
    return t(`choice.${place.name}` as 'choice.target');
  };
  return (
    <StaleDialog
      conflicts={conflicts}
      changedBy=""
      changedAt=""
      title={title}
      text={(field, value) => {
        const place = flatPlace(field);
        return place.kind === 'choice' ? say(place.name, value) : String(value ?? '');
      }}
      saving={false}
      onSave={(changes) => onSettled(withFlatChanges(current, changes))}
      onCancel={onCancel}
    />
  );
}

/** A decision in words. */
function useChoiceWords({ known, contacts }: ImportedForm): (name: string, value: unknown) => string {
  const t = useText(importFormMessages);
  const label = useLabels();
  const { nameOf } = useColleagues();
  const person = (id: unknown) => {
    if (id === null) return t('optionThird');
    if (id === 'new') return t('optionNew');
    return nameOf(String(id)) || contacts.find((one) => one.id === id)?.name || '';
  };
  return (name, value) => {
    if (value === null || value === undefined) return '';
    if (name === 'target')
      return value === 'new' ? t('createNew') : (known.find((one) => one.customerId === value)?.name ?? '');
    if (name === 'ownerId') return nameOf(String(value));
    if (name === 'oldActions') return label(oldActionChoices, oldActionChoices.schema.parse(value));
    if (name === 'leftOut' && Array.isArray(value)) return value.map((row) => Number(row) + 1).join('、');
    if (typeof value !== 'object') return String(value);
    const words = Object.entries(value).map(([key, one]) =>
      name === 'fields' ? `${key}: ${label(fieldChoices, fieldChoices.schema.parse(one))}` : `${key}: ${person(one)}`,
    );
    return words.join('；');
  };
}
