import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignBest } from './assign-columns.ts';

function bestTotal(scores: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const own = scores[row];
  if (!own) return 0;
  const without = bestTotal(scores, row + 1, taken);
  return own.reduce(
    (best, score, column) =>
      taken.has(column) ? best : Math.max(best, score + bestTotal(scores, row + 1, new Set([...taken, column]))),
    without,
  );
}

it('gives up one good pairing for a better total', () => {
  expect(
    assignBest([
      [0.9, 0.8],
      [0.85, 0],
    ]),
  ).toEqual([1, 0]);
  expect(assignBest([[0, 0]])).toEqual([-1]);
  expect(assignBest([])).toEqual([]);
});

it('is as good as trying everything', () => {
  const matrix = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  );
  fc.assert(
    fc.property(matrix, (scores) => {
      const assigned = assignBest(scores);
      const used = assigned.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      const total = assigned.reduce((sum, column, row) => sum + (column < 0 ? 0 : (scores[row]?.[column] ?? 0)), 0);
      expect(total).toBe(bestTotal(scores));
    }),
    { seed: 3, numRuns: 300 },
  );
});
