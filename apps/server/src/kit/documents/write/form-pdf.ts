import { followUpColumns, followUpLabels, formHeadings, type PaperField } from '@genjin/domain/paper-form/paper-form';
import { palette } from './form-palette.ts';
import { customerNameOf, type FormSheet, guideOf, headingParts, printedFollowUps } from './form-sheet.ts';
import { type Align, type Canvas, lineHeight, openCanvas, page, pageFloor, pageWidth, type Type } from './pdf-page.ts';
import { drawTable, type PdfColumn } from './pdf-table.ts';

const types = {
  title: { weight: 'bold', size: 18, colour: palette.accent },
  subtitle: { weight: 'regular', size: 10, colour: palette.muted },
  part: { weight: 'bold', size: 12, colour: palette.accent },
  label: { weight: 'bold', size: 9, colour: palette.ink },
  guide: { weight: 'regular', size: 8, colour: palette.muted },
  value: { weight: 'regular', size: 9, colour: palette.ink },
  margin: { weight: 'regular', size: 8, colour: palette.muted },
} as const satisfies Record<string, Type>;

/** Widths in points; they add up to the page's. */
const fieldColumns: readonly PdfColumn[] = [
  { heading: formHeadings.columns[0], width: 110, type: types.label, align: 'left', filled: true },
  { heading: formHeadings.columns[1], width: 220, type: types.guide, align: 'left' },
  { heading: formHeadings.columns[2], width: pageWidth - 330, type: types.value, align: 'left' },
];
const followUpWidths = [60, 64, 50, 80, 148, 118, 98.89, 46, 81];
const centred = new Set(['date', 'time', 'method', 'owner', 'deadline']);
const followUpTable: readonly PdfColumn[] = followUpColumns.map((column, index) => ({
  heading: followUpLabels[column],
  width: followUpWidths[index] ?? 0,
  type: types.value,
  align: centred.has(column) ? 'center' : 'left',
}));

/**
 * Writes a paper form as PDF: A4 landscape, three tables, header rows repeated, long rows broken over pages, company, owner, date and
 * page x of y on every page. What the font lacks (rare characters, emoji) is drawn as 〓 and named at the end; copied or searched, the
 * text has the characters themselves (ActualText, PDF 1.7 section 14.9.4).
 */
export async function writeFormPdf(sheet: FormSheet): Promise<Uint8Array> {
  const { form, furniture } = sheet;
  const canvas = openCanvas({
    title: `${formHeadings.title} ${customerNameOf(form)}`.trim().toWellFormed(),
    author: sheet.company.toWellFormed(),
  });
  const bytes = collect(canvas.document);
  canvas.document.addPage();
  let y = line(canvas, page.top + 4, formHeadings.title, types.title, 'center');
  if (furniture.subtitle !== '') y = line(canvas, y - 4, furniture.subtitle, types.subtitle, 'center');
  y = fields(canvas, part(canvas, y, formHeadings.information), form.information);
  const rows = printedFollowUps(form).map((row) => followUpColumns.map((column) => row[column]));
  y = drawTable(canvas, part(canvas, y, formHeadings.followUps), followUpTable, rows, { height: 40, align: 'top' });
  y = fields(canvas, part(canvas, y, formHeadings.state), form.state);
  y = line(canvas, roomFor(canvas, y + 8, 40), furniture.end, types.margin, 'center');
  if (canvas.lacking.size > 0)
    line(canvas, y, `${furniture.missingGlyphs}${named(canvas.lacking)}`, types.margin, 'left');
  drawMargins(canvas, sheet);
  canvas.document.end();
  return bytes;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

/** `y`, or the top of a new page where less than `height` is left. */
function roomFor(canvas: Canvas, y: number, height: number): number {
  if (y + height <= pageFloor) return y;
  canvas.document.addPage();
  return page.top;
}

/** A text over the page's width; returns where the next may begin. */
function line(canvas: Canvas, y: number, text: string, type: Type, align: Align): number {
  const lines = canvas.lines(text, pageWidth, type);
  canvas.draw(lines, { x: page.left, y, width: pageWidth }, type, align);
  return y + lines.length * lineHeight(type);
}

/** The heading of a part, with room for its table's header and a row below it. */
function part(canvas: Canvas, y: number, heading: string): number {
  return line(canvas, roomFor(canvas, y + 8, 90), heading, types.part, 'left') + 3;
}

function fields(canvas: Canvas, y: number, list: readonly PaperField[]): number {
  const rows = list.map((field) => [field.label, guideOf(field.label), field.value]);
  return drawTable(canvas, y, fieldColumns, rows, { height: 22, align: 'center' });
}

/** The lacking characters by number, which every font can show; not more than a line or two of them. */
function named(lacking: ReadonlySet<string>): string {
  const most = 40;
  const list = [...lacking]
    .slice(0, most)
    .map((grapheme) =>
      [...grapheme]
        .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
        .join(' '),
    );
  return list.join('、') + (lacking.size > most ? ' …' : '');
}

/** What every page has around its tables; drawn last, when the number of pages is known. */
function drawMargins(canvas: Canvas, sheet: FormSheet): void {
  const { document } = canvas;
  const [before, between, after] = sheet.furniture.page;
  const heading = headingParts(sheet).join('　　');
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    const box = { x: page.left, y: 26, width: pageWidth };
    canvas.draw(canvas.lines(heading, pageWidth - 120, types.margin).slice(0, 1), box, types.margin, 'left');
    const number = `${before}${index + 1}${between}${count}${after}`;
    canvas.draw(canvas.lines(number, 120, types.margin), box, types.margin, 'right');
    document
      .moveTo(page.left, 42)
      .lineTo(page.width - page.right, 42)
      .lineWidth(1)
      .strokeColor(`#${palette.accent}`)
      .stroke();
    const watermark = canvas.lines(sheet.watermark ?? '', pageWidth, types.margin).slice(0, 1);
    canvas.draw(watermark, { ...box, y: page.height - 32 }, types.margin, 'center');
  }
}
