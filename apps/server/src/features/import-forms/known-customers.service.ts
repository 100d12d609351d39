import type { ImportedForm } from '@genjin/domain/import-form';
import { nameKeysForDuplicates } from '@genjin/domain/list-import/company-name-key';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import { phoneDigits, readPhones } from '@genjin/domain/phone';
import { allows } from '@genjin/domain/policy';
import { phoneTailTokens } from '@genjin/domain/search-tokens';
import { relationTo } from '#features/access/access.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { type CustomerSigns, type KnownRow, selectKnown } from './known-customers.store.ts';

type Known = ImportedForm['known'];

/**
 * The known customers that a record may be about, the surest first. Of one that the asker may not see, or whose telephone numbers they may
 * not search, only that there is one is told.
 */
export async function knownCustomers(db: Db, ctx: Pick<Ctx, 'asker'>, record: FormRecord): Promise<Known> {
  return Promise.all((await selectKnown(db, signsOf(record))).map((row) => toldOf(db, ctx, row)));
}

/** A number that is masked or too short to be anybody's own says nothing. */
function signsOf({ customer, contacts }: FormRecord): CustomerSigns {
  const { exact, similar } = nameKeysForDuplicates(customer.name);
  const numbers = contacts
    .flatMap((contact) => contact.phones)
    .flatMap(readPhones)
    .filter(({ normalised }) => !normalised.includes('*'))
    .map(({ normalised }) => phoneDigits(normalised))
    .filter((digits) => digits.length >= 7);
  return {
    type: customer.type,
    exactKey: exact,
    similarKey: similar,
    creditCode: customer.creditCode ?? '',
    phones: [...new Set(numbers.flatMap(phoneTailTokens))],
  };
}

async function toldOf(db: Db, ctx: Pick<Ctx, 'asker'>, { id, name, owner, why }: KnownRow): Promise<Known[number]> {
  const relation = await relationTo(db, ctx, id);
  const hidden = !allows(relation, 'customer.read') || (why === 'phone' && !allows(relation, 'contact.readPrivate'));
  if (hidden) return { customerId: null, name: `${Array.from(name)[0] ?? ''}***`, owner: null, why, mayWrite: false };
  return { customerId: id, name, owner, why, mayWrite: allows(relation, 'customer.edit') };
}
