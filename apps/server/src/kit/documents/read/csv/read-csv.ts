import { withoutCsvGuard } from '../../write/csv-safety.ts';
import { cellPlace, cellText } from '../cell-text.ts';
import type { DocumentWarning } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { RowBatches } from '../row-batches.ts';
import type { SheetEvent } from '../sheet-event.ts';
import { decodeFile, unreadIn } from '../text/choose-encoding.ts';
import { chooseSeparator } from './choose-separator.ts';
import { CsvParser } from './csv-parser.ts';

const sampleCharacters = 128 * 1024;

/**
 * A text of separated values as one sheet without a name, at constant memory. The apostrophe that keeps our own exports from being
 * formulas is taken away again. A first line `sep=;` names the separator, as Excel has it.
 * @throws DocumentRefused
 */
export async function* readCsv(
  file: string,
  encoding: string,
  limits: ReadLimits,
  warnings: DocumentWarning[],
): AsyncGenerator<SheetEvent, void> {
  yield { kind: 'sheet', sheet: 0, name: '', hidden: false };
  const batches = new RowBatches(0, '', limits, { rows: 0 });
  let row = 0;
  const take = (cells: string[]) => {
    const texts = cells.map((cell, column) =>
      cellText(withoutCsvGuard(cell), limits.cellLength, () => cellPlace('', row, column)),
    );
    batches.add(row++, texts);
  };
  let parser: CsvParser | null = null;
  let sample = '';
  let unread = 0;
  const begin = () => {
    const named = /^sep=(.)\r?\n/u.exec(sample);
    const started = new CsvParser(named?.[1] ?? chooseSeparator(sample, limits), limits, take);
    started.write(named ? sample.slice(named[0].length) : sample);
    return started;
  };
  for await (const text of decodeFile(file, encoding)) {
    unread += unreadIn(text);
    if (parser) parser.write(text);
    else {
      sample += text;
      if (sample.length >= sampleCharacters) parser = begin();
    }
    yield* batches.take();
  }
  parser ??= begin();
  if (parser.end()) warnings.push({ code: 'unclosed_quote', details: {} });
  if (unread > 0) warnings.push({ code: 'undecodable_characters', details: { found: unread, encoding } });
  yield* batches.end();
  yield { kind: 'merges', sheet: 0, merges: [] };
}
