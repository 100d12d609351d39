import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type Parts, packTemplate, TemplateRefused } from './template-guard.ts';

/** Rows and columns past these are not a template's but a mistake or an attack. */
const farthest = { row: 20_000, column: 500 };

/** Opens a template's workbook. @throws TemplateRefused where the library cannot */
export async function openTemplateWorkbook(parts: Parts): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(packTemplate(parts));
  } catch {
    throw new TemplateRefused('damaged');
  }
  for (const worksheet of workbook.worksheets)
    if (worksheet.rowCount > farthest.row || worksheet.columnCount > farthest.column)
      throw new TemplateRefused('damaged');
  return workbook;
}

/** The text of a cell that somebody typed a text into, whatever runs or links it has; null for all others, formulas among them. */
export function typedText(cell: Cell): string | null {
  const { value } = cell;
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return null;
  if ('richText' in value && value.richText) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value && !('formula' in value)) return typeof value.text === 'string' ? value.text : null;
  return null;
}

/** Calls `visit` for each cell with a typed text, row by row; a merged cell once. */
export function eachTypedText(worksheet: Worksheet, visit: (cell: Cell, text: string) => void): void {
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const text = typedText(cell);
      if (text !== null) visit(cell, text);
    });
  });
}
