import type { Change } from '@genjin/domain/change';

/** What one person changed in one save. */
export interface ChangeGroup {
  readonly id: string;
  readonly at: string;
  readonly by: Change['by'];
  readonly reason: string | null;
  readonly followUpId: string | null;
  readonly subjects: readonly ChangedSubject[];
}

/** The changes of one thing within a save. */
export interface ChangedSubject {
  readonly kind: Change['kind'];
  readonly subjectId: string;
  readonly subject: string | null;
  readonly changes: readonly Change[];
}

/**
 * Puts changes that were saved together into one group, and within it those of one thing together. Groups stay newest first,
 * as they come; within a group the order is that of writing.
 */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && savedTogether(first, change)) last.push(change);
    else groups.push([change]);
  }
  return groups.flatMap((group): ChangeGroup[] => {
    const [first] = group;
    if (!first) return [];
    const { id, at, by, reason, followUpId } = first;
    return [{ id, at, by, reason, followUpId, subjects: subjectsOf(group.toReversed()) }];
  });
}

function savedTogether(one: Change, other: Change): boolean {
  return (
    one.at === other.at &&
    one.by.id === other.by.id &&
    one.followUpId === other.followUpId &&
    one.reason === other.reason
  );
}

function subjectsOf(changes: readonly Change[]): ChangedSubject[] {
  const subjects = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.kind} ${change.subjectId}`;
    subjects.set(key, [...(subjects.get(key) ?? []), change]);
  }
  return [...subjects.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ kind: first.kind, subjectId: first.subjectId, subject: first.subject, changes: own }] : [];
  });
}
