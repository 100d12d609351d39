import type { Action, ActionQuery } from '@genjin/domain/action';
import type { CustomerQuery, CustomerRow } from '@genjin/domain/customer';
import { listActions } from '#features/actions/actions.service';
import { listCustomers } from '#features/customers/list-customers.service';
import type { Ctx } from '#kit/context';

type Filter<Q> = Omit<Q, 'cursor' | 'limit'>;

/** Small enough that making its rows keeps nobody waiting. */
const pageSize = 200;

/** All that the list of customers shows for a filter, page by page, in its order. */
export function customerPages(ctx: Ctx, filter: Filter<CustomerQuery>): AsyncGenerator<readonly CustomerRow[]> {
  return pages((cursor) =>
    listCustomers(ctx, { params: undefined, query: { ...filter, cursor, limit: pageSize }, body: undefined }),
  );
}

/** All that a list of actions shows for a filter, page by page, in its order. */
export function actionPages(ctx: Ctx, filter: Filter<ActionQuery>): AsyncGenerator<readonly Action[]> {
  return pages((cursor) =>
    listActions(ctx, { params: undefined, query: { ...filter, cursor, limit: pageSize }, body: undefined }),
  );
}

async function* pages<R>(
  read: (cursor: string | undefined) => Promise<{ readonly items: readonly R[]; readonly nextCursor: string | null }>,
): AsyncGenerator<readonly R[]> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
