import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import type { BodyOf } from '@genjin/domain/endpoint';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { insertFollowUp, makeCustomer, openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const add = (customerId: string, more: object = {}, person: Person = team.owner) =>
  team.product.call(person, contactApi.create, { body: { id: uuidv7(), customerId, ...more } });
const edit = (id: string, body: BodyOf<typeof contactApi.edit>, person: Person = team.owner) =>
  team.product.call(person, contactApi.edit, { params: { id }, body });
const fileOf = (customerId: string, person: Person = team.owner) =>
  team.product.call(person, customerApi.read, { params: { id: customerId } });

describe('adding a contact', () => {
  test('keeps phones, mails and roles as written, and shows them in the customer’s file', async () => {
    const { id } = await makeCustomer(team);
    const contact = await add(id, {
      name: '张丽',
      title: '采购经理',
      phones: ['138 1234 8000', '021-62348888'],
      emails: ['zhangli@xinghe.example'],
      wechat: 'zhangli_88',
      decisionRoles: ['purchasing'],
      isPrimary: true,
    });
    expect(contact).toMatchObject({ stance: 'unknown', version: 1, masked: false, lastMetAt: null });
    const file = await fileOf(id);
    expect(file.contacts).toEqual([contact]);
    expect(file.chainGaps.map(({ role, gap }) => `${role} ${gap}`)).toContain('purchasing never_met');
    expect(file.completeness.missing).not.toContain('main_contact');
  });

  test('without a name keeps a place for somebody who is known to exist', async () => {
    const { id } = await makeCustomer(team);
    await add(id, { decisionRoles: ['purchasing'] });
    const file = await fileOf(id);
    expect(file.contacts[0]?.name).toBeNull();
    expect(file.chainGaps.find((gap) => gap.role === 'purchasing')?.gap).toBe('unnamed');
  });

  test('again with the same id answers the same one', async () => {
    const { id: customerId } = await makeCustomer(team);
    const body = { id: uuidv7(), customerId, name: '王强' };
    const first = await team.product.call(team.owner, contactApi.create, { body });
    expect(await team.product.call(team.owner, contactApi.create, { body })).toEqual(first);
    expect((await fileOf(customerId)).contacts.length).toBe(1);
    const other = { body: { ...body, name: '王刚' } };
    await team.product.refused(team.owner, contactApi.create, other, 'record.id_taken');
  });

  test('is for who may edit the customer; a stranger finds none', async () => {
    const { product, reader, observer, stranger } = team;
    const { id: customerId } = await makeCustomer(team);
    const request = () => ({ body: { id: uuidv7(), customerId, name: '赵敏' } });
    await product.refused(reader, contactApi.create, request(), 'permission.denied');
    await product.refused(observer, contactApi.create, request(), 'permission.denied');
    await product.refused(stranger, contactApi.create, request(), 'record.not_found');
    expect((await fileOf(customerId)).contacts).toEqual([]);
  });

  test('refuses what it does not know, and too much', async () => {
    const { id: customerId } = await makeCustomer(team);
    const body = { id: uuidv7(), customerId, name: '赵敏', age: 30 };
    await team.product.refused(team.owner, contactApi.create, { body } as never, 'input.invalid');
    const phones = Array.from({ length: 11 }, (_, index) => `1381234800${index}`);
    const many = await team.product.refused(
      team.owner,
      contactApi.create,
      { body: { id: uuidv7(), customerId, phones } },
      'input.invalid',
    );
    expect(many.fields?.[0]?.message).toBe('电话最多 10 项');
  });
});

describe('editing a contact', () => {
  test('notes old and new under the contact’s name, with the follow-up that revealed it', async () => {
    const { id: customerId } = await makeCustomer(team);
    const contact = await add(customerId, { name: '张丽', stance: 'neutral' });
    const followUpId = await insertFollowUp(team, customerId);
    const edited = await edit(contact.id, { version: 1, followUpId, stance: 'supportive', phones: ['13812348000'] });
    expect(edited).toMatchObject({ version: 2, stance: 'supportive', phones: ['13812348000'] });
    const { items } = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'contact', limit: 2 },
    });
    expect(items.find((change) => change.field === 'stance')).toMatchObject({
      subject: '张丽',
      subjectId: contact.id,
      before: 'neutral',
      after: 'supportive',
      followUpId,
    });
  });

  test('from an old version is refused, with the contact as it stands', async () => {
    const { id: customerId } = await makeCustomer(team);
    const contact = await add(customerId, { name: '张丽' });
    const current = await edit(contact.id, { version: 1, title: '总监' }, team.writer);
    const request = { params: { id: contact.id }, body: { version: 1, title: '经理' } };
    const refused = await team.product.refused(team.owner, contactApi.edit, request, 'record.stale');
    expect(refused.details).toMatchObject({ current, changedBy: { id: team.writer.id, name: team.writer.name } });
  });

  test('in parallel from one version has exactly one winner', async () => {
    const { id: customerId } = await makeCustomer(team);
    const contact = await add(customerId, { name: '张丽' });
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        team.product.send(team.owner, contactApi.edit, {
          params: { id: contact.id },
          body: { version: 1, title: `职位${n}` },
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  test('is refused to readers and observers; a stranger learns nothing', async () => {
    const { product, reader, observer, stranger } = team;
    const contact = await add((await makeCustomer(team)).id, { name: '张丽' });
    const request = { params: { id: contact.id }, body: { version: 1, title: '经理' } };
    await product.refused(reader, contactApi.edit, request, 'permission.denied');
    await product.refused(observer, contactApi.edit, request, 'permission.denied');
    const theirs = await product.refused(stranger, contactApi.edit, request, 'record.not_found');
    const nobodys = await product.refused(
      stranger,
      contactApi.edit,
      { ...request, params: { id: uuidv7() } },
      'record.not_found',
    );
    expect({ ...theirs, requestId: null }).toEqual({ ...nobodys, requestId: null });
  });
});

describe('the main contact', () => {
  test('is one at a time, and the history says who it was', async () => {
    const { id: customerId } = await makeCustomer(team);
    const zhang = await add(customerId, { name: '张丽', isPrimary: true });
    const wang = await add(customerId, { name: '王强', isPrimary: true });
    expect((await fileOf(customerId)).contacts.map((one) => one.isPrimary)).toEqual([false, true]);
    await edit(zhang.id, { version: 2, isPrimary: true });
    const file = await fileOf(customerId);
    expect(file.contacts.map((one) => one.isPrimary)).toEqual([true, false]);
    const { items } = await team.product.call(team.owner, customerApi.changes, {
      params: { id: customerId },
      query: { kind: 'contact' },
    });
    expect(items.filter((one) => one.field === 'isPrimary' && one.after === false).map((one) => one.subjectId)).toEqual(
      [wang.id, zhang.id],
    );
  });

  test('stays one when several are named at once', async () => {
    const { id: customerId } = await makeCustomer(team);
    const people = [];
    for (const name of ['张', '王', '李', '赵']) people.push(await add(customerId, { name }));
    await Promise.all(people.map((one) => edit(one.id, { version: 1, isPrimary: true })));
    expect((await fileOf(customerId)).contacts.filter((one) => one.isPrimary).length).toBe(1);
  });
});

describe('reporting lines', () => {
  test('cannot form a circle, not even through others or at once', async () => {
    const { id: customerId } = await makeCustomer(team);
    const boss = await add(customerId, { name: '李总' });
    const head = await add(customerId, { name: '王总监', reportsToId: boss.id });
    const clerk = await add(customerId, { name: '张丽', reportsToId: head.id });
    for (const reportsToId of [boss.id, head.id, clerk.id]) {
      const request = { params: { id: boss.id }, body: { version: 1, reportsToId } };
      const refused = await team.product.refused(team.owner, contactApi.edit, request, 'contact.reports_to_cycle');
      expect(refused.fields?.[0]?.path).toEqual(['reportsToId']);
    }
    const [a, b] = [await add(customerId, { name: '甲' }), await add(customerId, { name: '乙' })];
    const both = await Promise.all([
      team.product.send(team.owner, contactApi.edit, {
        params: { id: a.id },
        body: { version: 1, reportsToId: b.id },
      }),
      team.product.send(team.owner, contactApi.edit, {
        params: { id: b.id },
        body: { version: 1, reportsToId: a.id },
      }),
    ]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 422]);
  });

  test('stay inside the customer', async () => {
    const elsewhere = await add((await makeCustomer(team)).id, { name: '外人' });
    const { id: customerId } = await makeCustomer(team);
    const contact = await add(customerId, { name: '张丽' });
    const request = { params: { id: contact.id }, body: { version: 1, reportsToId: elsewhere.id } };
    await team.product.refused(team.owner, contactApi.edit, request, 'customer.foreign_reference');
    const fresh = { body: { id: uuidv7(), customerId, reportsToId: elsewhere.id } };
    await team.product.refused(team.owner, contactApi.create, fresh, 'customer.foreign_reference');
    expect((await fileOf(customerId)).contacts).toEqual([contact]);
  });
});

describe('private data', () => {
  const written = {
    name: '张丽',
    phones: ['13812348000'],
    emails: ['zhangli@xinghe.example'],
    wechat: 'zhangli_88',
    note: '私人电话 13912345678',
  };

  test('is shown to owner, managers and collaborators', async () => {
    const { id: customerId } = await makeCustomer(team);
    await add(customerId, written);
    for (const person of [team.owner, team.manager, team.admin, team.writer, team.reader])
      expect((await fileOf(customerId, person)).contacts[0]).toMatchObject({ ...written, masked: false });
  });

  test('is masked for who only looks: in the file, the brief and the history', async () => {
    const { product, observer } = team;
    const { id: customerId } = await makeCustomer(team);
    const contact = await add(customerId, written);
    await edit(contact.id, { version: 1, phones: ['13812348111'] });
    const file = await fileOf(customerId, observer);
    expect(file.contacts[0]).toMatchObject({
      name: '张丽',
      phones: ['138****8111'],
      emails: ['z***@xinghe.example'],
      wechat: 'z***',
      masked: true,
    });
    const brief = await product.call(observer, customerApi.brief, { params: { id: customerId } });
    const history = await product.call(observer, customerApi.changes, { params: { id: customerId }, query: {} });
    for (const shown of [file, brief, history]) {
      const text = JSON.stringify(shown);
      for (const hidden of ['13812348000', '13812348111', '13912345678', 'zhangli']) expect(text).not.toContain(hidden);
    }
    expect(JSON.stringify(history)).toContain('138****8000');
  });
});

describe('when a contact was last met', () => {
  test('is the end of the latest valid follow-up in which they took part', async () => {
    const { id: customerId } = await makeCustomer(team);
    const met = await add(customerId, { name: '张丽' });
    const called = await add(customerId, { name: '王强' });
    const never = await add(customerId, { name: '李总' });
    await insertFollowUp(team, customerId, { endedAt: '2026-03-01T02:00:00.000Z', contactIds: [met.id] });
    await insertFollowUp(team, customerId, { endedAt: '2026-03-10T02:00:00.000Z', contactIds: [met.id, called.id] });
    await insertFollowUp(team, customerId, {
      endedAt: '2026-03-12T02:00:00.000Z',
      contactIds: [met.id],
      connected: false,
    });
    const { contacts } = await fileOf(customerId);
    expect(contacts.map((one) => [one.id, one.lastMetAt])).toEqual([
      [met.id, '2026-03-10T02:00:00.000Z'],
      [called.id, '2026-03-10T02:00:00.000Z'],
      [never.id, null],
    ]);
  });

  test('is not moved by an edit, which does move the customer up', async () => {
    const { product } = team;
    const customer = await makeCustomer(team);
    const contact = await add(customer.id, { name: '张丽' });
    passDays(product, 1);
    expect((await edit(contact.id, { version: 1, title: '经理' })).lastMetAt).toBeNull();
    const after = (await fileOf(customer.id)).customer;
    expect(after.updatedAt).toBe(product.now.toISOString());
    expect(after.version).toBe(customer.version);
  });
});
