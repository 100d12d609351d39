import { customerApi } from '@genjin/domain/customer';
import { needApi } from '@genjin/domain/need';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFollowUp, makeCustomer, openTeam, type Team } from '../../../test/team.ts';
import { addRevealedNeeds } from './needs.service.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const need = (customerId: string, more: object = {}) => ({
  body: { id: uuidv7(), customerId, kind: 'latent' as const, content: '实现多系统数据整合', ...more },
});
const needsIn = async (customerId: string) =>
  (await team.product.call(team.owner, customerApi.read, { params: { id: customerId } })).needs;

describe('needs', () => {
  test('are added once, confirmed and closed, with their history', async () => {
    const { product, owner, writer } = team;
    const { id: customerId } = await makeCustomer(team);
    const request = need(customerId);
    const made = await product.call(owner, needApi.create, request);
    expect(made).toMatchObject({ kind: 'latent', state: 'open', followUpId: null, version: 1 });
    expect(await product.call(owner, needApi.create, request)).toEqual(made);
    const followUpId = await insertFollowUp(team, customerId);
    const edit = { params: { id: made.id }, body: { version: 1, kind: 'explicit' as const, followUpId } };
    const edited = await product.call(writer, needApi.edit, edit);
    expect(edited).toMatchObject({ kind: 'explicit', version: 2 });
    expect(await needsIn(customerId)).toEqual([edited]);
    const { items } = await product.call(owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'need' },
    });
    expect(items[0]).toMatchObject({
      field: 'kind',
      before: 'latent',
      after: 'explicit',
      subject: '实现多系统数据整合',
      followUpId,
      by: { id: writer.id },
    });
    const stale = await product.refused(owner, needApi.edit, edit, 'record.stale');
    expect(stale.details).toMatchObject({ current: edited, changedBy: { id: writer.id } });
  });

  test('are edited by exactly one of several at once', async () => {
    const { product, owner } = team;
    const made = await product.call(owner, needApi.create, need((await makeCustomer(team)).id));
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((content) =>
        product.send(owner, needApi.edit, { params: { id: made.id }, body: { version: 1, content } }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412, 412]);
  });

  test('are for who may edit the customer; strangers find nothing', async () => {
    const { product, owner, reader, observer, stranger } = team;
    const { id: customerId } = await makeCustomer(team);
    const made = await product.call(owner, needApi.create, need(customerId));
    const edit = { params: { id: made.id }, body: { version: 1, state: 'met' as const } };
    for (const person of [reader, observer]) {
      await product.refused(person, needApi.create, need(customerId), 'permission.denied');
      await product.refused(person, needApi.edit, edit, 'permission.denied');
    }
    await product.refused(stranger, needApi.create, need(customerId), 'record.not_found');
    await product.refused(stranger, needApi.edit, edit, 'record.not_found');
    await product.refused(stranger, needApi.edit, { ...edit, params: { id: uuidv7() } }, 'record.not_found');
    expect(await needsIn(customerId)).toEqual([made]);
  });

  test('refuse nothing said, unknown keys and follow-ups of others', async () => {
    const { product, owner } = team;
    const { id: customerId } = await makeCustomer(team);
    const empty = await product.refused(owner, needApi.create, need(customerId, { content: ' ' }), 'input.invalid');
    expect(empty.fields?.[0]?.message).toBe('需求必须填写');
    await product.refused(owner, needApi.create, need(customerId, { colour: 1 }), 'input.invalid');
    const made = await product.call(owner, needApi.create, need(customerId));
    const followUpId = await insertFollowUp(team, (await makeCustomer(team)).id);
    const foreign = { params: { id: made.id }, body: { version: 1, state: 'met' as const, followUpId } };
    await product.refused(owner, needApi.edit, foreign, 'customer.foreign_reference');
  });

  test('that a follow-up revealed name it', async () => {
    const { product, owner } = team;
    const { id: customerId } = await makeCustomer(team);
    const followUpId = await insertFollowUp(team, customerId);
    const ctx = { now: product.now.toISOString(), asker: { id: owner.id, name: owner.name } };
    const revealed = { id: uuidv7(), kind: 'explicit' as const, content: '单点登录' };
    await product.db
      .transaction()
      .execute((tx) => addRevealedNeeds(tx, ctx as never, customerId, [revealed], followUpId));
    expect(await needsIn(customerId)).toMatchObject([{ ...revealed, followUpId, state: 'open', version: 1 }]);
  });
});
