import { Customer } from '@genjin/domain/customer';
import type { FieldProblem } from '@genjin/domain/errors';
import { type Locale, titleOf } from '@genjin/domain/field';
import type { FormWords } from '@genjin/domain/paper-form/form-record';
import { bothSay, severalMeant } from '@genjin/domain/paper-form/review-sentences';
import { fieldText } from './customer-fields.ts';
import { differencesFrom } from './draft-customer.ts';
import type { KeptForm } from './import-forms.store.ts';
import type { ReadPaper } from './read-paper.ts';
import type { UndecidedName } from './resolve-people.ts';

const code = 'import.undecided';

/** Names that may mean several people. */
export function undecidedNames(names: readonly UndecidedName[], locale: Locale): FieldProblem[] {
  return names.map(({ side, name, among, rows }) => ({
    path: ['choices', side, name],
    code,
    message: severalMeant(name, among, rows)[locale],
  }));
}

/** Fields that both have and nobody chose between, or that changed since somebody did. */
export function undecidedFields(
  known: Customer,
  read: ReadPaper,
  { choices, seen }: Pick<KeptForm, 'choices' | 'seen'>,
  words: FormWords,
  locale: Locale,
): FieldProblem[] {
  return differencesFrom(known, read).toDecide.flatMap((field): FieldProblem[] => {
    const choice = Object.hasOwn(choices.fields, field) ? choices.fields[field] : undefined;
    const now = fieldText(known, field, words);
    if (choice === 'keep' || (choice === 'take' && seen[field] === now)) return [];
    const title = titleOf(Customer.shape[field], locale) ?? field;
    const message = bothSay(title, now, fieldText(read.record.customer, field, words))[locale];
    return [{ path: ['choices', 'fields', field], code, message }];
  });
}
