import type { ImportedForm } from '@genjin/domain/import-form';
import { fieldNamed } from '@genjin/domain/paper-form/form-labels';

/** The customer's name as it stands on a form; '' where none does. */
export function nameOnForm({ paper }: Pick<ImportedForm, 'paper'>): string {
  const row = [...paper.information, ...paper.state].find(({ label }) => fieldNamed(label)?.key === 'name');
  return row?.value.trim() ?? '';
}
