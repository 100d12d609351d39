import { followUpApi, type NewFollowUp } from '@genjin/domain/follow-up';
import { v7 as uuidv7 } from 'uuid';
import type { Team } from './team.ts';

/** What a test's record says beyond the least; anything may be wrong in it. */
export type More = Partial<Record<keyof NewFollowUp, unknown>> & Record<string, unknown>;

/** A record as it is sent: half an hour that ended at 9:00 in Shanghai on the day that the test's clock stands at. */
export function recordOf(customerId: string, more: More = {}) {
  return {
    id: uuidv7(),
    customerId,
    content: '介绍系统数据整合模块功能',
    startedAt: '2026-03-16T08:30:00+08:00',
    endedAt: '2026-03-16T09:00:00+08:00',
    ...(more as object),
  };
}

/** The owner records a contact. */
export function record(team: Team, customerId: string, more: More = {}) {
  return team.product.call(team.owner, followUpApi.record, { body: recordOf(customerId, more) });
}
