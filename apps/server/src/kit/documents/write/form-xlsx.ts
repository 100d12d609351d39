import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { formHeadings } from '@genjin/domain/paper-form/paper-form';
import { customerNameOf, type FormSheet } from './form-sheet.ts';
import { addFormSheet } from './form-xlsx-sheet.ts';
import { defaultFont, putText, styles } from './form-xlsx-style.ts';
import { printableText } from './printable-text.ts';
import { sheetNames } from './safe-names.ts';
import { settleEscapes } from './xlsx-text.ts';

/**
 * Writes paper forms as one .xlsx: a sheet each, named after the customer, and an index with links before them where there are several.
 * Every value is a text, whatever it begins with, and is read back as {@link printableText} made it; what Excel cannot show in one row
 * goes on in rows below, as `continued-rows.ts` tells.
 */
export async function writeFormXlsx(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.defaultFont = defaultFont;
  workbook.creator = printableText(sheets[0]?.company ?? '');
  workbook.title = formHeadings.title;
  const giveName = sheetNames(sheets[0]?.furniture.unnamed ?? formHeadings.title);
  const several = sheets.length > 1 ? sheets[0] : undefined;
  const index =
    several &&
    workbook.addWorksheet(giveName(several.furniture.index), {
      views: [{ state: 'frozen', ySplit: 2, showGridLines: false }],
    });
  const named = sheets.map((sheet) => ({ sheet, name: giveName(customerNameOf(sheet.form)) }));
  if (index && several) addIndex(index, several, named);
  for (const { sheet, name } of named) addFormSheet(workbook, name, sheet);
  return settleEscapes(await workbook.xlsx.writeBuffer());
}

function addIndex(
  worksheet: Worksheet,
  { furniture }: FormSheet,
  named: readonly { sheet: FormSheet; name: string }[],
): void {
  worksheet.columns = [8, 60, 14, 18].map((width) => ({ width }));
  worksheet.mergeCells('A1:D1');
  putText(worksheet.getCell('A1'), `${formHeadings.title} · ${furniture.index}`, styles.title);
  worksheet.getRow(1).height = 34;
  for (const [index, heading] of furniture.indexColumns.entries())
    putText(worksheet.getCell(2, index + 1), heading, styles.column);
  worksheet.getRow(2).height = 22;
  for (const [index, { sheet, name }] of named.entries()) {
    const row = index + 3;
    putText(worksheet.getCell(row, 1), String(index + 1), styles.centred);
    const link = worksheet.getCell(row, 2);
    const text = printableText(customerNameOf(sheet.form)).replaceAll('\n', ' ') || furniture.unnamed;
    link.value = { text, hyperlink: `#'${name.replaceAll("'", "''")}'!A1` };
    link.style = styles.link;
    putText(worksheet.getCell(row, 3), String(sheet.form.followUps.length), styles.centred);
    putText(worksheet.getCell(row, 4), printableText(sheet.form.followUps[0]?.date ?? ''), styles.centred);
    worksheet.getRow(row).height = 20;
  }
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  });
}
