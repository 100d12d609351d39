import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { CsvParser } from './csv-parser.ts';

/** The full-width comma is last: it stands in Chinese sentences as well. */
const separators = [',', '\t', ';', '|', '，'];
const sampleRows = 50;

/** What parts the cells, judged by the beginning of the text: the one that cuts most rows into the same number of cells. */
export function chooseSeparator(sample: string, limits: ReadLimits): string {
  let chosen = ',';
  let best = 0;
  for (const separator of separators) {
    const score = scoreOf(widthsOf(sample, separator, limits));
    // A comma inside sentences cuts rows unevenly; it must not win by little over one that cuts nothing.
    if (score > best + 1e-9 && (separator !== '，' || best === 0)) {
      chosen = separator;
      best = score;
    }
  }
  return chosen;
}

function widthsOf(sample: string, separator: string, limits: ReadLimits): number[] {
  const widths: number[] = [];
  const parser = new CsvParser(separator, limits, (cells) => {
    if (widths.length < sampleRows && cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
  });
  try {
    parser.write(sample);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
  }
  // A sample without a complete row.
  if (widths.length === 0) parser.end();
  return widths;
}

/** Rows of the commonest width above one, as a share of all, and a little for the width itself. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) best = Math.max(best, count / widths.length + Math.min(width, 100) / 1000);
  return best;
}
