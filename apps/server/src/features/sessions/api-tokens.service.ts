import { randomBytes } from 'node:crypto';
import { Refusal } from '@genjin/domain/errors';
import { v7 as uuidv7 } from 'uuid';
import { type Acting, findPersonByEmail, holdPerson } from '#features/users/people.service';
import { audit } from '#kit/audit';
import { type Db, inTx } from '#kit/db';
import { hashToken } from './authenticate.ts';
import { insertApiToken } from './sessions.store.ts';

/**
 * A personal API token with its user's own permissions, kept only as a hash.
 * @throws Refusal `user.inactive`.
 */
export async function createApiToken(db: Db, acting: Acting, email: string): Promise<string> {
  const token = `gj_${randomBytes(32).toString('base64url')}`;
  await inTx(db, async (tx) => {
    const found = await findPersonByEmail(tx, email);
    const person = found && (await holdPerson(tx, found.id));
    if (person?.state !== 'active') throw new Refusal('user.inactive');
    const id = uuidv7();
    await insertApiToken(tx, { id, userId: person.id, tokenHash: hashToken(token) });
    await audit(tx, acting, 'token.create', id, { userId: person.id });
  });
  return token;
}
