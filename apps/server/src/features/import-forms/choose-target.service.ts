import type { Customer } from '@genjin/domain/customer';
import type { FieldProblem } from '@genjin/domain/errors';
import type { FormChoices } from '@genjin/domain/import-form';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import { maybeKnown } from '@genjin/domain/paper-form/review-sentences';
import { requireCustomer } from '#features/access/access.service';
import { requirePermission } from '#features/access/permission.service';
import { holdCustomerAsItIs } from '#features/customers/change-customer.service';
import { requireOwnerToBe } from '#features/customers/owner-to-be.service';
import type { Ctx } from '#kit/context';
import type { Tx } from '#kit/db';
import { knownCustomers } from './known-customers.service.ts';

/** The customer that a form goes into. */
export interface Target {
  /** A known one, held until the transaction ends; null for a new one. */
  readonly known: Customer | null;
  /** Who owns it, or is going to. */
  readonly ownerId: string;
  readonly undecided: readonly FieldProblem[];
}

/**
 * The customer that the reviewer chose, or a new one where nothing is suspected. What nobody suspected when the form was read may be known
 * by now, so it is looked up again.
 * @throws Refusal `record.not_found` or `permission.denied` for a known one, `permission.denied` or `user.inactive` at the owner's field.
 */
export async function chooseTarget(tx: Tx, ctx: Ctx, choices: FormChoices, record: FormRecord): Promise<Target> {
  const { target } = choices;
  if (target !== null && target !== 'new') {
    for (const permission of ['customer.edit', 'followUp.write', 'action.edit'] as const)
      await requireCustomer(tx, ctx, target, permission);
    const known = await holdCustomerAsItIs(tx, target);
    return { known, ownerId: known.owner.id, undecided: [] };
  }
  requirePermission(ctx, 'customer.create');
  const ownerId = choices.ownerId ?? ctx.asker.id;
  await requireOwnerToBe(tx, ctx, ownerId, ['choices', 'ownerId']);
  const suspected = target === null ? await knownCustomers(tx, ctx, record) : [];
  if (suspected.length === 0) return { known: null, ownerId, undecided: [] };
  const message = maybeKnown(suspected.map(({ name }) => name))[ctx.locale];
  return { known: null, ownerId, undecided: [{ path: ['choices', 'target'], code: 'import.undecided', message }] };
}
