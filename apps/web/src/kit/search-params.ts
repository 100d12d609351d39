/** What an address may carry: texts and lists of texts. */
export type SearchValues = Readonly<Record<string, unknown>>;

/** Reads `?stage=won&stage=lost&q=华信` as `{ stage: ['won', 'lost'], q: '华信' }`. */
export function readSearch(search: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = read[key];
    if (before === undefined) read[key] = value;
    else read[key] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return read;
}

/** Writes values the way {@link readSearch} reads them; what is undefined, null or an empty text is left out. Empty for nothing. */
export function writeSearch(values: SearchValues): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') params.append(key, String(one));
  const written = params.toString();
  return written === '' ? '' : `?${written}`;
}
