import { Refusal } from '@genjin/domain/errors';

/** The key of a page's last row, as an opaque text. */
function cursorOf(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor of `length` parts.
 * @throws Refusal `page.unknown_cursor` where it is not one of ours.
 */
export function readCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length) return key;
  } catch {
    // not JSON: refused below
  }
  throw new Refusal('page.unknown_cursor');
}

/** Cuts `limit + 1` fetched rows to a page. */
export function pageFrom<R>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => readonly (string | number | null)[],
): { items: R[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(keyOf(last)) : null };
}
