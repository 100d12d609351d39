import type { Style, Workbook, Worksheet } from '@cj-tech-master/excelts';
import { continued } from '@genjin/domain/paper-form/continued-cells';
import { followUpColumns, followUpLabels, formHeadings, type PaperField } from '@genjin/domain/paper-form/paper-form';
import { continuedRows } from './continued-rows.ts';
import { type FormSheet, guideOf, headingParts, printedFollowUps } from './form-sheet.ts';
import { addChoices } from './form-xlsx-choices.ts';
import { printedPage } from './form-xlsx-page.ts';
import { putText, styles } from './form-xlsx-style.ts';
import { printableText } from './printable-text.ts';
import { lineStarts } from './text-lines.ts';

/** Widths of the nine columns, in widths of a digit. */
const columnWidths = [12.5, 13, 11, 21, 40, 35, 31, 11, 17];
const centred = new Set(['date', 'time', 'method', 'owner', 'deadline']);

/** Parts 1 and 3 lay their three columns over the nine: from, to (both counted from 1), and how their cells look. */
const fieldSpans = [
  { from: 1, to: 2, style: styles.label, fontScale: 1 },
  { from: 3, to: 4, style: styles.guide, fontScale: 0.9 },
  { from: 5, to: 9, style: styles.value, fontScale: 1 },
] as const;

/** What a cell keeps free at its sides (an indent among it), and the height of its lines in points. Excel shows no row higher than 409 points. */
const padding = 2.2;
const lineHeight = 14.6;
const rowPadding = 7;
const maxLines = Math.floor((409 - rowPadding) / lineHeight);
const leastHeight = { field: 22, followUp: 40 };

/** Adds one form to a workbook as a sheet of the given name. */
export function addFormSheet(workbook: Workbook, name: string, sheet: FormSheet): void {
  const { form, furniture } = sheet;
  const worksheet = workbook.addWorksheet(name, { views: [{ showGridLines: false, state: 'normal' }] });
  worksheet.columns = columnWidths.map((width) => ({ width }));
  const pen = new Pen(worksheet);

  pen.line(formHeadings.title, 34, styles.title);
  if (furniture.subtitle !== '') pen.line(furniture.subtitle, 18, styles.subtitle);
  pen.line(headingParts(sheet).join('　　'), 20, styles.heading);
  pen.line(formHeadings.information, 28, styles.part);
  addFields(pen, worksheet, form.information, sheet);
  pen.line(formHeadings.followUps, 34, styles.part);
  const firstRow = pen.row;
  pen.cells(
    followUpColumns.map((column, index) => ({ at: index + 1, text: followUpLabels[column], style: styles.column })),
    22,
  );
  for (const followUp of printedFollowUps(form)) {
    const texts = followUpColumns.map((column) => printableText(followUp[column]));
    addFollowUp(pen, texts);
  }
  pen.line(formHeadings.state, 34, styles.part);
  addFields(pen, worksheet, form.state, sheet);
  pen.line(furniture.end, 24, styles.end);
  if (sheet.watermark) pen.line(sheet.watermark, 16, styles.end);
  printedPage(worksheet, sheet, firstRow, pen.row - 1);
}

function addFields(pen: Pen, worksheet: Worksheet, fields: readonly PaperField[], sheet: FormSheet): void {
  pen.spans(formHeadings.columns, 22, [styles.column, styles.column, styles.column]);
  for (const field of fields) {
    addChoices(worksheet, field.label, pen.row, fieldSpans[2], sheet.furniture.notInList);
    const texts = [field.label, guideOf(field.label), printableText(field.value)];
    for (const [index, row] of continuedRows(texts, spanWidths, maxLines).entries())
      pen.spans(
        index === 0 ? row : [`${field.label}${continued}`, ...row.slice(1)],
        heightOf(row, spanWidths, leastHeight.field),
        fieldSpans.map((span) => span.style),
      );
  }
}

function addFollowUp(pen: Pen, texts: readonly string[]): void {
  const rows = continuedRows(texts, textWidths, maxLines);
  for (const [index, row] of rows.entries()) {
    const printed = index === 0 ? row : [continued, ...row.slice(1)];
    pen.cells(
      followUpColumns.map((column, at) => ({
        at: at + 1,
        text: printed[at] ?? '',
        style: centred.has(column) ? styles.centred : styles.row,
      })),
      heightOf(row, textWidths, rows.length > 1 ? leastHeight.field : leastHeight.followUp),
    );
  }
}

const textWidths = columnWidths.map((width) => width - padding);
const spanWidths = fieldSpans.map(
  ({ from, to, fontScale }) =>
    (columnWidths.slice(from - 1, to).reduce((sum, width) => sum + width, 0) - padding) / fontScale,
);

/** A row's height in points: Excel does not fit rows to wrapped text by itself when a program wrote it, nor to merged cells ever. */
function heightOf(texts: readonly string[], widths: readonly number[], least: number): number {
  const lines = Math.max(...texts.map((text, index) => lineStarts(text, widths[index] ?? 0).length));
  return Math.max(least, Math.min(409, lines * lineHeight + rowPadding));
}

/** Writes rows from the top down. */
class Pen {
  row = 1;
  readonly #worksheet: Worksheet;

  constructor(worksheet: Worksheet) {
    this.#worksheet = worksheet;
  }

  /** One text over all columns. */
  line(text: string, height: number, style: Partial<Style>): void {
    this.#span(printableText(text).replaceAll('\n', ' '), 1, columnWidths.length, style);
    this.#end(height);
  }

  /** Texts over the three spans of parts 1 and 3. */
  spans(texts: readonly string[], height: number, looks: readonly Partial<Style>[]): void {
    for (const [index, { from, to }] of fieldSpans.entries())
      this.#span(texts[index] ?? '', from, to, looks[index] ?? {});
    this.#end(height);
  }

  cells(cells: readonly { at: number; text: string; style: Partial<Style> }[], height: number): void {
    for (const { at, text, style } of cells) putText(this.#worksheet.getCell(this.row, at), text, style);
    this.#end(height);
  }

  #span(text: string, from: number, to: number, style: Partial<Style>): void {
    this.#worksheet.mergeCells(this.row, from, this.row, to);
    for (let column = from; column <= to; column++) this.#worksheet.getCell(this.row, column).style = style;
    putText(this.#worksheet.getCell(this.row, from), text, style);
  }

  #end(height: number): void {
    this.#worksheet.getRow(this.row).height = height;
    this.row++;
  }
}
