import type { Customer, customerApi } from '@genjin/domain/customer';
import type { InputOf } from '@genjin/domain/endpoint';
import { requireCustomer } from '#features/access/access.service';
import { requireOfCustomer } from '#features/access/references.service';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { changeCustomer, holdCustomer } from './change-customer.service.ts';
import { requireSources } from './require-sources.service.ts';

/** Changes what is known about the customer; where the deal stands has an edit of its own. */
export function editCustomer(ctx: Ctx, { params, body }: InputOf<typeof customerApi.edit>): Promise<Customer> {
  const { version, followUpId, ...values } = body;
  return inTx(ctx.db, async (tx) => {
    await requireCustomer(tx, ctx, params.id, 'customer.edit');
    await requireOfCustomer(tx, ctx, params.id, 'followUps', [followUpId], ['followUpId']);
    if (values.sources) await requireSources(tx, ctx, values.sources);
    const current = await holdCustomer(tx, params.id, version);
    return changeCustomer(tx, ctx, current, values, { followUpId });
  });
}
