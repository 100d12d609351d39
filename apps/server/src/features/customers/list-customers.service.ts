import type { customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { scopeOf } from '@genjin/domain/policy';
import type { Ctx } from '#kit/context';
import { pageFrom, readCursor } from '#kit/keyset';
import { ofType, oneOf, ownedBy, selectCustomerPage, within } from './customer-list.store.ts';
import { foundBy } from './search-customers.service.ts';

/** The customers within the asker's scope, filtered, searched and ordered, a page at a time. */
export async function listCustomers(
  ctx: Ctx,
  { query }: InputOf<typeof customerApi.list>,
): Promise<AnswerOf<typeof customerApi.list>> {
  const where = [within(scopeOf(ctx.asker))];
  if (query.stage) where.push(oneOf('stage', query.stage));
  if (query.status) where.push(oneOf('status', query.status));
  if (query.priority) where.push(oneOf('priority', query.priority));
  if (query.type) where.push(ofType(query.type));
  if (query.owner) where.push(ownedBy(query.owner));
  if (query.q) where.push(...(await foundBy(ctx.db, ctx.asker, query.q)));
  const after = readCursor(query.cursor, 2);
  const found = await selectCustomerPage(ctx.db, {
    order: query.sort,
    where,
    after: after && [String(after[0]), String(after[1])],
    limit: query.limit + 1,
  });
  const page = pageFrom(found, query.limit, ({ key }) => key);
  return { items: page.items.map(({ row }) => row), nextCursor: page.nextCursor };
}
