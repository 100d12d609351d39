import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record, recordOf } from '../../../test/records.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
/** Monday, 10:00 in Shanghai. */
const now = new Date('2026-03-16T02:00:00.000Z');

beforeAll(async () => {
  team = await openTeam();
});
beforeEach(() => {
  team.product.now = now;
});
afterAll(() => team.product.close());

describe('a retry', () => {
  const whole = () => ({
    newContacts: [{ id: uuidv7(), name: '王总监' }],
    concerns: [{ id: uuidv7(), content: '担心数据安全' }],
    actions: [{ id: uuidv7(), content: '发送方案', ownerId: team.owner.id }],
    nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00' },
  });

  test('with the same id and content answers the same record and makes nothing twice', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id, { ...whole(), revealed: { version: customer.version, budget: '50万元' } });
    const first = await team.product.call(team.owner, followUpApi.record, { body });
    const before = await rowCounts(team.product);
    team.product.now = new Date(now.getTime() + 40 * 3_600_000);
    expect(await team.product.call(team.owner, followUpApi.record, { body })).toEqual(first);
    expect(await rowCounts(team.product)).toEqual(before);
  });

  test('with the same id and other content, or by somebody else, is refused', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id);
    await team.product.call(team.owner, followUpApi.record, { body });
    const before = await rowCounts(team.product);
    const other = { ...body, content: '另一条' };
    await team.product.refused(team.owner, followUpApi.record, { body: other }, 'record.id_taken');
    await team.product.refused(team.writer, followUpApi.record, { body }, 'record.id_taken');
    expect(await rowCounts(team.product)).toEqual(before);
  });

  test('in parallel makes one record, and all answers are the same', async () => {
    const customer = await makeCustomer(team);
    const body = recordOf(customer.id, whole());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => team.product.call(team.owner, followUpApi.record, { body })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { items } = await team.product.call(team.owner, followUpApi.list, { query: { customer: customer.id } });
    expect(items).toHaveLength(1);
    expect(items[0]?.actions).toHaveLength(1);
  });
});

describe('two records written at once', () => {
  test('never lose the later contact', async () => {
    const earlier = new Date(now.getTime() - 60_000).toISOString();
    for (let round = 0; round < 12; round++) {
      const customer = await makeCustomer(team);
      const ends = round % 2 ? [now.toISOString(), earlier] : [earlier, now.toISOString()];
      await Promise.all(ends.map((endedAt) => record(team, customer.id, { startedAt: endedAt, endedAt })));
      const file = await team.product.call(team.owner, customerApi.read, { params: { id: customer.id } });
      expect(file.customer.lastContactAt).toBe(now.toISOString());
    }
  });
});
