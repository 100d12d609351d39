import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { NewCustomer } from './customer.ts';
import type { Locale } from './field.ts';
import { NewFollowUp } from './follow-up.ts';
import { problemsOf } from './input-problem.ts';

const id = '01900000-0000-7000-8000-000000000001';

function sentences(schema: z.ZodType, value: unknown, locale: Locale = 'zh'): string[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? [] : problemsOf(parsed.error, schema, locale).map((problem) => problem.message);
}

const customer = { id, type: 'enterprise', name: '青禾科技有限公司' };

describe('the sentence under a field', () => {
  it.each([
    [{ ...customer, name: ' ' }, '客户名称(全称)必须填写', 'Full name is required'],
    [{ ...customer, name: undefined }, '客户名称(全称)必须填写', 'Full name is required'],
    [{ ...customer, type: undefined }, '客户类型必须填写', 'Customer type is required'],
    [{ ...customer, type: 'club' }, '客户类型不是可选的值', 'Customer type is not one of the choices'],
    [{ ...customer, name: 7 }, '客户名称(全称)格式不正确', 'Full name has the wrong kind of value'],
    [
      { ...customer, name: '长'.repeat(201) },
      '客户名称(全称)最多 200 个字符',
      'Full name may have at most 200 characters',
    ],
    [
      { ...customer, name: '青\u0000禾' },
      '客户名称(全称)含有不可见的控制字符',
      'Full name contains an invisible control character',
    ],
    [
      { ...customer, timeNodeOn: '2024-02-30' },
      '关键时间节点不是有效的日期（应为 2024-03-15 的形式）',
      'Time node is not a valid date (like 2024-03-15)',
    ],
    [
      { ...customer, budget: { min: 9, max: 3 } },
      '预算范围的上限不能小于下限',
      'Budget has an upper end below its lower end',
    ],
    [{ ...customer, colour: 'red' }, '不认识的字段：colour', 'Unknown fields: colour'],
  ])('%o', (value, zh, en) => {
    expect(sentences(NewCustomer, value)).toEqual([zh]);
    expect(sentences(NewCustomer, value, 'en')).toEqual([en]);
  });

  it('explains why an amount that can be read in two ways is refused', () => {
    expect(sentences(NewCustomer, { ...customer, budget: '50多万' })).toEqual([
      '预算范围过于含糊（如“50多万”），请写成区间，例如“50-60万元”',
    ]);
    expect(sentences(NewCustomer, { ...customer, revenue: '若干' })[0]).toMatch(/^年营收/);
    expect(sentences(NewCustomer, { ...customer, budget: '50万美元' })).toEqual([
      '预算范围目前只支持人民币，请换算后填写',
    ]);
  });

  it('names the field of an item in a list', () => {
    const record = {
      id,
      customerId: id,
      startedAt: '2024-03-15T06:00:00Z',
      content: '拜访',
      actions: [{ id, ownerId: id, content: '' }],
    };
    expect(sentences(NewFollowUp, record)).toEqual(['下一步行动必须填写']);
    expect(sentences(NewFollowUp, { ...record, actions: [], endedAt: '2024-03-15T05:00:00Z' })).toEqual([
      '结束时间不能早于开始',
    ]);
  });
});
