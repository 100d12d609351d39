import type { ImportedForm } from '@genjin/domain/import-form';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import { allows } from '@genjin/domain/policy';
import { customersWithSigns, tellKnown } from '#features/customers/known-customers.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';

type Known = ImportedForm['known'];

const most = 10;

/**
 * The known customers that a record may be about, the surest first. Of one that the asker may not see, or whose telephone numbers they may
 * not search, only that there is one is told.
 */
export async function knownCustomers(
  db: Db,
  ctx: Pick<Ctx, 'asker'>,
  { customer, contacts }: FormRecord,
): Promise<Known> {
  const { type, name, creditCode } = customer;
  const phones = contacts.flatMap((contact) => contact.phones);
  const found = await customersWithSigns(db, { type, name, creditCode, phones }, most);
  const told = await tellKnown(db, ctx, found);
  return told.map(({ customerId, name: shownName, owner, why, relation }) => ({
    customerId,
    name: shownName,
    owner,
    why,
    mayWrite: customerId !== null && allows(relation, 'customer.edit'),
  }));
}
