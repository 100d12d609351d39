import { actionApi } from '@genjin/domain/action';
import { attachmentApi } from '@genjin/domain/attachment';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { type HandOver, handOverApi } from '@genjin/domain/hand-over';
import { planApi } from '@genjin/domain/plan';
import { sessionApi } from '@genjin/domain/session';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const call: Team['product']['call'] = (...args) => team.product.call(...args);
const file = (person: Person, id: string) => call(person, customerApi.read, { params: { id } });
const give = (person: Person, to: Person, customerIds: string[], reason: string | null = null): Promise<HandOver> =>
  call(person, handOverApi.create, { body: { id: uuidv7(), toId: to.id, customerIds, reason } });

/** A customer of the owner's with a record that has a file, an open action, one of a collaborator's, and a plan. */
async function makeBusy() {
  const { owner, writer } = team;
  const customer = await makeCustomer(team);
  const record = { id: uuidv7(), customerId: customer.id, startedAt: '2026-03-16T01:00:00Z', content: '电话确认需求' };
  await call(owner, followUpApi.record, {
    body: {
      ...record,
      actions: [
        { id: uuidv7(), content: '发送报价', ownerId: owner.id },
        { id: uuidv7(), content: '准备演示', ownerId: writer.id },
      ],
    },
  });
  await team.product.app.request(`/api/follow-ups/${record.id}/attachments/${uuidv7()}?name=a.txt`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'application/octet-stream' },
    body: 'hello',
  });
  await call(owner, planApi.create, {
    body: { id: uuidv7(), customerId: customer.id, startsAt: '2026-03-20T06:00:00Z', goal: '确认预算' },
  });
  return { customer, record };
}

describe('handing a customer over', () => {
  test('transfer loses no record, file or author; what the owner had to do moves along, what others had stays', async () => {
    const { owner, manager, writer, reader, stranger } = team;
    const { customer, record } = await makeBusy();
    const made = await give(manager, stranger, [customer.id], '区域调整');
    expect(made).toMatchObject({ customers: 1, actions: 1, plans: 1, state: 'waiting', reason: '区域调整' });

    const after = await file(stranger, customer.id);
    expect(after.customer.owner.id).toBe(stranger.id);
    expect(after.nextPlan?.owner.id).toBe(stranger.id);
    const owners = after.openActions.map((action) => [action.content, action.owner.id]);
    expect(owners).toEqual(
      expect.arrayContaining([
        ['发送报价', stranger.id],
        ['准备演示', writer.id],
      ]),
    );
    expect(after.collaborators.map((one) => one.user.id).sort()).toEqual([writer.id, reader.id].sort());

    const [kept] = (await call(stranger, followUpApi.list, { query: { customer: customer.id } })).items;
    expect(kept).toMatchObject({ id: record.id, author: { id: owner.id }, content: record.content });
    const attachment = kept?.attachments[0]?.id ?? '';
    expect((await team.product.send(stranger, attachmentApi.download, { params: { id: attachment } })).status).toBe(
      200,
    );
    await team.product.refused(owner, customerApi.read, { params: { id: customer.id } }, 'record.not_found');

    const changes = (await call(stranger, customerApi.changes, { params: { id: customer.id }, query: {} })).items;
    expect(changes.filter((change) => change.field === 'owner').map((change) => [change.kind, change.reason])).toEqual(
      expect.arrayContaining([
        ['customer', '区域调整'],
        ['action', '区域调整'],
        ['plan', '区域调整'],
      ]),
    );
  });

  test('the receiver confirms, once, and nobody for them', async () => {
    const { owner, manager, stranger } = team;
    const customer = await makeCustomer(team);
    const made = await give(owner, stranger, [customer.id]);
    const receipt = { params: { id: made.id }, body: { version: made.version } };
    await team.product.refused(owner, handOverApi.receive, receipt, 'permission.denied');
    await team.product.refused(manager, handOverApi.receive, receipt, 'record.not_found');
    const received = await call(stranger, handOverApi.receive, receipt);
    expect(received.state).toBe('received');
    await team.product.refused(stranger, handOverApi.receive, receipt, 'record.stale');
    const again = { params: { id: made.id }, body: { version: received.version } };
    await team.product.refused(stranger, handOverApi.receive, again, 'record.closed');
  });

  test('a retry hands over once', async () => {
    const { owner, stranger } = team;
    const customer = await makeCustomer(team);
    const body = { id: uuidv7(), toId: stranger.id, customerIds: [customer.id] };
    const first = await call(owner, handOverApi.create, { body });
    expect(await call(owner, handOverApi.create, { body })).toEqual(first);
  });

  test('who only looks, who is disabled and who has it already cannot be given it', async () => {
    const { owner, observer, product } = team;
    const customer = await makeCustomer(team);
    const body = { id: uuidv7(), customerIds: [customer.id] };
    const to = (toId: string) => ({ body: { ...body, toId } });
    await product.refused(owner, handOverApi.create, to(observer.id), 'handOver.receiver_only_looks');
    await product.refused(owner, handOverApi.create, to(uuidv7()), 'user.inactive');
    await product.refused(owner, handOverApi.create, to(owner.id), 'handOver.nothing');
    expect((await file(owner, customer.id)).customer.owner.id).toBe(owner.id);
  });

  test('one that is not the asker’s refuses all', async () => {
    const { owner, writer, stranger, product } = team;
    const mine = await makeCustomer(team);
    const theirs = await product.call(stranger, customerApi.create, {
      body: { id: uuidv7(), type: 'enterprise', name: '晨星物流有限公司' },
    });
    const body = { id: uuidv7(), toId: writer.id, customerIds: [mine.id, theirs.id] };
    await product.refused(owner, handOverApi.create, { body }, 'record.not_found');
    expect((await file(owner, mine.id)).customer.owner.id).toBe(owner.id);
  });
});

