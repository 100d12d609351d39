import { z } from 'zod';
import { type DecisionRole, decisionRoles } from './contact.ts';
import type { Locale } from './field.ts';

/** The roles that a deal needs, in the paper form's order. An influencer is welcome, not needed. */
export const keyRoles = [
  'decision_maker',
  'technical_evaluator',
  'purchasing',
  'user_department',
] as const satisfies readonly DecisionRole[];

/** `missing`: nobody holds the role; `unnamed`: only a placeholder does; `never_met`: named people, none ever met. */
export const ChainGap = z.object({
  role: decisionRoles.schema,
  gap: z.enum(['missing', 'unnamed', 'never_met']),
  names: z.array(z.string()),
});
export type ChainGap = z.infer<typeof ChainGap>;

export interface ChainMember {
  readonly name: string | null;
  readonly decisionRoles: readonly DecisionRole[];
  readonly lastMetAt: string | null;
  readonly hasLeft: boolean;
}

/** Who is missing or was never met, by role. People who have left do not count. An individual has no chain. */
export function chainGaps(type: 'enterprise' | 'individual', members: readonly ChainMember[]): ChainGap[] {
  if (type === 'individual') return [];
  return keyRoles.flatMap((role): ChainGap[] => {
    const holders = members.filter((member) => !member.hasLeft && member.decisionRoles.includes(role));
    if (holders.length === 0) return [{ role, gap: 'missing', names: [] }];
    if (holders.some((holder) => holder.lastMetAt !== null)) return [];
    const names = holders.map((holder) => holder.name).filter((name) => name !== null);
    return [{ role, gap: names.length === 0 ? 'unnamed' : 'never_met', names }];
  });
}

/** The gap in words: "采购负责人：未识别", "最终决策人 李总：从未接触". */
export function gapSentence({ role, gap, names }: ChainGap, locale: Locale): string {
  const label = decisionRoles.label(role, locale);
  if (gap === 'missing') return locale === 'zh' ? `${label}：尚未识别` : `${label}: not identified yet`;
  if (gap === 'unnamed')
    return locale === 'zh' ? `${label}：已知有此人，姓名未知` : `${label}: known to exist, name unknown`;
  return locale === 'zh' ? `${label} ${names.join('、')}：从未接触` : `${label} ${names.join(', ')}: never met`;
}
