import { createHash } from 'node:crypto';
import { Refusal } from '@genjin/domain/errors';
import type { PublicCtx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { countFailures, deleteFailures, insertFailures, lockSubjects, pruneFailures } from './sign-in-limit.store.ts';

const windowMilliseconds = 15 * 60 * 1000;
const failuresPerAccount = 10;
const failuresPerAddress = 100;

/** An attempt to prove who one is; it counts as failed until it is forgiven. */
export interface Attempt {
  readonly account: string;
  readonly ids: readonly number[];
}

/**
 * Takes one of the attempts that an account and an address have within a quarter of an hour, over all processes. Taken before the
 * password is looked at, so that parallel guesses count as well, and for unknown accounts too.
 * @throws Refusal `session.too_many_attempts`.
 */
export async function takeAttempt(ctx: PublicCtx, email: string): Promise<Attempt> {
  const account = subjectOf('account', email);
  const address = subjectOf('address', ctx.address);
  const since = new Date(Date.parse(ctx.now) - windowMilliseconds).toISOString();
  return inTx(ctx.db, async (tx) => {
    await lockSubjects(tx, [account, address]);
    await pruneFailures(tx, since);
    if (
      (await countFailures(tx, account, since)) >= failuresPerAccount ||
      (await countFailures(tx, address, since)) >= failuresPerAddress
    )
      throw new Refusal('session.too_many_attempts');
    return { account, ids: await insertFailures(tx, [account, address], ctx.now) };
  });
}

/** The attempt succeeded: the account begins anew, the address gets this one back. */
export async function forgiveAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await deleteFailures(tx, attempt.account, attempt.ids);
}

/** A new password makes earlier failures moot. */
export async function forgiveAccount(tx: Tx, email: string): Promise<void> {
  await deleteFailures(tx, subjectOf('account', email), []);
}

/** Neither e-mail nor network address is kept in the clear. */
function subjectOf(kind: 'account' | 'address', value: string): string {
  return `${kind}:${createHash('sha256').update(value).digest('base64url')}`;
}
