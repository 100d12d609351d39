import type { Range } from '@genjin/domain/amounts';

/** A range as two columns, `<name>Min` and `<name>Max`; nothing where the value is left as it is. */
export function rangeTo<N extends string>(
  name: N,
  range: Range | null | undefined,
): { [K in `${N}Min` | `${N}Max`]?: number | null } {
  if (range === undefined) return {};
  return { [`${name}Min`]: range?.min ?? null, [`${name}Max`]: range?.max ?? null } as never;
}

/** Two columns as a range; null where both ends are unknown. */
export function rangeOf(min: number | null, max: number | null): Range | null {
  return min === null && max === null ? null : { min, max };
}
