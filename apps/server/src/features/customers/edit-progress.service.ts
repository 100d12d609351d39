import type { Customer, customerApi } from '@genjin/domain/customer';
import type { InputOf } from '@genjin/domain/endpoint';
import { refuseField } from '@genjin/domain/errors';
import { type Standing, settleStanding } from '@genjin/domain/progress';
import { localDate } from '@genjin/domain/zoned-time';
import { requireCustomer } from '#features/access/access.service';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { changeCustomer, holdCustomer } from './change-customer.service.ts';

/** Changes where the deal stands, with the reason. Stage and status stay together by the one rule of the domain. */
export function editProgress(ctx: Ctx, { params, body }: InputOf<typeof customerApi.progress>): Promise<Customer> {
  const { version, reason, stage, status, pausedUntil, ...others } = body;
  return inTx(ctx.db, async (tx) => {
    await requireCustomer(tx, ctx, params.id, 'customer.edit');
    const current = await holdCustomer(tx, params.id, version);
    const standing = standingAfter(ctx, current, { stage, status, pausedUntil });
    return changeCustomer(tx, ctx, current, { ...others, ...standing }, { reason });
  });
}

/**
 * The customer's stage, status and wake-up day after a change of some of them.
 * @throws Refusal `customer.status_mismatch` or `customer.wake_up_required`, at the field.
 */
export function standingAfter(
  ctx: Pick<Ctx, 'now' | 'zone' | 'locale'>,
  current: Standing,
  change: Partial<Standing>,
): Standing {
  const settled = settleStanding(current, change, localDate(ctx.now, ctx.zone));
  if (settled.ok) return settled.standing;
  const path = settled.problem === 'customer.status_mismatch' ? ['status'] : ['pausedUntil'];
  throw refuseField(settled.problem, path, ctx.locale);
}
