import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings.ts';
import { joinRows, makeGrouping, mayBeSame } from './group-rows.ts';
import { type ImportTarget, importTargets } from './import-targets.ts';
import { readRow } from './read-row.ts';

const context = { words: defaultSettings(), today: '2026-11-25' };

function row(cells: Partial<Record<ImportTarget, string>>) {
  const columns = (Object.keys(cells) as ImportTarget[]).map((target, index) => ({
    index,
    heading: importTargets[target].title.zh,
    unit: '',
    target,
    ordinal: 1,
  }));
  return readRow(Object.values(cells), { columns, ofPeople: false, sheetOwner: null, namesMerged: false }, context);
}

describe('grouping', () => {
  it('joins rows of one name, spelling aside, unless their credit codes differ', () => {
    const place = makeGrouping();
    const at = (customerName: string, creditCode = '') => place(row({ customerName, creditCode }));
    expect(at('华信科技（北京）有限公司')).toEqual({ group: 0, isNew: true });
    expect(at('华信科技(北京) 有限公司')).toEqual({ group: 0, isNew: false });
    expect(at('华信科技有限公司')).toEqual({ group: 1, isNew: true });
    expect(at('大地公司', '91330100749879537C')).toEqual({ group: 2, isNew: true });
    expect(at('大地公司')).toEqual({ group: 2, isNew: false });
    expect(at('大地公司', '91330281144705391A')).toEqual({ group: 3, isNew: true });
  });

  it('tells people of one name apart by their telephone', () => {
    const place = makeGrouping();
    const at = (phone: string) => place(row({ customerName: '张伟', customerType: '个人', phone }));
    expect([at('13812345678'), at('13912345678'), at('138 1234 5678')].map(({ group }) => group)).toEqual([0, 1, 0]);
  });

  it('tells by what two customers may be the same', () => {
    const key = (cells: Partial<Record<ImportTarget, string>>) => row(cells).customerKey;
    expect(mayBeSame(key({ customerName: '甲（中国）公司' }), key({ customerName: '甲(中国)公司' }))).toBe('exact');
    expect(mayBeSame(key({ customerName: '北京华信科技有限公司' }), key({ customerName: '华信科技' }))).toBe('similar');
    expect(
      mayBeSame(
        key({ customerName: '甲', phone: '138 1234 5678' }),
        key({ customerName: '乙', phone: '+8613812345678' }),
      ),
    ).toBe('phone');
    expect(mayBeSame(key({ customerName: '甲', phone: '13812345678' }), key({ customerName: '乙' }))).toBeNull();
  });
});

describe('joining rows', () => {
  it('adds people and contacts, fills what was unknown, keeps the first of two values and tells', () => {
    const first = row({
      customerName: '甲',
      address: '杭州',
      contactName: '张三',
      phone: '13812345678',
      followUpDate: '2024-03-01',
      content: '介绍',
    });
    const more = row({
      customerName: '甲',
      address: '宁波',
      industry: '软件',
      contactName: '李四',
      followUpDate: '2024-03-08',
      content: '报价',
    });
    const { record, conflicts } = joinRows(first.record, more.record);
    expect(record.customer).toMatchObject({ address: '杭州', industryCode: '65' });
    expect(record.contacts.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
      ['张三', true],
      ['李四', false],
    ]);
    expect(record.followUps.map(({ day }) => day)).toEqual(['2024-03-08', '2024-03-01']);
    expect(conflicts).toEqual([{ field: 'address', kept: '杭州', left: '宁波' }]);
  });

  it('knows a person again', () => {
    const first = row({ customerName: '甲', contactName: '张三', phone: '13812345678' });
    const more = row({
      customerName: '甲',
      contactName: '张三',
      contactTitle: '经理',
      phone: '13812345678',
      email: 'z@a.cn',
    });
    expect(joinRows(first.record, more.record).record.contacts).toMatchObject([
      { name: '张三', title: '经理', phones: ['13812345678'], emails: ['z@a.cn'] },
    ]);
  });

  it('says nothing new of the same row', () => {
    const { record } = row({
      customerName: '甲',
      need: '系统',
      contactName: '张三',
      followUpDate: '2024-03-01',
      content: '介绍',
      stage: '成交',
    });
    expect(joinRows(record, record)).toEqual({ record, conflicts: [] });
  });
});
