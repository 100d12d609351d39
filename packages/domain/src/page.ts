import { z } from 'zod';

/** Where the next page begins: opaque to the caller. */
export const Cursor = z.string().max(500);

/** Rows per page, 1 to 200. Numbers in addresses arrive as text. */
export const PageSize = z.coerce.number().int().min(1).max(200);

/** A keyset page: the rows and the cursor of the next page, null at the end. */
export function pageOf<S extends z.ZodType>(row: S) {
  return z.object({ items: z.array(row), nextCursor: Cursor.nullable() });
}