describe('taking it back', () => {
  test('within a day everything returns: owner, open actions, plan and the receiver’s former access', async () => {
    const { owner, writer } = team;
    const { customer } = await makeBusy();
    const made = await give(owner, writer, [customer.id]);
    expect((await file(writer, customer.id)).collaborators.map((one) => one.user.id)).not.toContain(writer.id);
    const back = await call(owner, handOverApi.takeBack, { params: { id: made.id }, body: { version: made.version } });
    expect(back.state).toBe('taken_back');
    const after = await file(owner, customer.id);
    expect(after.customer.owner.id).toBe(owner.id);
    expect(after.nextPlan?.owner.id).toBe(owner.id);
    expect(after.openActions.find((action) => action.content === '发送报价')?.owner.id).toBe(owner.id);
    expect(after.collaborators.find((one) => one.user.id === writer.id)?.access).toBe('write');
  });

  test('what went on to somebody else stays there', async () => {
    const { owner, writer, stranger } = team;
    const customer = await makeCustomer(team);
    const first = await give(owner, writer, [customer.id]);
    await give(writer, stranger, [customer.id]);
    await call(owner, handOverApi.takeBack, { params: { id: first.id }, body: { version: first.version } });
    expect((await file(stranger, customer.id)).customer.owner.id).toBe(stranger.id);
  });

  test('after a day it is too late', async () => {
    const { owner, stranger, product } = team;
    const customer = await makeCustomer(team);
    const made = await give(owner, stranger, [customer.id]);
    const now = product.now;
    product.now = new Date(now.getTime() + 25 * 3_600_000);
    const request = { params: { id: made.id }, body: { version: made.version } };
    await product.refused(owner, handOverApi.takeBack, request, 'handOver.too_late');
    product.now = now;
  });
});

describe('a leaver', () => {
  test('gives all, and their sessions and tokens end in the same moment', async () => {
    const { product, departmentId, admin, stranger } = team;
    const leaver = await product.addPerson('冯远', ['sales'], departmentId);
    const ids = [uuidv7(), uuidv7(), uuidv7()];
    for (const id of ids)
      await call(leaver, customerApi.create, { body: { id, type: 'enterprise', name: `客户${id}` } });
    await call(leaver, actionApi.create, {
      body: { id: uuidv7(), customerId: ids[0] ?? '', content: '回访', ownerId: leaver.id },
    });
    const made = await call(admin, handOverApi.create, {
      body: { id: uuidv7(), toId: stranger.id, allOf: leaver.id, leaves: true, reason: '离职' },
    });
    expect(made).toMatchObject({ customers: 3, actions: 1 });
    await product.refused(leaver, sessionApi.me, {}, 'session.required');
    for (const id of ids) expect((await file(stranger, id)).customer.owner.id).toBe(stranger.id);
  });

  test('is disabled by administrators only; a manager may move what their people have', async () => {
    const { product, departmentId, manager, stranger, owner } = team;
    const leaver = await product.addPerson('方琳', ['sales'], departmentId);
    const id = uuidv7();
    await call(leaver, customerApi.create, { body: { id, type: 'enterprise', name: '长风电子' } });
    const body = { id: uuidv7(), toId: owner.id, allOf: leaver.id };
    await product.refused(manager, handOverApi.create, { body: { ...body, leaves: true } }, 'permission.denied');
    await product.refused(stranger, handOverApi.create, { body }, 'permission.denied');
    expect((await call(manager, handOverApi.create, { body })).customers).toBe(1);
  });
});
