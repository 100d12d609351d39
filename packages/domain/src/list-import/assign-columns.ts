/**
 * The assignment of rows to columns of a score matrix with the largest total, each row and each column at most once
 * (the Hungarian method, O(n²m)). Scores of 0 or less are no pairing.
 * @param scores one row per thing to assign; all rows of one length
 * @returns for each row its column, or -1
 */
export function assignBest(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  // as many empty places as rows, so that nothing must be paired
  const real = scores[0]?.length ?? 0;
  const columns = real + rows;
  const cost = (row: number, column: number) => -Math.max(0, scores[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const way = new Int32Array(columns + 1);
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(columns + 1);
    let at = 0;
    rowOf[0] = row;
    do {
      done[at] = 1;
      const current = rowOf[at] ?? 0;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let column = 1; column <= columns; column += 1) {
        if (done[column]) continue;
        const reduced = cost(current - 1, column - 1) - (rowPotential[current] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (done[column]) {
          const owner = rowOf[column] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while ((rowOf[at] ?? 0) !== 0);
    while (at !== 0) {
      const previous = way[at] ?? 0;
      rowOf[at] = rowOf[previous] ?? 0;
      at = previous;
    }
  }
  const assigned = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= real; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) assigned[row] = column - 1;
  }
  return assigned;
}
