import { describe, expect, it, test } from 'vitest';
import { ExportRequest } from '../export.ts';
import { exportedBy, filterWords, listWatermark } from '../export-words.ts';
import { defaultSettings } from '../settings.ts';
import { actionColumns } from './action-columns.ts';
import { contactColumns } from './contact-columns.ts';
import { customerColumns } from './customer-columns.ts';
import { followUpColumns } from './follow-up-columns.ts';
import { cellsOf, headingOf } from './list-column.ts';
import { rowMask } from './row-mask.ts';

const words = { locale: 'zh', zone: 'Asia/Shanghai', settings: defaultSettings() } as const;
const owner = { id: '01900000-0000-7000-8000-000000000001', name: '李明远' };
const contact = {
  name: '张敏',
  title: '采购经理',
  phones: ['13812341234', '021-62348888'],
  emails: ['zhang@example.com'],
  wechat: 'zm_2024',
};
const action = {
  id: owner.id,
  customer: { type: 'individual' as const, name: '王小虎', owner },
  followUpId: null,
  content: '致电张敏，微信 zm_2024，电话13812341234',
  owner,
  dueOn: '2026-03-18',
  dueTime: null,
  state: 'open' as const,
  result: null,
  closedAt: null,
  closedByFollowUpId: null,
  createdAt: '2026-03-16T02:00:00.000Z',
  version: 1,
};
const people = { names: ['王小虎', '张敏', owner.name], contacts: [contact] };

describe('the columns of a list', () => {
  test.each([
    ['customers', customerColumns],
    ['contacts', contactColumns],
    ['follow-ups', followUpColumns],
    ['actions', actionColumns],
  ] as const)('of %s have each a heading of its own, in both languages', (_, columns) => {
    for (const locale of ['zh', 'en'] as const) {
      const headings = columns.map((column) => headingOf(column, locale));
      expect(headings.every((heading) => heading !== '')).toBe(true);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  it('writes words for codes and the team’s clock for instants', () => {
    expect(cellsOf(actionColumns, action, rowMask('plain', people), words)).toEqual([
      action.content,
      '王小虎',
      '李明远',
      '2026-03-18',
      null,
      '待办',
      null,
      null,
      '2026-03-16 10:00',
    ]);
  });

  it('masks what the asker may not read, and names only where all is masked', () => {
    const [content, customer, person] = cellsOf(actionColumns, action, rowMask('private', people), words);
    expect([content, customer, person]).toEqual(['致电张敏，微信 z***，电话138****1234', '王小虎', '李明远']);
    const masked = cellsOf(actionColumns, action, rowMask('all', people), words);
    expect(masked.slice(0, 3)).toEqual(['致电张*，微信 z***，电话138****1234', '王**', '李**']);
  });
});

describe('the watermark', () => {
  const asked = (request: object) => ExportRequest.parse({ masked: false, format: 'xlsx', ...request });

  test.each([
    [{ kind: 'customers' }, null, '全部'],
    [
      { kind: 'contacts', filter: { stage: ['intent', 'won'], q: '华信' } },
      null,
      '搜索：华信；客户阶段：意向客户、成交客户',
    ],
    [{ kind: 'customers', filter: { owner: owner.id } }, '李明远', '负责人：李明远'],
    [{ kind: 'actions', filter: { group: 'overdue' } }, '李明远', '已逾期；负责人：李明远'],
    [{ kind: 'forms', format: 'pdf', customerIds: [owner.id] }, null, '所选 1 个客户'],
  ])('tells the filter in words: %j', (request, name, told) => {
    expect(filterWords(asked(request), name, 'zh')).toBe(told);
  });

  it('tells who and when', () => {
    const by = exportedBy('李明远', '2026-03-16T02:00:00Z', 'Asia/Shanghai', 'zh');
    expect(listWatermark(by, '全部', 'zh')).toBe('李明远 导出于 2026-03-16 10:00 · 范围：全部');
  });
});
