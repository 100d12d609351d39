import type { Worksheet } from '@cj-tech-master/excelts';

/** Rows of a sheet, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Makes `count` copies of a block of rows, one below the other, with values, looks, heights and merged cells. What stands below moves
 * down: rows, merged cells and pictures by the library, choices and the printed area by us. References in formulas are not changed.
 */
export function repeatRows(worksheet: Worksheet, { top, bottom }: Block, count: number): void {
  const height = bottom - top + 1;
  const more = height * (count - 1);
  if (more === 0) return;
  const inside = mergesIn(worksheet, top, bottom);
  const validations = { ...worksheet.dataValidations.model };
  worksheet.spliceRows(bottom + 1, 0, ...Array.from({ length: more }, () => []));
  for (let copy = 1; copy < count; copy++) {
    for (let offset = 0; offset < height; offset++) copyRow(worksheet, top + offset, top + offset + copy * height);
    for (const merge of inside)
      worksheet.mergeCells(merge.top + copy * height, merge.left, merge.bottom + copy * height, merge.right);
  }
  moveValidations(worksheet, validations, bottom, more);
  const { printArea } = worksheet.pageSetup;
  if (printArea)
    worksheet.pageSetup.printArea = printArea
      .split('&&')
      .map((area) => movedRange(area, bottom, more))
      .join('&&');
}

type MergedCells = Worksheet['mergedRegions'][number];

function mergesIn(worksheet: Worksheet, top: number, bottom: number): readonly MergedCells[] {
  return worksheet.mergedRegions.filter((merge) => merge.top >= top && merge.bottom <= bottom);
}

function copyRow(worksheet: Worksheet, from: number, to: number): void {
  const source = worksheet.getRow(from);
  const target = worksheet.getRow(to);
  if (source.height) target.height = source.height;
  source.eachCell({ includeEmpty: true }, (cell, column) => {
    const copy = target.getCell(column);
    copy.style = structuredClone(cell.style);
    if (!cell.isMerged || cell.master.address === cell.address) copy.value = structuredClone(cell.value);
  });
}

/** Choices of cells below move down; those of the block hold for its copies as well. */
function moveValidations(
  worksheet: Worksheet,
  before: Worksheet['dataValidations']['model'],
  bottom: number,
  more: number,
): void {
  for (const [range, validation] of Object.entries(before)) {
    if (!validation) continue;
    worksheet.dataValidations.remove(range);
    worksheet.dataValidations.add(movedRange(range, bottom, more), validation);
  }
}

/** A range after `more` rows were put in below `bottom`: its rows below move, and an end at `bottom` stretches over them. */
function movedRange(range: string, bottom: number, more: number): string {
  const [first = '', last = first] = range.split(':');
  const moved = (address: string, from: number) =>
    address.replace(/\d+$/, (digits) => String(Number(digits) >= from ? Number(digits) + more : Number(digits)));
  const end = moved(last, bottom);
  const start = moved(first, bottom + 1);
  return start === end ? start : `${start}:${end}`;
}
