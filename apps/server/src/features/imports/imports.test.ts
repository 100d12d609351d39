import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { importApi } from '@genjin/domain/import';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imported, step, uploaded, workbookOf } from '../../../test/import-files.ts';
import { openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

const headings = [
  '客户名称',
  '统一社会信用代码',
  '所属行业',
  '员工人数',
  '地址',
  '来源',
  '联系人',
  '职位',
  '电话',
  '邮箱',
  '预算',
  '需求',
  '优先级',
  '负责人',
  '跟进日期',
  '跟进方式',
  '沟通内容',
  '下一步行动',
  '截止日期',
  '备注',
];
const row = (name: string, more: Partial<Record<string, string>> = {}) =>
  headings.map((heading) => (heading === '客户名称' ? name : (more[heading] ?? '')));

async function customersNamed(name: string) {
  const { product, admin } = team;
  const { items } = await product.call(admin, customerApi.list, { query: { q: name, limit: 200 } });
  return items.filter((item) => item.name === name);
}

describe('a list', () => {
  test('goes from the file to customers with everything on it', async () => {
    const { product, owner } = team;
    const bytes = await workbookOf([
      headings,
      row('远航精密机械有限公司', {
        所属行业: '制造业',
        员工人数: '500-1000人',
        地址: '苏州市工业园区',
        来源: '展会',
        联系人: '张敏',
        职位: '采购经理',
        电话: '13800138642',
        邮箱: 'zhang@example.com',
        预算: '50-80万元',
        需求: '多系统数据整合',
        优先级: '高',
        跟进日期: '2024-03-15',
        跟进方式: '电话',
        沟通内容: '介绍数据整合模块',
        下一步行动: '发送案例',
        截止日期: '2024-03-20',
      }),
      row('晨星物流有限公司', { 联系人: '李强', 电话: '021-62345678' }),
    ]);
    const one = await uploaded(product, owner, { name: '客户表.xlsx', bytes });
    expect(one.state, one.problem ?? '').toBe('arranging');
    expect(one.sheets?.[0]?.columns.every(({ target }) => target !== null)).toBe(true);
    const checked = await step(product, owner, 'check', one);
    expect(checked.counts).toMatchObject({ rows: 2, new: 2, failed: 0, duplicate: 0 });
    const done = await step(product, owner, 'run', one);
    expect(done).toMatchObject({ state: 'done', counts: { created: 2, failed: 0, done: 2 } });
    const [customer] = await customersNamed('远航精密机械有限公司');
    const file = await product.call(owner, customerApi.read, { params: { id: customer?.id ?? '' } });
    expect(file).toMatchObject({});
    console.log(JSON.stringify(file, null, 1));
    console.log(
      JSON.stringify(await product.call(owner, followUpApi.list, { query: { customer: customer?.id ?? '' } }), null, 1),
    );
    console.log(
      JSON.stringify(await product.call(owner, importApi.rows, { params: { id: one.id }, query: {} }), null, 1),
    );
  });
});
