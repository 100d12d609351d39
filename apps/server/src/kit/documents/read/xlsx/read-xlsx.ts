import { mainPart } from '../container/office-package.ts';
import type { Zip } from '../container/open-zip.ts';
import { XmlReader } from '../container/read-xml.ts';
import type { DocumentWarning } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { RowBatches } from '../row-batches.ts';
import type { SheetEvent } from '../sheet-event.ts';
import { readSharedTexts } from './read-shared-texts.ts';
import { SheetHandlers } from './sheet-handlers.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/**
 * The sheets of an .xlsx as they are inflated, at constant memory but for the texts it shares between cells. Formulas count as their
 * last result. Source: ISO/IEC 29500-1, 18.
 * @throws DocumentRefused
 */
export async function* readXlsx(
  zip: Zip,
  limits: ReadLimits,
  warnings: DocumentWarning[],
): AsyncGenerator<SheetEvent, void> {
  const workbook = await readWorkbook(zip, await mainPart(zip, limits), limits);
  const styles = await readStyles(zip, workbook.styles, limits);
  const texts = await readSharedTexts(zip, workbook.sharedTexts, limits);
  const count = { rows: 0 };
  for (const [sheet, { name, hidden, part }] of workbook.sheets.entries()) {
    yield { kind: 'sheet', sheet, name, hidden };
    const batches = new RowBatches(sheet, name, limits, count);
    const handlers = new SheetHandlers({ name, texts, styles, from1904: workbook.from1904, limits }, batches);
    const reader = new XmlReader(part, limits, handlers);
    for await (const chunk of zip.read(part)) {
      reader.write(chunk);
      yield* batches.take();
    }
    reader.end();
    yield* batches.end();
    if (handlers.mergesIgnored)
      warnings.push({ code: 'merges_ignored', details: { found: limits.merges, place: name } });
    yield { kind: 'merges', sheet, merges: handlers.merges };
  }
}
