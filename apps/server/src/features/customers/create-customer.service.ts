import type { Customer, customerApi } from '@genjin/domain/customer';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { statusForStage } from '@genjin/domain/stage';
import { requireCustomer } from '#features/access/access.service';
import { requirePermission } from '#features/access/permission.service';
import { noteChanges } from '#features/changes/changes.service';
import type { Ctx } from '#kit/context';
import { onlyOnce } from '#kit/receipts';
import { type CustomerValues, insertCustomer, selectCustomer } from './customers.store.ts';
import { nameColumnsOf } from './name-columns.ts';
import { requireOwnerToBe } from './owner-to-be.service.ts';
import { requireSources } from './require-sources.service.ts';

/** Makes a customer; it belongs to whoever makes it, unless a manager or an administrator names another owner. */
export function createCustomer(ctx: Ctx, { body }: InputOf<typeof customerApi.create>): Promise<Customer> {
  requirePermission(ctx, 'customer.create');
  const { id, ownerId = ctx.asker.id, ...written } = body;
  return onlyOnce(
    ctx,
    { id, endpoint: 'customers.create', content: body },
    async (tx) => {
      await requireOwnerToBe(tx, ctx, ownerId, ['ownerId']);
      await requireSources(tx, ctx, written.sources);
      const values = firstValues(written);
      await insertCustomer(tx, { id, ownerId, createdBy: ctx.asker.id, at: ctx.now, ...values }, nameColumnsOf(values));
      const about = { customerId: id, kind: 'customer', subjectId: id, subject: null } as const;
      await noteChanges(tx, ctx, about, null, { ...values });
      return existing(await selectCustomer(tx, id));
    },
    async (tx) => {
      await requireCustomer(tx, ctx, id, 'customer.read');
      return existing(await selectCustomer(tx, id));
    },
  );
}

type Written = Omit<CustomerValues, 'status' | 'priority' | 'probability' | 'pausedUntil' | 'summary'>;

/** Nobody has judged the deal yet; one that begins as won or lost has no other status to be in. */
function firstValues(written: Written): CustomerValues {
  const status = statusForStage(written.stage, null);
  return { ...written, status, priority: null, probability: null, pausedUntil: null, summary: null };
}

function existing(customer: Customer | undefined): Customer {
  if (!customer) throw new Refusal('record.not_found');
  return customer;
}
