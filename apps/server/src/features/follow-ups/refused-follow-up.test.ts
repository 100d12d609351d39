import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type More, record, recordOf } from '../../../test/records.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;

beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

async function contactAt(customerId: string, name: string): Promise<string> {
  const body = { id: uuidv7(), customerId, name };
  return (await team.product.call(team.owner, contactApi.create, { body })).id;
}

describe('a record that is refused', () => {
  /** Sends a record that should be refused, and shows that nothing was left behind. */
  async function refused(more: More, code: Parameters<Team['product']['refused']>[3], customerId?: string) {
    const customer = customerId ?? (await makeCustomer(team)).id;
    const before = await rowCounts(team.product);
    const state = await team.product.db.selectFrom('customers').selectAll().where('id', '=', customer).execute();
    const body = recordOf(customer, more);
    const error = await team.product.refused(team.owner, followUpApi.record, { body }, code);
    expect(await rowCounts(team.product)).toEqual(before);
    expect(await team.product.db.selectFrom('customers').selectAll().where('id', '=', customer).execute()).toEqual(
      state,
    );
    return error;
  }

  /** All that can be written before the refusal. */
  const much = () => ({
    newContacts: [{ id: uuidv7(), name: '王总监' }],
    concerns: [{ id: uuidv7(), content: '担心数据安全' }],
    needs: [{ id: uuidv7(), kind: 'latent', content: '降低人工核对' }],
    actions: [{ id: uuidv7(), content: '发送方案', ownerId: team.owner.id }],
    nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00' },
  });

  test('lies in the future: two minutes are tolerated, no more', async () => {
    const inTime = { startedAt: '2026-03-16T02:02:00.000Z', endedAt: undefined };
    await record(team, (await makeCustomer(team)).id, inTime);
    const soon = '2026-03-16T02:02:00.001Z';
    expect((await refused({ startedAt: soon, endedAt: undefined }, 'followUp.in_future')).fields).toMatchObject([
      { path: ['startedAt'] },
    ]);
    expect((await refused({ endedAt: soon }, 'followUp.in_future')).fields).toMatchObject([{ path: ['endedAt'] }]);
  });

  test('ends before it starts', async () => {
    const { fields } = await refused({ endedAt: '2026-03-16T08:29:59+08:00' }, 'input.invalid');
    expect(fields).toMatchObject([{ path: ['endedAt'], code: 'ends_before_start' }]);
  });

  test('names what belongs to another customer', async () => {
    const other = await makeCustomer(team);
    const contactId = await contactAt(other.id, '别家的张经理');
    const [concernId, obstacleId, actionId, planId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await record(team, other.id, {
      concerns: [{ id: concernId, content: '担心数据安全' }],
      obstacles: [{ id: obstacleId, kind: 'budget' }],
      actions: [{ id: actionId, content: '发送方案', ownerId: team.owner.id }],
      nextPlan: { id: planId, startsAt: '2026-03-16T08:00:00+08:00' },
    });
    for (const [more, path] of [
      [{ participants: [{ side: 'customer', contactId }] }, 'participants'],
      [{ resolvedConcernIds: [concernId] }, 'resolvedConcernIds'],
      [{ resolvedObstacleIds: [obstacleId] }, 'resolvedObstacleIds'],
      [{ closedActionIds: [actionId] }, 'closedActionIds'],
      [{ planId }, 'planId'],
      [{ closedActionIds: [uuidv7()] }, 'closedActionIds'],
    ] as const) {
      const { fields } = await refused({ ...much(), ...more }, 'customer.foreign_reference');
      expect(fields?.[0]?.path[0]).toBe(path);
    }
  });

  test('names a colleague who has left', async () => {
    const gone = await team.product.addPerson('离职同事', ['sales']);
    await team.product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', gone.id).execute();
    const named = { userId: gone.id, ownerId: gone.id };
    for (const [more, path] of [
      [{ participants: [{ side: 'ours', userId: named.userId }] }, ['participants', 0, 'userId']],
      [{ actions: [{ id: uuidv7(), content: '发送方案', ownerId: gone.id }] }, ['actions', 0, 'ownerId']],
      [
        { nextPlan: { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00', ownerId: gone.id } },
        ['nextPlan', 'ownerId'],
      ],
    ] as const) {
      const { fields } = await refused({ ...much(), ...more }, 'user.inactive');
      expect(fields?.[0]?.path).toEqual(path);
    }
  });

  test('uses a word that no dictionary has', async () => {
    expect((await refused({ method: 'telepathy' }, 'input.invalid')).fields?.[0]?.path).toEqual(['method']);
    expect((await refused({ topics: ['weather'] }, 'input.invalid')).fields?.[0]?.path).toEqual(['topics']);
  });

  test('gives an action a time without a day, or a plan an end before its start', async () => {
    const action = { id: uuidv7(), content: '发送方案', ownerId: team.owner.id, dueTime: '15:00' };
    expect((await refused({ ...much(), actions: [action] }, 'input.invalid')).fields?.[0]?.path).toEqual([
      'actions',
      0,
      'dueOn',
    ]);
    const nextPlan = { id: uuidv7(), startsAt: '2026-03-20T15:00:00+08:00', endsAt: '2026-03-20T14:00:00+08:00' };
    expect((await refused({ ...much(), nextPlan }, 'input.invalid')).fields?.[0]?.path).toEqual(['nextPlan', 'endsAt']);
  });

  test('rests on a customer that somebody changed meanwhile', async () => {
    const customer = await makeCustomer(team);
    await team.product.call(team.writer, customerApi.edit, {
      params: { id: customer.id },
      body: { version: customer.version, address: '杭州市滨江区' },
    });
    const revealed = { version: customer.version, budget: '50-80万元' };
    const { details } = await refused({ ...much(), revealed }, 'record.stale', customer.id);
    expect(details).toMatchObject({ current: { address: '杭州市滨江区' }, changedBy: { name: team.writer.name } });
  });

  test('takes an id of a part that exists already', async () => {
    const { followUp } = await record(team, (await makeCustomer(team)).id, much());
    const [action] = followUp.actions;
    await refused({ actions: [{ ...much().actions[0], id: action?.id }] }, 'record.id_taken');
  });

  test('has unknown keys, no content, or only blanks', async () => {
    await refused({ authorId: team.stranger.id }, 'input.invalid');
    await refused({ writtenAt: '2020-01-01T00:00:00Z' }, 'input.invalid');
    await refused({ content: ' \n ' }, 'input.invalid');
    await refused({ content: '跟'.repeat(20_001) }, 'input.invalid');
  });

  test('comes from somebody who may not write for the customer', async () => {
    const customer = await makeCustomer(team);
    const before = await rowCounts(team.product);
    const body = recordOf(customer.id);
    await team.product.refused(team.stranger, followUpApi.record, { body }, 'record.not_found');
    await team.product.refused(team.reader, followUpApi.record, { body }, 'permission.denied');
    await team.product.refused(team.observer, followUpApi.record, { body }, 'permission.denied');
    await team.product.refused(null, followUpApi.record, { body }, 'session.required');
    const nowhere = recordOf(uuidv7());
    await team.product.refused(team.stranger, followUpApi.record, { body: nowhere }, 'record.not_found');
    expect(await rowCounts(team.product)).toEqual(before);
  });
});
