/** Excel holds this many rows in a sheet. */
export const mostRows = 1_048_576;

/** Thrown where a list has more rows than a sheet can hold; CSV holds them. */
export class TooManyRows extends Error {
  constructor() {
    super(`A sheet holds ${mostRows} rows at most.`);
    this.name = 'TooManyRows';
  }
}
