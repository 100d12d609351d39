import type { Cell, CellValue, Worksheet } from '@cj-tech-master/excelts';
import type { Parts } from './template-guard.ts';
import { marksIn } from './template-scan.ts';
import type { TemplateValues } from './template-values.ts';
import { fitRow } from './template-xlsx-height.ts';
import { eachTypedText, openTemplateWorkbook, typedText } from './template-xlsx-places.ts';
import { type Block, repeatRows } from './template-xlsx-rows.ts';
import { cutToCell, guardEscapes, settleEscapes } from './xlsx-text.ts';

/** Fills a checked workbook; `rows` is how many follow-ups the loop has. Without any, the loop's rows stay once, empty. */
export async function fillXlsx(parts: Parts, values: TemplateValues, rows: number): Promise<Uint8Array> {
  const workbook = await openTemplateWorkbook(parts);
  for (const worksheet of workbook.worksheets) fillSheet(worksheet, values, rows);
  return settleEscapes(await workbook.xlsx.writeBuffer());
}

function fillSheet(worksheet: Worksheet, values: TemplateValues, count: number): void {
  // From the bottom up, so that rows that are put in do not move what is still to be found.
  const blocks = blocksOf(worksheet).reverse();
  for (const block of blocks) repeatRows(worksheet, block, Math.max(1, count));
  /** The follow-up that a row belongs to; blocks of the sheet as they stand now. */
  const rowOf = new Map<number, number>();
  let moved = 0;
  for (const block of [...blocks].reverse()) {
    const height = block.bottom - block.top + 1;
    for (let index = 0; index < height * Math.max(1, count); index++)
      rowOf.set(block.top + moved + index, Math.floor(index / height));
    moved += height * (Math.max(1, count) - 1);
  }
  const filled = new Set<number>();
  eachTypedText(worksheet, (cell, text) => {
    if (marksIn(text).length === 0) return;
    fillCell(cell, (one) => fillText(one, values, rowOf.get(cell.fullAddress.row) ?? null));
    filled.add(cell.fullAddress.row);
  });
  for (const row of filled) fitRow(worksheet, row);
}

/** The rows from each opening mark to its closing one. */
function blocksOf(worksheet: Worksheet): Block[] {
  const blocks: Block[] = [];
  let top: number | null = null;
  eachTypedText(worksheet, (cell, text) => {
    for (const mark of marksIn(text)) {
      if (mark.kind === 'open') top = cell.fullAddress.row;
      if (mark.kind !== 'close' || top === null) continue;
      blocks.push({ top, bottom: cell.fullAddress.row });
      top = null;
    }
  });
  return blocks;
}

function fillText(text: string, values: TemplateValues, row: number | null): string {
  let filled = '';
  let at = 0;
  for (const mark of marksIn(text)) {
    filled += text.slice(at, mark.start) + (mark.kind === 'value' ? values(mark.name, row) : '');
    at = mark.end;
  }
  return filled + text.slice(at);
}

/** Runs keep their looks where no placeholder reaches over two of them; else the first run's looks are the cell's. */
function fillCell(cell: Cell, fill: (text: string) => string): void {
  const { value } = cell;
  const settle = (text: string): string => guardEscapes(cutToCell(text));
  if (value !== null && typeof value === 'object' && 'richText' in value && value.richText) {
    const isWhole = value.richText.every((run) =>
      marksIn(run.text).every((mark) => mark.kind !== 'unclosed' && mark.kind !== 'stray'),
    );
    if (isWhole) {
      cell.value = { richText: value.richText.map((run) => ({ ...run, text: settle(fill(run.text)) })) };
      return;
    }
    const font = value.richText[0]?.font;
    if (font) cell.font = { ...cell.font, ...font };
  }
  const text = settle(fill(typedText(cell) ?? ''));
  const isLink = value !== null && typeof value === 'object' && 'hyperlink' in value;
  cell.value = isLink ? ({ ...value, text } as CellValue) : text === '' ? null : text;
}
