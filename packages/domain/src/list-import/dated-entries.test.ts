import { expect, it, test } from 'vitest';
import { datedEntries } from './dated-entries.ts';

const today = '2024-04-01';
const days = (text: string) =>
  datedEntries(text, today)?.entries.map(({ day, text: said }) => `${day} ${said}`) ?? null;

test.each([
  ['2024-03-05 电话沟通\n2024-03-12 拜访', ['2024-03-05 电话沟通', '2024-03-12 拜访']],
  ['3.5 电话\n继续聊价格\n3月8日：拜访', ['2024-03-05 电话\n继续聊价格', '2024-03-08 拜访']],
  ['【2024/3/5】电话。2024/3/12 拜访', ['2024-03-05 电话。', '2024-03-12 拜访']],
  ['12.20接通，没需求', ['2023-12-20 接通，没需求']],
])('%s', (text, entries) => {
  expect(days(text)).toEqual(entries);
});

it('other texts are no log', () => {
  for (const text of [
    '电话沟通',
    '第3.5版方案',
    '2024-02-30 电话',
    '3.5',
    '',
    '100.5万预算',
    '2024年的预算已用完',
    '1.5小时会议',
  ])
    expect(days(text), text).toBeNull();
});
