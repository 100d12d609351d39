import { type Stage, type Status, stageForStatus } from '../stage.ts';

/** The stage of a form that names none: a customer with an open status is an interested one, without a status a prospect. */
export function impliedStage(status: Status | null): Stage {
  // 流失客户 fits no other status, so that each status leads to its own stage.
  return status === null ? 'potential' : stageForStatus(status, 'lost');
}
