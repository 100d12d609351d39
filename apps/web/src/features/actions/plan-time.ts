import { addDays, instantOf } from '@genjin/domain/zoned-time';

/** When a plan takes place, on the team's calendar and clock. */
export interface PlanTime {
  readonly day: string;
  readonly start: string;
  readonly end: string | null;
}

/** The instants of a planned time; an end before its start lies on the next day. */
export function planInstants({ day, start, end }: PlanTime, zone: string): { startsAt: string; endsAt: string | null } {
  const startsAt = instantOf(day, start, zone);
  if (end === null) return { startsAt, endsAt: null };
  return { startsAt, endsAt: instantOf(end < start ? addDays(day, 1) : day, end, zone) };
}

/** Moves a plan to another day or hour; its length stays unless an end is given. */
export function movedTo(
  plan: { readonly startsAt: string; readonly endsAt: string | null },
  time: PlanTime,
  zone: string,
): { startsAt: string; endsAt: string | null } {
  const moved = planInstants(time, zone);
  if (time.end !== null || plan.endsAt === null) return moved;
  const length = Date.parse(plan.endsAt) - Date.parse(plan.startsAt);
  return { ...moved, endsAt: new Date(Date.parse(moved.startsAt) + length).toISOString() };
}
