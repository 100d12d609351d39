import type { Action } from '@genjin/domain/action';
import { addDays } from '@genjin/domain/zoned-time';
import type { Db } from '#kit/db';
import { countOpenActions, selectOpenActions } from './actions.store.ts';

/** The days that the deadlines of a group may have, both ends included; what has no deadline is due on `infinity`. */
export function daysOf(group: 'overdue' | 'today' | 'later' | 'open', today: string): { from: string; to: string } {
  if (group === 'overdue') return { from: '-infinity', to: addDays(today, -1) };
  if (group === 'today') return { from: today, to: today };
  return { from: group === 'later' ? addDays(today, 1) : '-infinity', to: 'infinity' };
}

export interface DueActions {
  readonly ownerId: string;
  readonly group: 'overdue' | 'today' | 'later';
  /** The team's day. */
  readonly today: string;
}

/** Somebody's open actions of one group, by deadline. */
export function dueActions(db: Db, { ownerId, group, today }: DueActions, limit: number): Promise<Action[]> {
  return selectOpenActions(db, { ownerId, ...daysOf(group, today), scope: null, after: null, limit });
}

/** How many {@link dueActions} would give, counted up to `atMost`. */
export function countDueActions(db: Db, { ownerId, group, today }: DueActions, atMost: number): Promise<number> {
  return countOpenActions(db, { ownerId, ...daysOf(group, today), atMost });
}
