import { addressOf } from '@genjin/domain/address';
import { documentTemplateApi } from '@genjin/domain/document-template';
import { ErrorAnswer } from '@genjin/domain/errors';
import { exportApi } from '@genjin/domain/export';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxTemplate } from '#kit/documents/write/testing/sample-templates';
import { documentText } from '../../../test/document-text.ts';
import type { Person } from '../../../test/harness.ts';
import { rowCounts } from '../../../test/row-counts.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

interface Upload {
  readonly id?: string;
  readonly name?: string;
  readonly file?: string;
  readonly english?: boolean;
}

function put(
  person: Person,
  bytes: Uint8Array,
  { id = uuidv7(), name = '报价附件', file = '报价附件.docx', english }: Upload = {},
) {
  return team.product.app.request(addressOf(documentTemplateApi.upload, { params: { id }, query: { name, file } }), {
    method: 'PUT',
    headers: { authorization: `Bearer ${person.token}`, ...(english ? { 'accept-language': 'en' } : {}) },
    body: new Uint8Array(bytes),
  });
}

async function refused(bytes: Uint8Array, upload: Upload = {}) {
  const before = await rowCounts(team.product);
  const response = await put(team.admin, bytes, upload);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await rowCounts(team.product)).toEqual(before);
  return ErrorAnswer.parse(await response.json()).error;
}

const good = () =>
  docxTemplate({ paragraphs: ['致 {客户名称}', '{#跟进记录}{跟进日期} {沟通内容}{/跟进记录}', '{负责人}'] });

describe('uploading a template', () => {
  test('keeps it, lists it, hands it out as it was, and a retry is the same template', async () => {
    const { product, admin, owner } = team;
    const id = uuidv7();
    const bytes = await good();
    const response = await put(admin, bytes, { id });
    expect(response.status, await response.clone().text()).toBe(201);
    expect(await response.json()).toMatchObject({ id, name: '报价附件', format: 'docx', bytes: bytes.length });
    expect((await put(admin, bytes, { id })).status).toBe(201);
    expect((await put(admin, bytes, { id, name: '另一个' })).status).toBe(409);
    const { items } = await product.call(owner, documentTemplateApi.list, {});
    expect(items.map((one) => one.id)).toEqual([id]);
    const file = await product.send(owner, documentTemplateApi.download, { params: { id } });
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    await product.call(admin, documentTemplateApi.remove, { params: { id } });
    expect((await product.call(owner, documentTemplateApi.list, {})).items).toEqual([]);
    await product.refused(owner, documentTemplateApi.download, { params: { id } }, 'record.not_found');
  });

  test('with unknown placeholders names each and its place, in the reader’s language', async () => {
    const bytes = await docxTemplate({ paragraphs: ['{客户名称}', '{客户地址2}'], tables: [[['{沟通内容}']]] });
    const error = await refused(bytes);
    expect(error.code).toBe('document.placeholder_unknown');
    expect(error.fields?.map((field) => field.message)).toEqual([
      expect.stringContaining('{客户地址2}'),
      expect.stringContaining('{沟通内容}'),
    ]);
    expect(error.details).toMatchObject({ count: 2, problems: [{ mark: '{客户地址2}' }, { mark: '{沟通内容}' }] });
    const english = await refused(bytes, { english: true });
    expect(english.fields?.[0]?.message).toContain('There is no placeholder {客户地址2}');
  });

  test('that is none, or holds macros, is refused with its reason', async () => {
    const nothing = await refused(new TextEncoder().encode('just text'));
    expect(nothing).toMatchObject({ code: 'document.refused', fields: [{ path: ['file'] }] });
    expect((await refused(await good(), { file: '报价.pdf' })).fields?.[0]?.message).toContain('.docx');
    expect((await refused(await good(), { file: '报价.xlsx' })).fields?.[0]?.code).toBe('wrong_type');
    expect((await refused(new Uint8Array(11 * 1024 * 1024))).code).toBe('input.too_large');
  });

  test('is for administrators', async () => {
    const response = await put(team.manager, await good());
    expect(response.status).toBe(403);
  });
});

test('a customer is filled into the company’s template, masked like the form', async () => {
  const { product, admin, owner, observer } = team;
  const customer = await makeCustomer(team);
  const id = uuidv7();
  await put(admin, await good(), { id });
  const params = { id: customer.id };
  const filled = await product.send(owner, exportApi.form, { params, query: { format: 'docx', template: id } });
  expect(filled.status, await filled.clone().text()).toBe(200);
  expect(documentText(new Uint8Array(await filled.arrayBuffer()))).toContain('致 星河数据科技有限公司');
  const masked = await product.send(observer, exportApi.form, { params, query: { format: 'docx', template: id } });
  const text = documentText(new Uint8Array(await masked.arrayBuffer()));
  expect(text).toContain('李*');
  expect(text).not.toContain('李明');
  const wrongFormat = { params, query: { format: 'pdf', template: id } } as const;
  const { fields } = await product.refused(owner, exportApi.form, wrongFormat, 'input.invalid');
  expect(fields?.[0]?.path).toEqual(['template']);

  // A template that is removed while an export waits is missed with a sentence.
  const body = { id: uuidv7(), kind: 'forms', format: 'docx', masked: true, templateId: id } as const;
  await product.call(owner, exportApi.create, { body });
  await product.call(admin, documentTemplateApi.remove, { params: { id } });
  await product.runJobs();
  const failed = await product.call(owner, exportApi.read, { params: { id: body.id } });
  expect(failed).toMatchObject({ state: 'failed' });
  expect(failed.problem).toContain('模板已被删除');
});

test('the placeholders are told with examples', async () => {
  const { items, loop } = await team.product.call(team.reader, documentTemplateApi.placeholders, {});
  expect(loop.name).toBe('跟进记录');
  expect(items.length).toBeGreaterThan(20);
  expect(items.find((one) => one.key === 'name')).toMatchObject({ name: '客户名称', part: 'customer' });
  for (const one of items) expect(one.explanation && one.example).toBeTruthy();
});
