import { sql } from 'kysely';
import type { Tx } from '#kit/db';

export async function touch(tx: Tx, customerId: string, now: string): Promise<void> {
  await sql`update customers set updated_at = greatest(updated_at, ${now}::timestamptz) where id = ${customerId}::uuid`.execute(
    tx,
  );
}

export async function writeLastContact(tx: Tx, customerId: string): Promise<void> {
  await sql`
    update customers set last_contact_at = (select max(ended_at) from effective_contacts where customer_id = customers.id)
    where id = ${customerId}::uuid`.execute(tx);
}
