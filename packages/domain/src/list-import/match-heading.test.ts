import { describe, expect, it, test } from 'vitest';
import { columnKeys, headingKey, readHeading, saysNothing } from './heading-text.ts';
import { headingWords } from './heading-words.ts';
import { headingSureness, matchHeading, matchUnder } from './match-heading.ts';

const best = (heading: string) => [...matchHeading(heading)].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('readHeading', () => {
  test.each<[string, string, string, number]>([
    ['客户级别*\n(A/B/C)', '客户级别', '', 1],
    ['年营收（万元）', '年营收', '万元', 1],
    ['联系人2', '联系人', '', 2],
    ['联系人二', '联系人', '', 2],
    ['第二联系人电话', '联系人电话', '', 2],
    ['联系人3手机', '联系人手机', '', 3],
    ['Contact 2 Name', 'contactname', '', 2],
    ['备用联系人', '联系人', '', 2],
    ['电话（2）', '电话', '', 2],
    ['第一次拜访内容', '拜访内容', '', 1],
    ['第二次', '跟进内容', '', 2],
    ['2023年产值', '2023年产值', '', 1],
    ['Probability (%)', 'probability', '%', 1],
  ])('%s', (heading, word, unit, ordinal) => {
    expect(readHeading(heading)).toEqual({ word, unit, ordinal });
  });
});

describe('matchHeading', () => {
  test.each([
    ['客户公司名称', 'customerName'],
    ['ACCOUNT NAME', 'customerName'],
    ['客户所属行业', 'industry'],
    ['办公室电话', 'phone'],
    ['客户电话', 'phone'],
    ['联系人/职位', 'contactMixed'],
    ['电话/邮箱', 'reach'],
    ['手机/座机', 'phone'],
    ['规模/人数', 'headcount'],
    ['预计成交时间', 'timeNode'],
    ['成交时间', null],
    ['注册资本', null],
    ['客户名称 Customer', 'customerName'],
    ['下次拜访时间', 'deadline'],
    ['意向户型', 'need'],
    ['您从哪里得知本次活动', 'sources'],
  ])('%s', (heading, target) => {
    expect(best(heading)).toBe(target);
  });

  it('takes names and values for no headings', () => {
    for (const text of [
      '杭州华信科技有限公司',
      '张三',
      '高意向',
      '已成交',
      '13812345678',
      '2024-03-15',
      '北京市朝阳区建国路1号',
    ])
      expect(headingSureness(text), text).toBeLessThan(0.6);
  });

  it('reads a heading under a wider one', () => {
    const under = (parent: string, heading: string) =>
      [...matchUnder(parent, heading)].sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(under('客户信息', '名称')).toBe('customerName');
    expect(under('联系人', '姓名')).toBe('contactName');
    expect(under('跟进情况', '日期')).toBe('followUpDate');
  });

  it('knows no word twice with the same sureness for a field and for none', () => {
    const none = new Set(headingWords.filter(([meaning]) => meaning === null).flatMap(([, sure]) => sure.split(/\s+/)));
    const known = headingWords.filter(([meaning]) => meaning !== null).flatMap(([, sure]) => sure.split(/\s+/));
    expect(known.filter((word) => word !== '' && none.has(word))).toEqual([]);
  });
});

describe('the fingerprint of headings', () => {
  it('does not depend on order, width, case, stars and spaces', () => {
    expect(headingKey(['客户名称*', '电话', 'E-mail'])).toBe(headingKey(['ｅ-mail', ' 电 话 ', '客户名称']));
    expect(headingKey(['客户名称', '电话'])).not.toBe(headingKey(['客户名称', '手机']));
  });

  it('counts equal headings', () => {
    expect(columnKeys(['姓名', '电话', '姓名', '电话'])).toEqual(['姓名', '电话', '姓名#2', '电话#2']);
    expect(headingKey(['电话', '电话'])).not.toBe(headingKey(['电话']));
  });
});

test('headings that programs make say nothing', () => {
  for (const heading of ['', '列1', 'Column2', 'F3', 'Unnamed: 0', '__EMPTY_1', '-'])
    expect(saysNothing(heading), heading).toBe(true);
  for (const heading of ['电话', 'Name', '客户']) expect(saysNothing(heading), heading).toBe(false);
});
