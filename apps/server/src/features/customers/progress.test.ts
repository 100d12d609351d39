import { customerApi } from '@genjin/domain/customer';
import type { BodyOf } from '@genjin/domain/endpoint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const progress = (id: string, body: BodyOf<typeof customerApi.progress>) =>
  team.product.call(team.owner, customerApi.progress, { params: { id }, body });

describe('where the deal stands', () => {
  test('changes with its reason in the history', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const after = await progress(id, {
      version: 1,
      stage: 'intent',
      priority: 'high',
      probability: 'from_70',
      summary: '重点跟进决策人',
      reason: '技术团队反馈积极',
    });
    expect(after).toMatchObject({ stage: 'intent', status: null, priority: 'high', version: 2 });
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id },
      query: { kind: 'customer', limit: 4 },
    });
    expect(items.map((change) => change.field).toSorted()).toEqual(['priority', 'probability', 'stage', 'summary']);
    for (const change of items) expect(change.reason).toBe('技术团队反馈积极');
  });

  test('keeps stage and status together, whichever of them is given', async () => {
    const { id } = await makeCustomer(team);
    expect(await progress(id, { version: 1, status: 'won' })).toMatchObject({ stage: 'won', status: 'won' });
    expect(await progress(id, { version: 2, status: 'key_maintenance' })).toMatchObject({ stage: 'won' });
    expect(await progress(id, { version: 3, stage: 'lost' })).toMatchObject({ stage: 'lost', status: 'lost' });
    expect(await progress(id, { version: 4, status: 'high_intent' })).toMatchObject({ stage: 'intent' });
  });

  test('refuses a pair that does not belong together', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    const request = { params: { id }, body: { version: 1, stage: 'won', status: 'paused' } } as const;
    const refused = await product.refused(owner, customerApi.progress, request, 'customer.status_mismatch');
    expect(refused.fields).toEqual([
      { path: ['status'], code: 'customer.status_mismatch', message: '当前状态与客户阶段不一致。' },
    ]);
  });

  test('pauses with a day in the future to wake up on, and forgets the day afterwards', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team);
    for (const pausedUntil of [undefined, null, '2026-03-16', '2020-01-01']) {
      const request = { params: { id }, body: { version: 1, status: 'paused' as const, pausedUntil } };
      const refused = await product.refused(owner, customerApi.progress, request, 'customer.wake_up_required');
      expect(refused.fields?.[0]?.path).toEqual(['pausedUntil']);
    }
    const paused = await progress(id, { version: 1, status: 'paused', pausedUntil: '2026-06-01' });
    expect(paused).toMatchObject({ stage: 'potential', status: 'paused', pausedUntil: '2026-06-01', version: 2 });
    const awake = await progress(id, { version: 2, status: 'low_attention' });
    expect(awake).toMatchObject({ status: 'low_attention', pausedUntil: null, version: 3 });
  });

  test('from an old version is refused with the current one', async () => {
    const { product, writer } = team;
    const { id } = await makeCustomer(team);
    const current = await progress(id, { version: 1, priority: 'low' });
    const request = { params: { id }, body: { version: 1, priority: 'high' as const } };
    const refused = await product.refused(writer, customerApi.progress, request, 'record.stale');
    expect(refused.details).toMatchObject({ current, changedBy: { id: team.owner.id } });
  });

  test('is changed by who may edit; readers are refused, strangers find nothing', async () => {
    const { product, reader, observer, stranger, manager } = team;
    const { id } = await makeCustomer(team);
    const request = { params: { id }, body: { version: 1, priority: 'high' as const } };
    await product.refused(reader, customerApi.progress, request, 'permission.denied');
    await product.refused(observer, customerApi.progress, request, 'permission.denied');
    await product.refused(stranger, customerApi.progress, request, 'record.not_found');
    await product.call(manager, customerApi.progress, request);
  });
});
