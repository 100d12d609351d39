import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { sessionApi } from '@genjin/domain/session';
import { v7 as uuidv7 } from 'uuid';
import { asMe, createPerson, needsFirstAdmin, needsFirstAdminForSure } from '#features/users/people.service';
import { audit } from '#kit/audit';
import type { PublicCtx } from '#kit/context';
import { inTx } from '#kit/db';
import { openSession } from './open-session.service.ts';
import { requireUncommon } from './require-uncommon.ts';

export async function readSetupState(ctx: PublicCtx): Promise<HandlerAnswerOf<typeof sessionApi.setupState>> {
  return { needed: await needsFirstAdmin(ctx.db) };
}

/** Makes the first administrator and signs them in. There is no default account, and this door closes for ever. */
export async function setUp(
  ctx: PublicCtx,
  { body }: InputOf<typeof sessionApi.setup>,
): Promise<HandlerAnswerOf<typeof sessionApi.setup>> {
  if (!(await needsFirstAdmin(ctx.db))) throw new Refusal('setup.closed');
  requireUncommon(ctx, body.password, body, 'password');
  const { password, ...fields } = body;
  const hash = await ctx.auth.hashPassword(password);
  const { user, cookie } = await inTx(ctx.db, async (tx) => {
    if (!(await needsFirstAdminForSure(tx))) throw new Refusal('setup.closed');
    const id = uuidv7();
    const first = { ...ctx, asker: { id } };
    const person = { ...fields, id, roles: ['admin' as const], departmentId: null, state: 'active' as const };
    const created = await createPerson(tx, first, person);
    await (await ctx.auth.within(tx)).setPassword(id, hash);
    await audit(tx, first, 'setup.run', id);
    return { user: created, cookie: await openSession(tx, ctx, id) };
  });
  ctx.addHeader('set-cookie', cookie);
  return asMe(user);
}
