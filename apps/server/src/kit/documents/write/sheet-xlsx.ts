import { sheetNames } from './safe-names.ts';
import type { SheetTable, SheetValue } from './sheet-table.ts';
import { columnsOf, dataRowXml, headRowXml, type SheetColumn } from './sheet-xlsx-cells.ts';
import {
  contentTypes,
  packageRelations,
  sheetStyles,
  workbookRelations,
  workbookXml,
  xmlAttribute,
} from './sheet-xlsx-parts.ts';
import { mostRows, TooManyRows } from './too-many-rows.ts';
import { zipStream } from './zip.ts';

/** Rows whose texts decide how wide columns are. */
const sampled = 200;
const chunkLength = 128 * 1024;

/**
 * Writes a list as .xlsx piece by piece, in constant memory: one sheet with the watermark line, frozen headings with filters, texts as
 * texts (never formulas, also after somebody edits them), numbers and dates as such.
 * @throws TooManyRows past Excel's 1,048,576 rows; whatever the rows throw
 */
export function writeSheetXlsx(table: SheetTable): AsyncIterable<Uint8Array> {
  const name = sheetNames('Sheet1')(table.name);
  return zipStream(async (zip) => {
    await zip.add('[Content_Types].xml', contentTypes);
    await zip.add('_rels/.rels', packageRelations);
    await zip.add('xl/workbook.xml', workbookXml(name, table.titleLine === null ? 1 : 2));
    await zip.add('xl/_rels/workbook.xml.rels', workbookRelations);
    await zip.add('xl/styles.xml', sheetStyles);
    await zip.add('xl/worksheets/sheet1.xml', sheetXml(table));
  });
}

async function* sheetXml(table: SheetTable): AsyncGenerator<Buffer> {
  const { headings, titleLine } = table;
  const rows = table.rows[Symbol.asyncIterator]();
  try {
    const first = await take(rows, sampled);
    const columns = columnsOf(headings, table.kinds, first);
    const top = titleLine === null ? 1 : 2;
    let xml = opening(top, columns);
    if (titleLine !== null) xml += headRowXml(1, [titleLine], 'title');
    xml += headRowXml(top, headings, 'heading');
    let row = top;
    const add = (values: readonly SheetValue[]): void => {
      row++;
      if (row > mostRows) throw new TooManyRows();
      xml += dataRowXml(row, values, columns);
    };
    for (const values of first) add(values);
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      add(next.value);
      if (xml.length < chunkLength) continue;
      yield Buffer.from(xml);
      xml = '';
    }
    yield Buffer.from(xml + closing(top, row, headings.length));
  } finally {
    await rows.return?.();
  }
}

async function take<T>(rows: AsyncIterator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = await rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function opening(top: number, sheetColumns: readonly SheetColumn[]): string {
  const columns = sheetColumns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16.5"/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  );
}

function closing(top: number, last: number, columns: number): string {
  const filter = columns > 0 ? `<autoFilter ref="${xmlAttribute(`A${top}:${letters(columns)}${last}`)}"/>` : '';
  return (
    `</sheetData>${filter}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.55" header="0.25" footer="0.25"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  );
}

/** A column's letters, counted from 1. */
function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
