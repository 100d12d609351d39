import type { Worksheet } from '@cj-tech-master/excelts';
import type { FormSheet } from './form-sheet.ts';
import { printableText } from './printable-text.ts';

/** Excel holds 255 characters in a footer; the watermark takes what page numbers leave. */
const longestWatermark = 120;

/** The points of row heights that one page holds at full width; up to a third more is shrunk to one page, which reads better than two. */
const pageHeight = 680;

/**
 * Sets up a form's sheet for paper: A4 landscape, one page wide and as many high as it needs, the follow-ups' headings again on each
 * page, page x of y at the foot.
 * @param headings the row of the follow-ups' headings @param last the last row of the form
 */
export function printedPage(worksheet: Worksheet, sheet: FormSheet, headings: number, last: number): void {
  const [before, between, after] = sheet.furniture.page;
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: heightOfRows(worksheet, last) <= pageHeight * 1.33 ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 },
    printArea: `A1:I${last}`,
    printTitlesRow: `${headings}:${headings}`,
  });
  const watermark = footerText(printableText(sheet.watermark ?? '').slice(0, longestWatermark));
  worksheet.headerFooter.oddFooter = `&L&8${watermark}&R&8${before}&P${between}&N${after}`;
}

function heightOfRows(worksheet: Worksheet, last: number): number {
  let height = 0;
  for (let row = 1; row <= last; row++) height += worksheet.getRow(row).height ?? 0;
  return height;
}

/** `&` begins a code in a footer, and digits after a size would be read as part of it. */
function footerText(text: string): string {
  const escaped = text.toWellFormed().replaceAll('\n', ' ').replaceAll('&', '&&');
  return /^\d/.test(escaped) ? ` ${escaped}` : escaped;
}
