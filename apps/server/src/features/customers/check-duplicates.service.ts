import {
  type DuplicateHit,
  type DuplicateLevel,
  type DuplicateQuery,
  type DuplicateReason,
  type duplicateApi,
  duplicateLevels,
  duplicateReasons,
  duplicatesTold,
} from '@genjin/domain/duplicate';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { daysBetween, localDate } from '@genjin/domain/zoned-time';
import { requirePermission } from '#features/access/permission.service';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { companiesAlike, peopleSounding } from './alike-names.service.ts';
import { customersWithSigns, tellKnown } from './known-customers.service.ts';

/** So many may share a sign before their likeness decides. */
const sharingSigns = 40;
/** Of so many the asker's own come first among equals. */
const consider = 15;

interface Found {
  readonly id: string;
  readonly why: DuplicateReason;
  readonly level: DuplicateLevel;
  readonly score: number;
}

/** The known customers that a new one may be, the likeliest first, across all owners; of those out of sight only that there is one. */
export async function checkDuplicates(
  ctx: Ctx,
  { query }: InputOf<typeof duplicateApi.check>,
): Promise<HandlerAnswerOf<typeof duplicateApi.check>> {
  requirePermission(ctx, 'customer.create');
  const found = (await findDuplicates(ctx.db, query)).sort(bySurety).slice(0, consider);
  const told = await tellKnown(ctx.db, ctx, found);
  const ownFirst = told.sort((a, b) => bySurety(a, b) || Number(a.customerId === null) - Number(b.customerId === null));
  const today = localDate(ctx.now, ctx.zone);
  const hits = ownFirst.slice(0, duplicatesTold).map(
    ({ customerId, name, owner, department, lastContactAt, why, level }): DuplicateHit => ({
      customerId,
      name,
      owner,
      department,
      daysSinceContact:
        lastContactAt === null ? null : Math.max(0, daysBetween(localDate(lastContactAt, ctx.zone), today)),
      why,
      level,
    }),
  );
  return { hits };
}

async function findDuplicates(db: Db, { name, creditCode, phone, type }: DuplicateQuery): Promise<Found[]> {
  const phones = phone === null ? [] : [phone];
  const signs = await customersWithSigns(db, { type, name, creditCode, phones }, sharingSigns);
  const bySign = signs.map(({ id, why }): Found => ({ id, why, level: levels[why], score: 1 }));
  if (type === 'individual') return once([...bySign, ...(await peopleSounding(db, name))]);
  const sure = bySign.filter(({ why }) => why !== 'similar_name');
  const others = bySign.filter(({ why }) => why === 'similar_name').map(({ id }) => id);
  return once([...sure, ...(await companiesAlike(db, name, others))]);
}

const levels: Record<DuplicateReason, DuplicateLevel> = {
  credit_code: 'exact',
  name: 'exact',
  phone: 'similar',
  similar_name: 'similar',
  homophone: 'maybe',
};

/** Each customer by the first that was found of it. */
function once(found: readonly Found[]): Found[] {
  return [...new Map(found.toReversed().map((one) => [one.id, one])).values()];
}

const place = ({ level, why }: Found): number =>
  duplicateLevels.codes.indexOf(level) * duplicateReasons.codes.length + duplicateReasons.codes.indexOf(why);

const bySurety = (a: Found, b: Found): number => place(a) - place(b) || b.score - a.score;
