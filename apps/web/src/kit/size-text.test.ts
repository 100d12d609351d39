import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test('sizes are told in the unit that people know', () => {
  expect([500, 860_000, 3_355_443].map(sizeText)).toEqual(['500 B', '840 KB', '3.2 MB']);
});
