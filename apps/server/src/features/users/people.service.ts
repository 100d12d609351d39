import { Refusal, refuseField } from '@genjin/domain/errors';
import type { Permission, Role } from '@genjin/domain/policy';
import { may } from '@genjin/domain/policy';
import type { Me } from '@genjin/domain/session';
import type { User } from '@genjin/domain/user';
import { audit } from '#kit/audit';
import type { PublicCtx } from '#kit/context';
import type { Db, Tx } from '#kit/db';
import {
  existsAdmin,
  existsDepartment,
  insertPerson,
  lockPeople,
  lockPerson,
  type PersonFields,
  selectPerson,
  selectPersonByEmail,
  updatePerson,
} from './people.store.ts';

/** What is written about people needs to know of a request, or of a command. */
export type Acting = Pick<PublicCtx, 'now' | 'requestId' | 'locale'> & {
  readonly asker: { readonly id: string } | null;
};

/** @throws Refusal `record.not_found`. */
export async function readPerson(db: Db, id: string): Promise<User> {
  return asUser(await selectPerson(db, id));
}

export async function findPersonByEmail(db: Db, email: string): Promise<User | null> {
  const row = await selectPersonByEmail(db, email);
  return row ? asUser(row) : null;
}

/**
 * A person whose row nobody else changes until the transaction ends.
 * @throws Refusal `record.not_found`.
 */
export async function holdPerson(tx: Tx, id: string): Promise<User> {
  return asUser(await lockPerson(tx, id));
}

/** Whether the first administrator is still missing. One who exists can never be the last to go, so this turns false for ever. */
export async function needsFirstAdmin(db: Db): Promise<boolean> {
  return !(await existsAdmin(db));
}

/** The same, while nobody else can make anybody. */
export async function needsFirstAdminForSure(tx: Tx): Promise<boolean> {
  await lockPeople(tx);
  return needsFirstAdmin(tx);
}

/** @throws Refusal `user.email_taken`, `record.id_taken`, or `record.not_found` at the department's path. */
export async function createPerson(
  tx: Tx,
  ctx: Acting,
  { id, ...fields }: PersonFields & { readonly id: string },
): Promise<User> {
  await requireDepartment(tx, ctx, fields.departmentId);
  await insertPerson(tx, id, fields, ctx.now);
  const { roles, departmentId, state } = fields;
  await audit(tx, ctx, 'user.create', id, { roles, departmentId, state });
  return readPerson(tx, id);
}

/** The person has set their password and can sign in. */
export async function activatePerson(tx: Tx, ctx: Acting, id: string): Promise<void> {
  await updatePerson(tx, id, { state: 'active' }, ctx.now);
}

/** What people may change about themselves. */
export async function renamePerson(
  tx: Tx,
  ctx: Acting,
  id: string,
  fields: Pick<Partial<PersonFields>, 'name' | 'locale'>,
): Promise<void> {
  await updatePerson(tx, id, fields, ctx.now);
}

/** @throws Refusal `record.not_found` at the field `departmentId`. */
export async function requireDepartment(tx: Tx, ctx: Acting, departmentId: string | null): Promise<void> {
  if (departmentId !== null && !(await existsDepartment(tx, departmentId)))
    throw refuseField('record.not_found', ['departmentId'], ctx.locale);
}

const beyondCustomers: readonly Permission[] = [
  'customer.create',
  'customer.read',
  'followUp.write',
  'action.edit',
  'plan.edit',
  'user.manage',
  'settings.edit',
  'customer.import',
  'export.approve',
  'customer.handOver',
  'audit.read',
];

/** A person as they see themselves. */
export function asMe(user: User): Me {
  const asker = { id: user.id, roles: user.roles, departmentIds: [] };
  return { ...user, may: beyondCustomers.filter((permission) => may(asker, permission)) };
}

type Row = Omit<User, 'roles' | 'state' | 'locale'> & { roles: string[]; state: string; locale: string };

/** @throws Refusal `record.not_found` for none. */
export function asUser(row: Row | undefined): User {
  if (!row) throw new Refusal('record.not_found');
  return {
    ...row,
    roles: row.roles as Role[],
    state: row.state as User['state'],
    locale: row.locale as User['locale'],
  };
}
