import type { CoveredTopic } from '@genjin/domain/brief';
import type { FollowUp } from '@genjin/domain/follow-up';
import type { Relation } from '@genjin/domain/policy';
import type { Db } from '#kit/db';

/** The newest valid and voided follow-ups of one customer, as this relation may see them, newest occurrence first. */
export async function loadFollowUps(
  _db: Db,
  _relation: Relation,
  _query: { customerId: string; limit: number; withoutVoided?: boolean },
): Promise<FollowUp[]> {
  return [];
}

/** The topics that valid follow-ups of a customer touched, the most recent first. */
export async function coveredTopicsOf(_db: Db, _customerId: string): Promise<CoveredTopic[]> {
  return [];
}
