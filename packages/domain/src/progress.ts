import { type Stage, type Status, stageForStatus, statusFits, statusForStage } from './stage.ts';

/** Stage and status as they stand together, with the day on which a paused customer wakes up (team's time zone). */
export interface Standing {
  readonly stage: Stage;
  readonly status: Status | null;
  readonly pausedUntil: string | null;
}

/** What is wrong with a change of the standing; each is the error code of its own. */
export type StandingProblem = 'customer.status_mismatch' | 'customer.wake_up_required';

/**
 * What a change of stage or status leads to, by the product's one rule (成交 ⇔ 成交客户 unless 需重点维护; 流失 ⇔ 流失客户).
 * Only the stage given: the status adapts. Only the status given: the stage adapts. Both given: they must fit.
 * A paused customer wakes up on a day after `today`; whoever is not paused has no such day.
 */
export function settleStanding(
  current: Standing,
  change: Partial<Standing>,
  today: string,
): { readonly ok: true; readonly standing: Standing } | { readonly ok: false; readonly problem: StandingProblem } {
  const pair = stageAndStatus(current, change);
  if (!statusFits(pair.stage, pair.status)) return { ok: false, problem: 'customer.status_mismatch' };
  if (pair.status !== 'paused') return { ok: true, standing: { ...pair, pausedUntil: null } };
  const pausedUntil = change.pausedUntil === undefined ? current.pausedUntil : change.pausedUntil;
  const stays = current.status === 'paused' && pausedUntil === current.pausedUntil;
  if (pausedUntil === null || (pausedUntil <= today && !stays))
    return { ok: false, problem: 'customer.wake_up_required' };
  return { ok: true, standing: { ...pair, pausedUntil } };
}

function stageAndStatus(current: Standing, change: Partial<Standing>): Pick<Standing, 'stage' | 'status'> {
  const { stage, status } = change;
  if (stage !== undefined && status !== undefined) return { stage, status };
  if (stage !== undefined) return { stage, status: statusForStage(stage, current.status) };
  if (status === undefined) return { stage: current.stage, status: current.status };
  return { stage: status === null ? current.stage : stageForStatus(status, current.stage), status };
}
