import type { Role } from '@genjin/domain/policy';
import type { User } from '@genjin/domain/user';
import { v7 as uuidv7 } from 'uuid';
import { requireUncommon } from '#features/sessions/require-uncommon';
import type { Surroundings } from '#kit/context';
import { inTx } from '#kit/db';
import { type Acting, createPerson } from './people.service.ts';

/** A person made by whoever runs the machine: active at once, with a password. */
export interface UserByCommand {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly password: string;
}

/** @throws Refusal `user.email_taken`, `password.too_common` at the field `password`, or `record.not_found` at `departmentId`. */
export async function createUser(
  { db, auth }: Pick<Surroundings, 'db' | 'auth'>,
  acting: Acting,
  { password, ...fields }: UserByCommand,
): Promise<User> {
  requireUncommon(acting, password, fields, 'password');
  const hash = await auth.hashPassword(password);
  return inTx(db, async (tx) => {
    const person = { ...fields, id: uuidv7(), state: 'active' as const, locale: 'zh' as const };
    const user = await createPerson(tx, acting, person);
    await (await auth.within(tx)).setPassword(user.id, hash);
    return user;
  });
}
