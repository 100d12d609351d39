import type { Customer } from '@genjin/domain/customer';
import { nameKeysForDuplicates } from '@genjin/domain/list-import/company-name-key';
import { pinyinKey } from '@genjin/domain/pinyin';
import { nameTokens } from '@genjin/domain/search-tokens';
import type { NameColumns } from './customers.store.ts';

/** How a customer sorts, is found and is known again: a company's name is read as words, a person's as surname and given name. */
export function nameColumnsOf({ type, name }: Pick<Customer, 'type' | 'name'>): NameColumns {
  const kind = type === 'enterprise' ? 'company' : 'person';
  const { exact, similar } = nameKeysForDuplicates(name);
  return { nameKey: pinyinKey(name, kind), tokens: nameTokens(name, kind), exactKey: exact, similarKey: similar };
}
