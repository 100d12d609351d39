/** The fields that one person changed, as they want them saved. */
export type Changes = Readonly<Record<string, unknown>>;

/** One field in which a refused save and the newer version differ. */
export interface FieldConflict {
  readonly field: string;
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** `both` changed it differently: somebody has to choose. `mine`: only I changed it. `theirs`: only the other did. */
  readonly changedBy: 'both' | 'mine' | 'theirs';
}

/** Equality of values as they travel: key order and `undefined` do not matter, order in lists does. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Leaves out of `written` what is still as it was in `base`: what remains is what the person changed. */
export function changesFrom<T extends Changes>(base: Changes, written: T): Partial<T> {
  const changed = Object.entries(written).filter(([field, value]) => !sameValue(base[field], value));
  return Object.fromEntries(changed) as Partial<T>;
}

/**
 * Compares three versions of one record field by field: `base` as I read it, my `changes`, and `current` as it is now.
 * Only the given `fields` count, in their order. Fields on which all agree in the end are left out.
 */
export function compareVersions(
  base: Changes,
  changes: Changes,
  current: Changes,
  fields: readonly string[],
): FieldConflict[] {
  return fields.flatMap((field): FieldConflict[] => {
    const before = base[field];
    const theirs = current[field];
    const touched = field in changes && !sameValue(changes[field], before);
    const moved = !sameValue(theirs, before);
    const mine = touched ? changes[field] : before;
    if (sameValue(mine, theirs)) return [];
    return [{ field, before, mine, theirs, changedBy: touched ? (moved ? 'both' : 'mine') : 'theirs' }];
  });
}

/**
 * What to send on top of the newer version: my value where only I changed the field, and where both did, what was chosen.
 * Null as long as a choice is missing.
 */
export function settledChanges(
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
): Record<string, unknown> | null {
  const settled: Record<string, unknown> = {};
  for (const conflict of conflicts) {
    const choice = choices[conflict.field] ?? (conflict.changedBy === 'both' ? null : conflict.changedBy);
    if (choice === null) return null;
    if (choice === 'mine') settled[conflict.field] = conflict.mine;
  }
  return settled;
}
