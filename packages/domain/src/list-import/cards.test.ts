import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings.ts';
import { readCard } from './cards.ts';

const context = { words: defaultSettings(), today: '2026-11-25' };
type Line = readonly [name: string, values: string | readonly string[], types?: readonly string[]];
const card = (...lines: readonly Line[]) =>
  readCard(
    {
      properties: lines.map(([name, values, types = []]) => ({
        name,
        types,
        values: typeof values === 'string' ? [values] : values,
      })),
    },
    context,
  );

describe('readCard', () => {
  it('makes an enterprise with a contact of a card with ORG', () => {
    const { record, problems } = card(
      ['FN', '张伟明'],
      ['N', ['张', '伟明', '', '', '']],
      ['ORG', ['华信科技有限公司', '采购部']],
      ['TITLE', '采购经理'],
      ['TEL', '13812345678', ['CELL']],
      ['TEL', '021-62345678', ['WORK']],
      ['EMAIL', 'zwm@huaxin.example'],
      ['ADR', ['', '', '张江路665号', '上海市', '', '201203', '中国'], ['WORK']],
      ['X-WECHAT', 'zwm_88'],
      ['NOTE', '展会认识'],
    );
    expect(problems).toEqual([]);
    expect(record.customer).toMatchObject({
      type: 'enterprise',
      name: '华信科技有限公司',
      address: '中国上海市张江路665号',
    });
    expect(record.contacts).toMatchObject([
      {
        name: '张伟明',
        title: '采购经理',
        department: '采购部',
        phones: ['13812345678', '021-62345678'],
        emails: ['zwm@huaxin.example'],
        wechat: 'zwm_88',
        note: '展会认识',
        isPrimary: true,
      },
    ]);
  });

  it('makes an individual of a card without ORG', () => {
    const { record } = card(['N', ['Smith', 'John', '', '', '']], ['TEL', 'tel:+16502530000']);
    expect(record.customer).toMatchObject({ type: 'individual', name: 'John Smith' });
    expect(record.contacts).toMatchObject([{ name: 'John Smith', phones: ['+16502530000'] }]);
  });

  it('takes a company that has its name in FN for an enterprise', () => {
    const { record } = card(['FN', '远景实业有限公司'], ['TEL', '021-62345678']);
    expect(record.customer).toMatchObject({ type: 'enterprise', name: '远景实业有限公司' });
    expect(record.contacts).toMatchObject([{ name: null, phones: ['021-62345678'] }]);
  });

  it('refuses a card without any name', () => {
    expect(card(['TEL', '13812345678']).problems).toMatchObject([{ code: 'no_name' }]);
  });
});
