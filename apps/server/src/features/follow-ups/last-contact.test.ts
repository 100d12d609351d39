import { customerApi } from '@genjin/domain/customer';
import { type FollowUp, followUpApi } from '@genjin/domain/follow-up';
import { type ContactFact, effectiveLastContact } from '@genjin/domain/last-contact';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
const now = Date.parse('2026-03-16T02:00:00.000Z');

beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

/** Things that happen to a customer's records, in any order: minutes back from now. */
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      back: fc.integer({ min: 0, max: 100_000 }),
      connected: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('import' as const), back: fc.integer({ min: 0, max: 100_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      which: fc.nat(),
      back: fc.integer({ min: 0, max: 100_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reach' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void' as const), which: fc.nat() }) },
);

const instant = (back: number): string => new Date(now - back * 60_000).toISOString();

async function recorded(customerId: string, back: number, connected: boolean): Promise<FollowUp> {
  const body = { id: uuidv7(), customerId, content: '沟通', startedAt: instant(back), connected, lateReason: '补记' };
  return (await team.product.call(team.owner, followUpApi.record, { body })).followUp;
}

async function imported(customerId: string, back: number): Promise<void> {
  const at = instant(back);
  const row = { id: uuidv7(), customerId, authorId: team.owner.id, writtenAt: new Date(now).toISOString() };
  await team.product.db
    .insertInto('followUps')
    .values({ ...row, startedAt: at, endedAt: at, connected: true, origin: 'imported', content: '旧表记录' })
    .execute();
}

/** The one rule, three times: the function over the facts, the view, and what lists are sorted by. */
async function threeWays(customerId: string) {
  const { pool } = team.product;
  const facts = await pool.query<{ endedAt: string } & Omit<ContactFact, 'endedAt'>>(
    'select ended_at as "endedAt", connected, voided_at is not null as voided, origin from follow_ups where customer_id = $1',
    [customerId],
  );
  const view = await pool.query<{ at: string | null }>(
    'select max(ended_at) as at from effective_contacts where customer_id = $1',
    [customerId],
  );
  const file = await team.product.call(team.owner, customerApi.read, { params: { id: customerId } });
  return [effectiveLastContact(facts.rows), view.rows[0]?.at ?? null, file.customer.lastContactAt];
}

test('function, view and customer agree on the last contact after every step of any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), async (history) => {
      const { id } = await makeCustomer(team);
      const records: FollowUp[] = [];
      for (const step of history) {
        if (step.kind === 'record') records.push(await recorded(id, step.back, step.connected));
        else if (step.kind === 'import') await imported(id, step.back);
        else await change(records, step);
        const [rule, view, customer] = await threeWays(id);
        expect(view).toBe(rule);
        expect(customer).toBe(rule);
      }
    }),
    { numRuns: 25, seed: 20260316 },
  );
}, 120_000);

async function change(
  records: FollowUp[],
  step: { kind: 'correct'; which: number; back: number } | { kind: 'reach' | 'void'; which: number },
): Promise<void> {
  const index = records.length === 0 ? 0 : step.which % records.length;
  const record = records[index];
  if (!record || record.voided) return;
  const params = { id: record.id };
  const { version } = record;
  if (step.kind === 'void') {
    records[index] = await team.product.call(team.owner, followUpApi.void, {
      params,
      body: { version, reason: '误记' },
    });
    return;
  }
  const moved = step.kind === 'correct' ? { startedAt: instant(step.back), endedAt: instant(step.back) } : {};
  const changes = step.kind === 'correct' ? moved : { connected: !record.connected };
  if (moved.endedAt === record.endedAt) return;
  const body = { id: uuidv7(), version, reason: '更正', changes };
  records[index] = await team.product.call(team.owner, followUpApi.correct, { params, body });
}

test('a back-dated record does not move the last contact backwards', async () => {
  const { id } = await makeCustomer(team);
  const first = await recorded(id, 60, true);
  await recorded(id, 10_000, true);
  expect(await threeWays(id)).toEqual([first.endedAt, first.endedAt, first.endedAt]);
});
