import type { Extent } from './file-information.ts';

const pageBytes = 512;

/** A stretch of the WordDocument stream and the property changes that hold for it. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly changes: Buffer;
}

/**
 * The runs of characters or paragraphs, in the order of the stream. Each page holds the ends of its runs, then where their changes stand
 * in it. [MS-DOC] 2.9.33, 2.9.174.
 */
export function propertyRuns(
  word: Buffer,
  table: Buffer,
  pages: Extent,
  of: 'characters' | 'paragraphs',
): PropertyRun[] {
  const count = Math.floor((Math.min(pages.length, table.length - pages.at) - 4) / 8);
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index++) {
    const number = table.readUInt32LE(pages.at + (count + 1) * 4 + index * 4) & 0x3fffff;
    const page = word.subarray(number * pageBytes, (number + 1) * pageBytes);
    if (page.length === pageBytes) addRuns(runs, page, of);
  }
  return runs.sort((a, b) => a.from - b.from);
}

function addRuns(runs: PropertyRun[], page: Buffer, of: 'characters' | 'paragraphs'): void {
  const count = page[pageBytes - 1] ?? 0;
  const step = of === 'characters' ? 1 : 13;
  if ((count + 1) * 4 + count * step > pageBytes) return;
  for (let run = 0; run < count; run++) {
    const at = (page[(count + 1) * 4 + run * step] ?? 0) * 2;
    const changes =
      at === 0 ? Buffer.alloc(0) : of === 'characters' ? characterChanges(page, at) : paragraphChanges(page, at);
    runs.push({ from: page.readUInt32LE(run * 4), to: page.readUInt32LE(run * 4 + 4), changes });
  }
}

function characterChanges(page: Buffer, at: number): Buffer {
  return page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

/** Led by its length in two ways, and by the number of a style. */
function paragraphChanges(page: Buffer, at: number): Buffer {
  const words = page[at] ?? 0;
  const from = words === 0 ? at + 2 : at + 1;
  const size = words === 0 ? (page[at + 1] ?? 0) * 2 : words * 2 - 1;
  return page.subarray(from + 2, from + size);
}

/** The run that covers a place; null where none does. Places must be asked for in any order; the search is by halves. */
export function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}
