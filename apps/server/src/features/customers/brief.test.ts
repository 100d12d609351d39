import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { needApi } from '@genjin/domain/need';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

describe('the brief', () => {
  test('gathers what to know before the contact', async () => {
    const { product, owner } = team;
    const { id } = await makeCustomer(team, { budget: '50-80万元', stage: 'intent' });
    const boss = await product.call(owner, contactApi.create, {
      body: { id: uuidv7(), customerId: id, name: '李总', decisionRoles: ['decision_maker'] },
    });
    await product.call(owner, needApi.create, {
      body: { id: uuidv7(), customerId: id, kind: 'explicit', content: '实现多系统数据整合' },
    });
    await insertFollowUp(team, id, { endedAt: '2026-03-14T02:00:00.000Z' });
    for (const [content, dueOn] of [
      ['准备案例', '2026-03-15'],
      ['协调时间', '2026-03-18'],
    ] as const)
      await product.db
        .insertInto('actions')
        .values({
          id: uuidv7(),
          customerId: id,
          content,
          dueOn,
          ownerId: owner.id,
          createdAt: product.now.toISOString(),
        })
        .execute();
    const brief = await product.call(owner, customerApi.brief, { params: { id } });
    expect(brief).toMatchObject({
      customer: { id, stage: 'intent', budget: { min: 500_000, max: 800_000 } },
      goal: '深化需求，展示价值，消除顾虑',
      lastContacts: [{ content: '电话沟通方案' }],
      brokenPromises: [{ content: '准备案例' }],
      openActions: [{ content: '协调时间' }],
      people: [{ id: boss.id, lastMetAt: null }],
      needs: [{ content: '实现多系统数据整合' }],
    });
    expect(brief.chainGaps[0]).toEqual({ role: 'decision_maker', gap: 'never_met', names: ['李总'] });
  });

  test('is read by who may read the customer', async () => {
    const { product, reader, observer, stranger } = team;
    const { id } = await makeCustomer(team);
    await product.call(reader, customerApi.brief, { params: { id } });
    await product.call(observer, customerApi.brief, { params: { id } });
    await product.refused(stranger, customerApi.brief, { params: { id } }, 'record.not_found');
    await product.refused(stranger, customerApi.brief, { params: { id: uuidv7() } }, 'record.not_found');
  });
});
