import { z } from 'zod';
import { HeadcountRange, MoneyRange, Range, RevenueRange } from './amounts.ts';
import { customerTypes } from './customer-type.ts';
import { Day, optionalText, requiredText, titled } from './field.ts';
import { priorities, probabilities, stages, statuses } from './stage.ts';

/** What every customer has. */
export const identity = {
  type: titled(customerTypes.schema, '客户类型', 'Customer type'),
  name: titled(requiredText(200), '客户名称(全称)', 'Full name'),
  sources: titled(z.array(z.string().max(40)).max(10), '客户来源渠道', 'Sources'),
};

/** What may be unknown (part 1 of the paper form), ranges aside. */
export const details = {
  creditCode: titled(optionalText(40), '统一社会信用代码', 'Unified social credit code'),
  industryCode: titled(
    z
      .string()
      .regex(/^[A-T](\d{2,4})?$|^\d{2,4}$/)
      .nullable(),
    '所属行业',
    'Industry',
  ),
  industryNote: titled(optionalText(200), '行业说明', 'Industry in words'),
  industryPosition: titled(optionalText(500), '行业地位', 'Position in its industry'),
  organisation: titled(optionalText(2000), '组织架构', 'Organisation'),
  address: titled(optionalText(300), '地址', 'Address'),
  occupation: titled(optionalText(200), '职业', 'Occupation'),
  preferences: titled(optionalText(2000), '消费偏好', 'Preferences'),
  purchasingPower: titled(optionalText(500), '购买力', 'Purchasing power'),
  decisionInfluences: titled(optionalText(2000), '决策影响因素', 'What influences the decision'),
  sourceNote: titled(optionalText(200), '来源说明', 'Source in words'),
  timeNodeOn: titled(Day.nullable(), '关键时间节点', 'Time node'),
  timeNodeNote: titled(optionalText(200), '时间节点说明', 'Time node in words'),
  hasCooperated: titled(z.boolean().nullable(), '是否有过合作', 'Cooperated before'),
  cooperationNote: titled(optionalText(500), '历史合作说明', 'Cooperation in words'),
};
const ranges = { headcount: '员工人数', revenue: '年营收', budget: '预算范围' } as const;

/** Ranges as they are answered. */
export const rangesOut = {
  headcount: titled(Range.nullable(), ranges.headcount, 'Headcount'),
  revenue: titled(Range.nullable(), ranges.revenue, 'Yearly revenue'),
  budget: titled(Range.nullable(), ranges.budget, 'Budget'),
};
/** Ranges as people write them. */
export const rangesIn = {
  headcount: titled(HeadcountRange, ranges.headcount, 'Headcount'),
  revenue: titled(RevenueRange, ranges.revenue, 'Yearly revenue'),
  budget: titled(MoneyRange, ranges.budget, 'Budget'),
};

/** Where the deal stands (part 3 of the paper form). Changed by `EditProgress` only, with history and reason. */
export const progress = {
  stage: titled(stages.schema, '客户阶段', 'Stage'),
  status: titled(statuses.schema.nullable(), '当前状态', 'Status'),
  priority: titled(priorities.schema.nullable(), '优先级', 'Priority'),
  probability: titled(probabilities.schema.nullable(), '成交概率预估', 'Probability'),
  pausedUntil: titled(Day.nullable(), '唤醒日期', 'Wake-up date'),
  summary: titled(optionalText(5000), '销售总结与建议', 'Summary and advice'),
};
