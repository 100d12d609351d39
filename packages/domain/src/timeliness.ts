import { z } from 'zod';
import { choices } from './field.ts';

export const timelinessStates = choices({
  on_time: ['按时', 'On time'],
  late: ['逾期补记', 'Late'],
  imported: ['导入', 'Imported'],
});

/** The 24-hour rule as a fact on a record. `lateHours`: whole hours past the deadline, rounded up; 0 unless late. */
export const Timeliness = z.object({ state: timelinessStates.schema, lateHours: z.number().int().min(0) });
export type Timeliness = z.infer<typeof Timeliness>;

const hour = 3_600_000;

/**
 * Whether a follow-up was written in time: within `hoursToRecord` natural hours of its end, the deadline itself included.
 * Both instants are ISO 8601; `writtenAt` is the server's clock. Imported records are never on time and never late.
 * Source: the paper form's rule "跟进后 24 小时内完成记录".
 */
export function timelinessOf(
  record: { endedAt: string; writtenAt: string; origin: 'live' | 'imported' },
  hoursToRecord: number,
): Timeliness {
  if (record.origin === 'imported') return { state: 'imported', lateHours: 0 };
  const over = Date.parse(record.writtenAt) - Date.parse(record.endedAt) - hoursToRecord * hour;
  return over <= 0 ? { state: 'on_time', lateHours: 0 } : { state: 'late', lateHours: Math.ceil(over / hour) };
}

/** How long a passed plan has been without its record: null while it is not owed yet, else whole hours since then, rounded down. */
export function owedHours(plan: { startsAt: string; endsAt: string | null }, now: string): number | null {
  const since = Date.parse(now) - Date.parse(plan.endsAt ?? plan.startsAt);
  return since < 0 ? null : Math.floor(since / hour);
}

/** Milliseconds by which a client's clock may run ahead of the server's. */
export const futureTolerance = 2 * 60_000;

/** Whether an occurrence lies in the future beyond the tolerance. */
export function liesInFuture(instant: string, now: string): boolean {
  return Date.parse(instant) > Date.parse(now) + futureTolerance;
}
