import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** A table of things to do: each belongs to a customer and an owner, and is open while its state says so. */
export interface OwnedTasks {
  readonly kind: 'action' | 'plan';
  readonly table: string;
  readonly openState: string;
  /** The column that tells what is to be done. */
  readonly subject: string;
}

/** A task that changed hands: `former` is whom it came from (or went back to). */
export interface MovedTask {
  readonly id: string;
  readonly customerId: string;
  readonly subject: string | null;
  readonly formerId: string;
  readonly formerName: string;
}

/** A task that moved along with its customer, and whom it came from. */
export interface HandedTask {
  readonly kind: OwnedTasks['kind'];
  readonly id: string;
  readonly formerId: string;
}

/** Gives the open tasks that these people have at these customers to somebody else; those of other people stay theirs. */
export async function moveTasks(
  tx: Tx,
  { table, openState, subject }: OwnedTasks,
  given: readonly { readonly customerId: string; readonly ownerId: string }[],
  toId: string,
): Promise<MovedTask[]> {
  const [customers, owners] = [given.map((one) => one.customerId), given.map((one) => one.ownerId)];
  const { rows } = await sql<MovedTask>`
    update ${sql.table(table)} task set owner_id = ${toId}::uuid, version = task.version + 1
    from unnest(${sql.val(customers)}::uuid[], ${sql.val(owners)}::uuid[]) as given (customer_id, owner_id)
      join users former on former.id = given.owner_id
    where task.customer_id = given.customer_id and task.owner_id = given.owner_id and task.state = ${openState}
    returning task.id, task.customer_id as "customerId", task.${sql.ref(subject)} as subject,
      former.id as "formerId", former.name as "formerName"`.execute(tx);
  return rows;
}

/** Gives tasks back to whom they came from, where the holder still has them and they are still open. */
export async function returnTasks(
  tx: Tx,
  { table, openState, subject }: OwnedTasks,
  tasks: readonly { readonly id: string; readonly formerId: string }[],
  holderId: string,
): Promise<MovedTask[]> {
  const [ids, owners] = [tasks.map((one) => one.id), tasks.map((one) => one.formerId)];
  const { rows } = await sql<MovedTask>`
    update ${sql.table(table)} task set owner_id = given.former_id, version = task.version + 1
    from unnest(${sql.val(ids)}::uuid[], ${sql.val(owners)}::uuid[]) as given (id, former_id)
      join users former on former.id = given.former_id
    where task.id = given.id and task.owner_id = ${holderId}::uuid and task.state = ${openState}
    returning task.id, task.customer_id as "customerId", task.${sql.ref(subject)} as subject,
      former.id as "formerId", former.name as "formerName"`.execute(tx);
  return rows;
}
