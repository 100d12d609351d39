import { describe, expect, test } from 'vitest';
import { type ChainMember, chainGaps, gapSentence } from './decision-chain.ts';

const member = (decisionRoles: ChainMember['decisionRoles'], more: Partial<ChainMember> = {}): ChainMember => ({
  name: '李总',
  decisionRoles,
  lastMetAt: '2024-03-15T07:30:00.000Z',
  hasLeft: false,
  ...more,
});
const complete = [
  member(['decision_maker', 'purchasing']),
  member(['technical_evaluator'], { name: '王总监' }),
  member(['user_department'], { name: '赵主任' }),
];

describe('the decision chain', () => {
  test('has no gap when every key role was met', () => {
    expect(chainGaps('enterprise', complete)).toEqual([]);
  });

  test('misses each role that nobody holds, in the form’s order', () => {
    expect(chainGaps('enterprise', []).map((gap) => [gap.role, gap.gap])).toEqual([
      ['decision_maker', 'missing'],
      ['technical_evaluator', 'missing'],
      ['purchasing', 'missing'],
      ['user_department', 'missing'],
    ]);
  });

  test('tells a placeholder from a person who was never met', () => {
    const [, technical, ...rest] = complete;
    expect(
      chainGaps('enterprise', [
        ...rest,
        ...(technical ? [technical] : []),
        member(['decision_maker'], { name: null, lastMetAt: null }),
        member(['purchasing'], { name: '周经理', lastMetAt: null }),
      ]),
    ).toEqual([
      { role: 'decision_maker', gap: 'unnamed', names: [] },
      { role: 'purchasing', gap: 'never_met', names: ['周经理'] },
    ]);
  });

  test('is covered by one of several holders', () => {
    expect(
      chainGaps('enterprise', [...complete, member(['decision_maker'], { name: '周董', lastMetAt: null })]),
    ).toEqual([]);
  });

  test('forgets people who have left', () => {
    const left = complete.map((one) =>
      one.decisionRoles.includes('decision_maker') ? { ...one, hasLeft: true } : one,
    );
    expect(chainGaps('enterprise', left).map((gap) => gap.role)).toEqual(['decision_maker', 'purchasing']);
  });

  test('does not ask for an influencer', () => {
    expect(chainGaps('enterprise', complete).some((gap) => gap.role === 'influencer')).toBe(false);
  });

  test('is not asked of an individual', () => {
    expect(chainGaps('individual', [])).toEqual([]);
  });

  test('says its gaps in both languages', () => {
    const gap = { role: 'decision_maker', gap: 'never_met', names: ['李总', '周董'] } as const;
    expect(gapSentence({ ...gap, names: [...gap.names] }, 'zh')).toBe('最终决策人 李总、周董：从未接触');
    expect(gapSentence({ ...gap, names: [...gap.names] }, 'en')).toBe('Decision maker 李总, 周董: never met');
    expect(gapSentence({ role: 'purchasing', gap: 'missing', names: [] }, 'zh')).toBe('采购负责人：尚未识别');
    expect(gapSentence({ role: 'purchasing', gap: 'unnamed', names: [] }, 'zh')).toBe(
      '采购负责人：已知有此人，姓名未知',
    );
  });
});
