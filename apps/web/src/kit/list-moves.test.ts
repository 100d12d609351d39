import { describe, expect, it } from 'vitest';
import { moved, replaced, without } from './list-moves.ts';

describe('a list', () => {
  it('moves an item by one place and stays as it is at its ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('replaces and removes one item only', () => {
    expect(replaced(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
    expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  });
});
