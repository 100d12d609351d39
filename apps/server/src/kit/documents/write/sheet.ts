import type { ListFormat } from '@genjin/domain/export';
import { writeSheetCsv } from './sheet-csv.ts';
import type { SheetTable } from './sheet-table.ts';
import { writeSheetXlsx } from './sheet-xlsx.ts';

/** Writes a list in the format asked for, piece by piece, in constant memory, as fast as the pieces are taken. */
export function writeSheet(format: ListFormat, table: SheetTable): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeSheetXlsx(table);
    case 'csv_utf8':
      return writeSheetCsv('utf8', table);
    case 'csv_gbk':
      return writeSheetCsv('gbk', table);
  }
}
