import { Cooperation } from '@genjin/domain/cooperation';
import { alreadyThere, isMaskOf, textKey } from '@genjin/domain/imported-record';
import { Need } from '@genjin/domain/need';
import { NewObstacle, type Obstacle } from '@genjin/domain/obstacle';
import type { FormCooperation } from '@genjin/domain/paper-form/form-record';
import { sameValue } from '@genjin/domain/paper-form/same-value';
import { v7 as uuidv7 } from 'uuid';
import type { FormProblems } from './form-problems.ts';
import type { ReadPaper } from './read-paper.ts';

const NeedValues = Need.pick({ kind: true, content: true, state: true });
const CooperationValues = Cooperation.omit({ id: true, customerId: true, version: true }).refine(
  ({ startedOn, endedOn }) => startedOn === null || endedOn === null || endedOn >= startedOn,
  { path: ['endedOn'], params: { reason: 'ends_before_start' } },
);
const ObstacleValues = NewObstacle.pick({ kind: true, note: true });

/** What a customer has already. */
export interface PartsThere {
  readonly needs: readonly Need[];
  readonly cooperations: readonly Cooperation[];
  readonly obstacles: readonly Obstacle[];
}

/** Needs, past cooperations and obstacles of a form that the customer has not yet, each with an id. */
export type PartsDraft = ReturnType<typeof draftParts>;

export function draftParts({ record }: ReadPaper, there: PartsThere, problems: FormProblems) {
  const needs = record.needs.flatMap((need) => withId(problems.check(NeedValues, need, () => 'needs')));
  const cooperations = record.cooperations.flatMap((one) =>
    withId(problems.check(CooperationValues, one, () => 'cooperation')),
  );
  const obstacles = record.obstacles.flatMap(({ resolved, ...one }) =>
    withId(problems.check(ObstacleValues, one, () => 'obstacles')).map((kept) => ({ ...kept, resolved })),
  );
  const known = alreadyThere(
    needs.map(({ content }) => textKey(content)),
    there.needs.map(({ content }) => textKey(content)),
  );
  const isMasked = ({ content }: Pick<Need, 'content'>) => there.needs.some((one) => isMaskOf(content, one.content));
  return {
    needs: needs.filter((need, index) => !known[index] && !isMasked(need)),
    cooperations: cooperations.filter((one) => !there.cooperations.some((other) => saysNoMore(one, other))),
    obstacles: obstacles.filter((one) => !there.obstacles.some((other) => isSameObstacle(one, other))),
  };
}

function withId<T extends object>(values: T | null): (T & { id: string })[] {
  return values ? [{ ...values, id: uuidv7() }] : [];
}

/** The same project, and nothing about it that is not known. */
function saysNoMore(written: FormCooperation, known: Cooperation): boolean {
  return (
    (textKey(written.project) === textKey(known.project) || isMaskOf(written.project, known.project)) &&
    (['amount', 'startedOn', 'endedOn', 'endReason'] as const).every(
      (field) => written[field] === null || sameValue(written[field], known[field]),
    )
  );
}

function isSameObstacle(written: Pick<Obstacle, 'kind' | 'note'>, known: Obstacle): boolean {
  if (written.kind !== known.kind) return false;
  const note = known.note ?? '';
  return written.note === null || textKey(written.note) === textKey(note) || isMaskOf(written.note, note);
}
