import type { CustomerQuery, customerApi } from '@genjin/domain/customer';
import type { AnswerOf, InputOf } from '@genjin/domain/endpoint';
import { type Scope, scopeOf } from '@genjin/domain/policy';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { pageFrom, readCursor } from '#kit/keyset';
import { withinScope } from '#kit/scope';
import {
  amongIds,
  countOf,
  hasAtMost,
  ofType,
  oneOf,
  ownedBy,
  type Source,
  selectCustomerPage,
} from './customer-list.store.ts';
import { type Search, search } from './search-customers.service.ts';

/** A scope of at most this many customers is read whole and sorted, so that a filter that few fulfil stays quick. */
const small = 5_000;

/** The customers within the asker's scope, filtered, searched and ordered, a page at a time. */
export async function listCustomers(
  ctx: Ctx,
  { query }: InputOf<typeof customerApi.list>,
): Promise<AnswerOf<typeof customerApi.list>> {
  const after = readCursor(query.cursor, 2);
  const found: Search = query.q ? await search(ctx.db, ctx.asker, query.q) : { ids: null, conditions: [] };
  const rows = await selectCustomerPage(ctx.db, {
    from: await sourceOf(ctx.db, scopeOf(ctx.asker), found),
    order: query.sort,
    where: [...filtersOf(query), ...found.conditions],
    after: after && [String(after[0]), String(after[1])],
    limit: query.limit + 1,
  });
  const page = pageFrom(rows, query.limit, ({ key }) => key);
  return { items: page.items.map(({ row }) => row), nextCursor: page.nextCursor };
}

/** How many customers the list would show in all, or how many people or valid follow-ups there are of them. */
export async function countListed(
  ctx: Pick<Ctx, 'db' | 'asker'>,
  filter: Omit<CustomerQuery, 'cursor' | 'limit'>,
  what: 'customers' | 'contacts' | 'follow_ups',
): Promise<number> {
  const found: Search = filter.q ? await search(ctx.db, ctx.asker, filter.q) : { ids: null, conditions: [] };
  const where = [withinScope(scopeOf(ctx.asker)), ...filtersOf(filter), ...found.conditions];
  return countOf(ctx.db, what, found.ids ? [...where, amongIds(found.ids)] : where);
}

function filtersOf(query: Omit<CustomerQuery, 'cursor' | 'limit'>): RawBuilder<SqlBool>[] {
  return [
    ...(query.stage ? [oneOf('stage', query.stage)] : []),
    ...(query.status ? [oneOf('status', query.status)] : []),
    ...(query.priority ? [oneOf('priority', query.priority)] : []),
    ...(query.type ? [ofType(query.type)] : []),
    ...(query.owner ? [ownedBy(query.owner)] : []),
  ];
}

async function sourceOf(db: Db, scope: Scope, { ids }: Search): Promise<Source> {
  if (ids) return { ids, within: scope };
  if (scope.kind === 'own') return { first: scope };
  if (scope.kind === 'departments' && (await hasAtMost(db, scope, small))) return { first: scope };
  return { walk: scope };
}
