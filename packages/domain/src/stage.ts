import { choices } from './field.ts';

export const stages = choices({
  potential: ['潜在客户', 'Prospect'],
  intent: ['意向客户', 'Interested'],
  won: ['成交客户', 'Won'],
  lost: ['流失客户', 'Lost'],
});
export type Stage = (typeof stages.codes)[number];

export const statuses = choices({
  high_intent: ['高意向', 'High intent'],
  low_attention: ['低关注', 'Low attention'],
  key_maintenance: ['需重点维护', 'Key account care'],
  paused: ['暂缓跟进', 'Paused'],
  won: ['成交', 'Won'],
  lost: ['流失', 'Lost'],
});
export type Status = (typeof statuses.codes)[number];

export const priorities = choices({ high: ['高', 'High'], medium: ['中', 'Medium'], low: ['低', 'Low'] });
export type Priority = (typeof priorities.codes)[number];

/** Half-open bands: the lower edge is in, the upper edge is out. */
export const probabilities = choices({
  below_30: ['30%以下', 'below 30%'],
  from_30: ['30%-50%', '30–50%'],
  from_50: ['50%-70%', '50–70%'],
  from_70: ['70%-90%', '70–90%'],
  from_90: ['90%以上', 'above 90%'],
});
export type Probability = (typeof probabilities.codes)[number];

/** The lower edge of a band in percent. */
export function lowerEdge(band: Probability): number {
  return { below_30: 0, from_30: 30, from_50: 50, from_70: 70, from_90: 90 }[band];
}

/** The band that a percentage falls in (0–100). */
export function bandOf(percent: number): Probability {
  if (percent < 30) return 'below_30';
  if (percent < 50) return 'from_30';
  if (percent < 70) return 'from_50';
  return percent < 90 ? 'from_70' : 'from_90';
}

const statusesOf: Record<Stage, readonly Status[]> = {
  potential: ['high_intent', 'low_attention', 'key_maintenance', 'paused'],
  intent: ['high_intent', 'low_attention', 'key_maintenance', 'paused'],
  won: ['won', 'key_maintenance'],
  lost: ['lost'],
};

/** The statuses that belong to a stage: 成交 ⇔ 成交客户 unless 需重点维护; 流失 ⇔ 流失客户; the others before that. */
export function statusesFor(stage: Stage): readonly Status[] {
  return statusesOf[stage];
}

/** Whether a status belongs to a stage. A customer who has not been judged yet has no status. */
export function statusFits(stage: Stage, status: Status | null): boolean {
  return status === null ? stage === 'potential' || stage === 'intent' : statusesOf[stage].includes(status);
}

/** The stage that a chosen status leads to, kept where it already fits. */
export function stageForStatus(status: Status, stage: Stage): Stage {
  if (statusFits(stage, status)) return stage;
  if (status === 'won') return 'won';
  if (status === 'lost') return 'lost';
  return 'intent';
}

/** The status that a stage change brings: kept where it fits, else the stage's own, else not judged. */
export function statusForStage(stage: Stage, status: Status | null): Status | null {
  if (statusFits(stage, status)) return status;
  if (stage === 'won') return 'won';
  return stage === 'lost' ? 'lost' : null;
}
