import { actionApi } from '@genjin/domain/action';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import type { SignedIn } from '#kit/context';
import type { Product } from '../open-product.ts';
import { type Desk, openDesk } from './ask.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { addDemoCustomer, demoRecord } from './demo-customer.ts';
import { addDemoPeople } from './demo-people.ts';

export interface DemoOptions {
  readonly customers: number;
  /** Lets the team sign in with this password; null leaves them to be invited. */
  readonly password: string | null;
}

const minute = 60_000;
const day = 86_400_000;

/** Ids by counter: loading the demo twice adds nothing the second time. */
function demoIds(): () => string {
  let count = 0;
  return () => `01920000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}

/**
 * Loads a believable team of twelve, their customers and their last year, through the API's own rules at the time that each thing happened.
 * @throws Error when the demo is loaded already.
 */
export async function seedDemo(product: Product, { customers, password }: DemoOptions): Promise<void> {
  const { surroundings } = product;
  const ids = demoIds();
  const known = await surroundings.db
    .selectFrom('receipts')
    .select('id')
    .where('id', '=', demoIds()())
    .executeTakeFirst();
  if (known) throw new Error('演示数据已经载入过。 / The demo is already loaded.');
  const sellers = await addDemoPeople(product, password);
  const chance = chanceFrom(20260);
  const desk = openDesk(surroundings);
  const now = surroundings.clock().getTime();
  for (let count = 0; count < customers; count++) await liveOneCustomer(desk, chance.pick(sellers), chance, ids, now);
}

/** One customer from the first day to today. */
async function liveOneCustomer(
  desk: Desk,
  owner: SignedIn,
  chance: Chance,
  ids: () => string,
  now: number,
): Promise<void> {
  const at = (time: number): string => new Date(time).toISOString();
  const created = workingMoment(chance, now - chance.between(4, 360) * day);
  const { id, contacts } = await addDemoCustomer(desk(owner, at(created)), chance, ids);
  // Some went quiet long ago: those are the ones that go cold.
  const quietSince = chance.happens(0.25) ? now - chance.between(20, 120) * day : now;
  const moments: number[] = [];
  for (
    let time = created + chance.between(0, 4) * day;
    time < quietSince - 3 * 3_600_000 && moments.length < 24;
    time += chance.between(4, 30) * day
  )
    moments.push(workingMoment(chance, time));
  const past = moments.filter((time) => time > created && time < now - 3_600_000).sort((a, b) => a - b);
  let planId: string | null = null;
  for (const [index, endedAt] of past.entries()) {
    const last = index === past.length - 1;
    const late = chance.happens(0.1) && endedAt < now - 3 * day;
    const writtenAt = Math.min(now, endedAt + (late ? chance.between(26, 60) * 60 : chance.between(5, 300)) * minute);
    const record = demoRecord(chance, ids, {
      customerId: id,
      contacts,
      ownerId: owner.id,
      endedAt,
      last: last && (endedAt > now - 14 * day || chance.happens(0.08)),
      planId,
      next: past[index + 1] ?? null,
    });
    const ask = desk(owner, at(writtenAt));
    await ask(followUpApi.record, {
      body: late
        ? { ...record, lateReason: chance.pick(['出差在外，当天无法录入', '连续拜访，次日补记', '手机没电']) }
        : record,
    });
    planId = record.nextPlan?.id ?? null;
    // What is promised lately is still open; what is old was kept, nearly always.
    const done = chance.happens(last && endedAt > now - 14 * day ? 0.3 : 0.97);
    for (const action of done ? (record.actions ?? []) : [])
      await desk(owner, at(Math.min(now, endedAt + chance.between(1, 6) * day)))(actionApi.edit, {
        params: { id: action.id },
        body: { version: 1, state: 'done', result: chance.pick(['已完成', '已发送，客户确认收到', null]) },
      });
  }
  await judge(desk, owner, id, chance, past.at(-1) ?? created, now);
}

/** Where the deal stands after what happened. */
async function judge(
  desk: Desk,
  owner: SignedIn,
  id: string,
  chance: Chance,
  lastMoment: number,
  now: number,
): Promise<void> {
  const ask = desk(owner, new Date(Math.min(now, lastMoment + 30 * minute)).toISOString());
  const { customer } = await ask(customerApi.read, { params: { id } });
  const fate = chance.next();
  const priority = chance.pick(['high', 'medium', 'low'] as const);
  const body =
    fate < 0.12
      ? { stage: 'won' as const, probability: 'from_90' as const, summary: '合同已签，进入交付。', reason: '签订合同' }
      : fate < 0.2
        ? {
            stage: 'lost' as const,
            probability: 'below_30' as const,
            summary: '客户选择了其他供应商。',
            reason: '竞品价格更低',
          }
        : fate < 0.26
          ? {
              status: 'paused' as const,
              pausedUntil: new Date(now + chance.between(-10, 90) * day).toISOString().slice(0, 10),
              reason: '客户预算推迟',
            }
          : fate < 0.6
            ? {
                status: chance.pick(['low_attention', 'key_maintenance'] as const),
                probability: chance.pick(['below_30', 'from_30', 'from_50', 'from_70'] as const),
                reason: null,
              }
            : { probability: chance.pick(['from_30', 'from_50', 'from_70'] as const), reason: null };
  const wake =
    'pausedUntil' in body &&
    body.pausedUntil !== undefined &&
    body.pausedUntil <= new Date(Math.min(now, lastMoment + 30 * minute)).toISOString().slice(0, 10);
  await ask(customerApi.progress, {
    params: { id },
    body: { version: customer.version, priority, ...(wake ? { reason: null } : body) },
  });
}

/** Between 9:00 and 18:00 Shanghai time on that day, on a weekday mostly. */
function workingMoment(chance: Chance, time: number): number {
  const midnight = Math.floor((time + 8 * 3_600_000) / day) * day - 8 * 3_600_000;
  const weekday = new Date(midnight + 8 * 3_600_000).getUTCDay();
  const shift = weekday === 0 && chance.happens(0.8) ? 1 : weekday === 6 && chance.happens(0.8) ? 2 : 0;
  return midnight + shift * day + (9 * 60 + chance.between(0, 9 * 60)) * minute;
}
