import { customerApi } from '@genjin/domain/customer';
import { obstacleApi } from '@genjin/domain/obstacle';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, type Team } from '../../../test/team.ts';
import { openObstacles, resolveObstacles } from './obstacles.service.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const obstacle = (customerId: string, more: object = {}) => ({
  body: { id: uuidv7(), customerId, kind: 'other' as const, note: '需明确技术评估结果', ...more },
});

describe('obstacles', () => {
  test('are added once, resolved and opened again, with their history', async () => {
    const { product, owner } = team;
    const { id: customerId } = await makeCustomer(team);
    const request = obstacle(customerId);
    const made = await product.call(owner, obstacleApi.create, request);
    expect(made).toMatchObject({ note: '需明确技术评估结果', resolvedAt: null, openedBy: null, version: 1 });
    expect(await product.call(owner, obstacleApi.create, request)).toEqual(made);
    const followUpId = await insertFollowUp(team, customerId);
    const edit = (body: { version: number; resolved: boolean; followUpId?: string }) =>
      product.call(owner, obstacleApi.edit, { params: { id: made.id }, body });
    const resolved = await edit({ version: 1, resolved: true, followUpId });
    expect(resolved).toMatchObject({ resolvedBy: followUpId, resolvedAt: product.now.toISOString(), version: 2 });
    expect(await edit({ version: 2, resolved: true })).toEqual(resolved);
    expect(await edit({ version: 2, resolved: false })).toMatchObject({
      resolvedBy: null,
      resolvedAt: null,
      version: 3,
    });
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'obstacle', limit: 2 },
    });
    expect(items.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['resolved', true, false],
      ['resolved', false, true],
    ]);
  });

  test('are for who may edit the customer; old versions are refused', async () => {
    const { product, owner, writer, reader, observer, stranger } = team;
    const { id: customerId } = await makeCustomer(team);
    const made = await product.call(writer, obstacleApi.create, obstacle(customerId));
    const edit = { params: { id: made.id }, body: { version: 1, kind: 'budget' as const } };
    for (const person of [reader, observer]) {
      await product.refused(person, obstacleApi.create, obstacle(customerId), 'permission.denied');
      await product.refused(person, obstacleApi.edit, edit, 'permission.denied');
    }
    await product.refused(stranger, obstacleApi.create, obstacle(customerId), 'record.not_found');
    await product.refused(stranger, obstacleApi.edit, edit, 'record.not_found');
    const current = await product.call(owner, obstacleApi.edit, edit);
    const stale = await product.refused(writer, obstacleApi.edit, edit, 'record.stale');
    expect(stale.details).toMatchObject({ current, changedBy: { id: owner.id } });
    const unknown = { body: { ...obstacle(customerId).body, colour: 1 } };
    await product.refused(owner, obstacleApi.create, unknown as never, 'input.invalid');
  });

  test('are opened and resolved by follow-ups, at the time of the contact', async () => {
    const { product, owner } = team;
    const { id: customerId } = await makeCustomer(team);
    const first = await insertFollowUp(team, customerId, { endedAt: '2026-03-10T02:00:00.000Z' });
    const second = await insertFollowUp(team, customerId, { endedAt: '2026-03-12T02:00:00.000Z' });
    const ctx = { now: product.now.toISOString(), locale: 'zh', asker: { id: owner.id, name: owner.name } } as never;
    const raised = { id: uuidv7(), kind: 'budget' as const, note: null };
    await product.db.transaction().execute(async (tx) => {
      await openObstacles(tx, ctx, customerId, [raised], first);
      await resolveObstacles(tx, ctx, customerId, [raised.id], second);
      await resolveObstacles(tx, ctx, customerId, [raised.id], first);
    });
    const file = await product.call(owner, customerApi.read, { params: { id: customerId } });
    expect(file.obstacles).toMatchObject([
      {
        openedBy: first,
        openedAt: '2026-03-10T02:00:00.000Z',
        resolvedBy: second,
        resolvedAt: '2026-03-12T02:00:00.000Z',
      },
    ]);
    const { id: other } = await makeCustomer(team);
    await expect(
      product.db.transaction().execute((tx) => resolveObstacles(tx, ctx, other, [raised.id], first)),
    ).rejects.toMatchObject({ code: 'customer.foreign_reference' });
  });
});
