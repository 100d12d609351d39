/** Reads what `queryText` of the domain writes: `?stage=won&stage=lost&q=华信` as `{ stage: ['won', 'lost'], q: '华信' }`. */
export function readSearch(search: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = read[key];
    if (before === undefined) read[key] = value;
    else read[key] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return read;
}
