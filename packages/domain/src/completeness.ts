import { z } from 'zod';
import type { Range } from './amounts.ts';
import { choices } from './field.ts';

/** What a complete customer file holds (part 1 of the paper form). */
export const completenessItems = choices({
  industry: ['所属行业', 'Industry'],
  headcount: ['员工人数', 'Headcount'],
  revenue: ['年营收', 'Yearly revenue'],
  credit_code: ['统一社会信用代码', 'Credit code'],
  main_contact: ['主要联系人', 'Main contact'],
  contact_way: ['联系人的电话或邮箱', 'A contact’s phone or e-mail'],
  decision_maker: ['最终决策人', 'Decision maker'],
  need: ['客户需求', 'Needs'],
  budget: ['预算范围', 'Budget'],
  time_node: ['时间节点', 'Time node'],
  cooperation: ['历史合作记录', 'Past cooperation'],
  source: ['客户来源渠道', 'Source'],
  occupation: ['职业', 'Occupation'],
  preferences: ['消费偏好', 'Preferences'],
  purchasing_power: ['购买力', 'Purchasing power'],
  decision_influences: ['决策影响因素', 'Influences on the decision'],
});
export type CompletenessItem = (typeof completenessItems.codes)[number];

/** `percent` is whole, rounded down, so that 100 means that nothing is missing. */
export const Completeness = z.object({
  percent: z.number().int().min(0).max(100),
  missing: z.array(completenessItems.schema),
});
export type Completeness = z.infer<typeof Completeness>;

export interface CompletenessFacts {
  readonly type: 'enterprise' | 'individual';
  readonly industryCode: string | null;
  readonly industryNote: string | null;
  readonly headcount: Range | null;
  readonly revenue: Range | null;
  readonly creditCode: string | null;
  readonly budget: Range | null;
  readonly timeNodeOn: string | null;
  readonly timeNodeNote: string | null;
  readonly hasCooperated: boolean | null;
  readonly sources: readonly string[];
  readonly occupation: string | null;
  readonly preferences: string | null;
  readonly purchasingPower: string | null;
  readonly decisionInfluences: string | null;
  readonly contacts: readonly { name: string | null; isPrimary: boolean; hasWay: boolean; isDecisionMaker: boolean }[];
  readonly needs: number;
}

/** How much of the file is known, and what is still missing. Enterprise and individual customers have their own items. */
export function completenessOf(facts: CompletenessFacts): Completeness {
  const named = facts.contacts.filter((contact) => contact.name !== null);
  const shared: [CompletenessItem, boolean][] = [
    ['contact_way', named.some((contact) => contact.hasWay)],
    ['need', facts.needs > 0],
    ['budget', facts.budget !== null],
    ['time_node', facts.timeNodeOn !== null || facts.timeNodeNote !== null],
    ['cooperation', facts.hasCooperated !== null],
    ['source', facts.sources.length > 0],
  ];
  const own: [CompletenessItem, boolean][] =
    facts.type === 'enterprise'
      ? [
          ['industry', facts.industryCode !== null || facts.industryNote !== null],
          ['headcount', facts.headcount !== null],
          ['revenue', facts.revenue !== null],
          ['credit_code', facts.creditCode !== null],
          ['main_contact', named.some((contact) => contact.isPrimary)],
          ['decision_maker', named.some((contact) => contact.isDecisionMaker)],
        ]
      : [
          ['occupation', facts.occupation !== null],
          ['preferences', facts.preferences !== null],
          ['purchasing_power', facts.purchasingPower !== null],
          ['decision_influences', facts.decisionInfluences !== null],
        ];
  const items = [...own, ...shared];
  const missing = items.filter(([, known]) => !known).map(([item]) => item);
  return { percent: Math.floor(((items.length - missing.length) * 100) / items.length), missing };
}
