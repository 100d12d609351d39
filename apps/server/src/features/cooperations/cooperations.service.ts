import { type Cooperation, type cooperationApi, NewCooperation } from '@genjin/domain/cooperation';
import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { requireCustomer } from '#features/access/access.service';
import { noteNewPart, revisePart } from '#features/customers/customer-parts.service';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { part } from '#kit/one-go';
import { onlyOnce } from '#kit/receipts';
import { refuseValue } from '#kit/refuse-value';
import {
  cooperationsQuery,
  insertCooperation,
  lockCooperation,
  selectCooperation,
  toCooperation,
  updateCooperation,
} from './cooperations.store.ts';

/** Adds a past cooperation: project, amount, period, and why it ended. */
export function createCooperation(ctx: Ctx, { body }: InputOf<typeof cooperationApi.create>): Promise<Cooperation> {
  const { id, customerId, ...values } = body;
  return onlyOnce(
    ctx,
    { id, endpoint: 'cooperations.create', content: body },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.edit');
      requirePeriod(ctx, values);
      await insertCooperation(tx, { id, customerId, createdAt: ctx.now }, values);
      await noteNewPart(tx, ctx, { id, customerId }, { kind: 'cooperation', subject: values.project }, values);
      return existing(await selectCooperation(tx, id));
    },
    async (tx) => {
      await requireCustomer(tx, ctx, customerId, 'customer.read');
      return existing(await selectCooperation(tx, id));
    },
  );
}

/** Changes what is known of a past cooperation. */
export function editCooperation(
  ctx: Ctx,
  { params, body: { version, ...values } }: InputOf<typeof cooperationApi.edit>,
): Promise<Cooperation> {
  return inTx(ctx.db, async (tx) => {
    const cooperation = existing(await lockCooperation(tx, params.id));
    await requireCustomer(tx, ctx, cooperation.customerId, 'customer.edit');
    const name = { kind: 'cooperation' as const, subject: cooperation.project };
    await revisePart(tx, ctx, cooperation, { version }, name, {
      after: values,
      write: async () => {
        requirePeriod(ctx, { ...cooperation, ...values });
        await updateCooperation(tx, cooperation, values);
      },
    });
    return existing(await selectCooperation(tx, cooperation.id));
  });
}

/** A customer's past cooperations, in the order they were added. */
export const cooperationsPart = part(cooperationsQuery, (rows) => rows.map(toCooperation));

function requirePeriod(ctx: Ctx, { startedOn, endedOn }: Pick<Cooperation, 'startedOn' | 'endedOn'>): void {
  if (startedOn !== null && endedOn !== null && endedOn < startedOn)
    throw refuseValue(NewCooperation, ['endedOn'], 'ends_before_start', ctx.locale);
}

function existing(cooperation: Cooperation | undefined): Cooperation {
  if (!cooperation) throw new Refusal('record.not_found');
  return cooperation;
}
