import type { Contact } from '@genjin/domain/contact';
import { Refusal } from '@genjin/domain/errors';
import type { Relation } from '@genjin/domain/policy';
import type { Db } from '#kit/db';

/** The people at a customer as this relation may see them, in the order they were added. The only way that contacts leave. */
export async function contactsOf(_db: Db, _relation: Relation, _customerId: string): Promise<Contact[]> {
  throw new Refusal('service.failed');
}
