import { expect, test } from 'vitest';
import { z } from 'zod';
import { rowId } from './row-id.ts';

test('ids are UUIDv7, all different, and sort in the order they are made', () => {
  const ids = Array.from({ length: 20_000 }, rowId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids.slice(0, 500)) expect(z.uuidv7().safeParse(id).success, id).toBe(true);
});
