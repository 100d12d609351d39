import type { CustomerRow } from '@genjin/domain/customer';
import { Refusal } from '@genjin/domain/errors';
import type { Db } from '#kit/db';

/** The open, not paused customers of one owner without effective contact since `before` (an instant), coldest first. */
export async function customersGoingCold(
  _db: Db,
  _query: { readonly ownerId: string; readonly before: string; readonly limit: number },
): Promise<CustomerRow[]> {
  throw new Refusal('service.failed');
}
