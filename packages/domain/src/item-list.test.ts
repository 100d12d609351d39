import { describe, expect, test } from 'vitest';
import { joinLines, splitLines } from './item-list.ts';

describe('splitting what was typed into items', () => {
  test('the paper form’s feedback becomes its three items', () => {
    expect(splitLines('1.对实时数据同步功能感兴趣;2.需提供同行业A公司案例;3.下周由技术团队评估。')).toEqual([
      '对实时数据同步功能感兴趣',
      '需提供同行业A公司案例',
      '下周由技术团队评估',
    ]);
  });

  test('a list without numbers is cut at semicolons, never at commas', () => {
    expect(splitLines('方案整体认可,但需确认实施周期;无法参加演示会,希望单独安排线上讲解。')).toEqual([
      '方案整体认可,但需确认实施周期',
      '无法参加演示会,希望单独安排线上讲解',
    ]);
  });

  test.each([
    ['1、报价\n2、交期', ['报价', '交期']],
    ['（1）报价；（2）交期', ['报价', '交期']],
    ['①报价②交期 ③付款', ['报价', '交期', '付款']],
    ['1. 报价 2. 交期 3. 付款方式', ['报价', '交期', '付款方式']],
    ['1.2022年的合同 2.3月底交付', ['2022年的合同', '3月底交付']],
    ['1.报价(含税)2.交期', ['报价(含税)', '交期']],
    ['- quote\n- delivery', ['quote', 'delivery']],
    ['一、报价\n二、交期', ['报价', '交期']],
  ])('%j is a list', (text, expected) => expect(splitLines(text)).toEqual(expected));

  test('a figure is not a number of a list', () => {
    expect(splitLines('1.5万元以内可以直接签；2.8万元要上会')).toEqual(['1.5万元以内可以直接签', '2.8万元要上会']);
  });

  test('numbers that do not continue the count stay in their item', () => {
    expect(splitLines('1.见合同第3、4条 2.交期')).toEqual(['见合同第3、4条', '交期']);
  });

  test('blank lines make no items', () => expect(splitLines(' \n；；\n ')).toEqual([]));

  test('joined items are split into the same items again', () => {
    const items = ['准备案例', '协调时间'];
    expect(splitLines(joinLines(items))).toEqual(items);
  });
});
