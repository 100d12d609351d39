import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { importApi } from '@genjin/domain/import';
import { type FormChoices, type ImportedForm, importFormApi } from '@genjin/domain/import-form';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { step } from '../../../test/import-files.ts';
import { formsOf, paperOf, plantForms, workedExample } from '../../../test/paper-forms.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, passDays, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

/** What is about customers: everything but the import itself, its trail and the queue. */
async function customersRows() {
  const { imports: _, import_forms: __, audit_log: ___, ...rest } = await rowCounts(team.product);
  return rest;
}

async function save(form: ImportedForm | undefined, choices: Partial<FormChoices> = {}): Promise<string> {
  if (!form) throw new Error('no form');
  const params = { id: form.importId, formId: form.id };
  const body = { version: form.version, choices: { ...form.choices, ...choices } };
  const reviewed = await team.product.call(team.owner, importFormApi.review, { params, body });
  const saved = await team.product.call(team.owner, importFormApi.save, {
    params,
    body: { version: reviewed.version },
  });
  return saved.customerId ?? '';
}

it('takes back what a form made: nothing is left of it', async () => {
  const before = await customersRows();
  const importId = await plantForms(team.product, team.owner, [workedExample, paperOf('晨光仪器有限公司')]);
  const [one, two] = await formsOf(team.product, team.owner, importId);
  const id = await save(one);
  await save(two);
  expect(await customersRows()).not.toEqual(before);
  const undone = await step(team.product, team.owner, 'undo', { id: importId });
  expect(undone).toMatchObject({ state: 'undone', kept: [] });
  expect(await customersRows()).toEqual(before);
  await team.product.refused(team.owner, customerApi.read, { params: { id } }, 'record.not_found');
  const forms = await formsOf(team.product, team.owner, importId);
  expect(forms.map(({ customerId }) => customerId)).toEqual([null, null]);
});

it('leaves a customer whom somebody wrote about since, and lists it', async () => {
  const importId = await plantForms(team.product, team.owner, [paperOf('海川化工有限公司', { 地址: '宁波' })]);
  const [form] = await formsOf(team.product, team.owner, importId);
  const customerId = await save(form);
  const body = { id: uuidv7(), customerId, startedAt: '2026-03-16T01:00:00Z', content: '电话确认地址' };
  await team.product.call(team.owner, followUpApi.record, { body });
  const undone = await step(team.product, team.owner, 'undo', { id: importId });
  expect(undone).toMatchObject({ state: 'undone', kept: [{ customerId, name: '海川化工有限公司' }] });
  expect((await team.product.call(team.owner, customerApi.read, { params: { id: customerId } })).customer.address).toBe(
    '宁波',
  );
});

it('gives a known customer back what it had', async () => {
  const name = '江南纺织有限公司';
  const known = await makeCustomer(team, { name, address: '无锡' });
  const contact = { id: uuidv7(), customerId: known.id, name: '张敏' };
  await team.product.call(team.owner, contactApi.create, { body: contact });
  const fileOf = () => team.product.call(team.owner, customerApi.read, { params: { id: known.id } });
  const before = await fileOf();
  const paper = paperOf(
    name,
    {
      地址: '常州',
      所属行业: '纺织业',
      主要联系人信息: '1.张敏(采购经理)、电话:13900139000;2.王强(厂长);3.孙工(工程师)、汇报给:王强(厂长)',
      客户需求痛点: '需求:自动排产;预算:50-80万元',
    },
    [
      {
        date: '2026-03-01',
        participants: '客户(张敏、王强)',
        content: '参观工厂',
        actions: '寄样',
        deadline: '2026-03-20',
      },
    ],
  );
  const importId = await plantForms(team.product, team.owner, [
    { ...paper, state: [{ label: '主要合作障碍', value: '预算不足' }] },
  ]);
  const [form] = await formsOf(team.product, team.owner, importId);
  await save(form, { target: known.id, fields: { address: 'take' } });
  const merged = await fileOf();
  const chief = merged.contacts.find((one) => one.name === '王强');
  expect(merged.contacts.find((one) => one.name === '孙工')?.reportsToId).toBe(chief?.id);
  expect(merged.customer).toMatchObject({ address: '常州', budget: { min: 500_000, max: 800_000 } });
  expect([merged.contacts.length, merged.needs.length, merged.obstacles.length, merged.openActions.length]).toEqual([
    3, 1, 1, 1,
  ]);
  const undone = await step(team.product, team.owner, 'undo', { id: importId });
  expect(undone).toMatchObject({ state: 'undone', kept: [] });
  const after = await fileOf();
  const lasting = ({ version: _, updatedAt: __, ...rest }: typeof after.customer) => rest;
  expect(lasting(after.customer)).toEqual(lasting(before.customer));
  expect(after.contacts.map(({ name: who, title, phones }) => [who, title, phones])).toEqual([['张敏', null, []]]);
  expect([after.needs, after.obstacles, after.openActions]).toEqual([[], [], []]);
  const records = await team.product.call(team.owner, followUpApi.list, { query: { customer: known.id } });
  expect(records.items).toEqual([]);
});

it('keeps what was changed at a known customer since', async () => {
  const name = '山海医药有限公司';
  const known = await makeCustomer(team, { name });
  const importId = await plantForms(team.product, team.owner, [paperOf(name, { 地址: '青岛', 客户来源渠道: '展会' })]);
  const [form] = await formsOf(team.product, team.owner, importId);
  await save(form, { target: known.id });
  const { customer } = await team.product.call(team.owner, customerApi.read, { params: { id: known.id } });
  const body = { version: customer.version, address: '烟台' };
  await team.product.call(team.owner, customerApi.edit, { params: { id: known.id }, body });
  const undone = await step(team.product, team.owner, 'undo', { id: importId });
  expect(undone.kept).toMatchObject([{ customerId: known.id, name }]);
  const after = await team.product.call(team.owner, customerApi.read, { params: { id: known.id } });
  expect(after.customer).toMatchObject({ address: '烟台', sources: [] });
});

it('is over after seven days', async () => {
  const importId = await plantForms(team.product, team.owner, [paperOf('云帆软件有限公司')]);
  const [form] = await formsOf(team.product, team.owner, importId);
  await save(form);
  passDays(team.product, 8);
  const { version } = await team.product.call(team.owner, importApi.read, { params: { id: importId } });
  await team.product.refused(
    team.owner,
    importApi.undo,
    { params: { id: importId }, body: { version } },
    'import.undo_over',
  );
});
