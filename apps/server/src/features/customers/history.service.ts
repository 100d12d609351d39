import type { customerApi } from '@genjin/domain/customer';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { requireCustomer } from '#features/access/access.service';
import { changesOf } from '#features/changes/list-changes.service';
import { valueShownTo } from '#features/contacts/load-contacts.service';
import type { Ctx } from '#kit/context';

/** The customer's history: each changed field, newest first. What a contact's page would mask is masked here too. */
export async function readHistory(
  ctx: Ctx,
  { params, query }: InputOf<typeof customerApi.changes>,
): Promise<HandlerAnswerOf<typeof customerApi.changes>> {
  const relation = await requireCustomer(ctx.db, ctx, params.id, 'customer.read');
  const page = await changesOf(ctx.db, { customerId: params.id, ...query });
  const items = page.items.map((change) =>
    change.kind === 'contact'
      ? {
          ...change,
          before: valueShownTo(relation, change.field, change.before),
          after: valueShownTo(relation, change.field, change.after),
        }
      : change,
  );
  return { items, nextCursor: page.nextCursor };
}
