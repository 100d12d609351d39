import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import { lineStarts } from './text-lines.ts';

const defaultWidth = 8.43;
const defaultSize = 11;

/** Makes a row as high as its wrapped texts need, as far as that can be told; never lower than the template has it. */
export function fitRow(worksheet: Worksheet, number: number): void {
  const row = worksheet.getRow(number);
  let needed = 0;
  row.eachCell((cell) => {
    if (typeof cell.value !== 'string' || (cell.isMerged && cell.master.address !== cell.address)) return;
    // A text of several lines is shown as one where the cell does not wrap.
    if (cell.value.includes('\n') && !cell.alignment?.wrapText) cell.alignment = { ...cell.alignment, wrapText: true };
    if (!cell.alignment?.wrapText) return;
    const scale = (cell.font?.size ?? defaultSize) / defaultSize;
    const lines = lineStarts(cell.value, (widthOf(worksheet, cell) - 1) / scale).length;
    needed = Math.max(needed, lines * 15 * scale + 4);
  });
  const least = row.height ?? worksheet.properties.defaultRowHeight ?? 15;
  if (needed > least) row.height = Math.min(409, needed);
}

/** The width of a cell in digits, with what is merged to it. */
function widthOf(worksheet: Worksheet, cell: Cell): number {
  let width = 0;
  for (let column = cell.fullAddress.col; ; column++) {
    width += worksheet.getColumn(column).width ?? defaultWidth;
    const next = worksheet.getCell(cell.fullAddress.row, column + 1);
    if (!next.isMerged || next.master.address !== cell.address) return width;
  }
}
