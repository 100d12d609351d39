import { followUpColumns, followUpLabels, formHeadings, type PaperField } from '@genjin/domain/paper-form/paper-form';
import { Document, Packer, PageOrientation, Paragraph, type Table } from 'docx';
import { docxFooter, docxHeader, docxStyles, pageMargins } from './form-docx-page.ts';
import { type Column, docxTable } from './form-docx-table.ts';
import { customerNameOf, type FormSheet, guideOf, printedFollowUps } from './form-sheet.ts';
import { printableText } from './printable-text.ts';

/** Widths in twentieths of a point; a table fills the page, 14,910 wide between its margins. */
const fieldColumns: readonly Column[] = [
  { heading: formHeadings.columns[0], width: 2200, style: 'FormLabel', filled: true },
  { heading: formHeadings.columns[1], width: 4310, style: 'FormGuide' },
  { heading: formHeadings.columns[2], width: 8400, style: 'FormCell' },
];
const followUpWidths = [1180, 1230, 960, 1560, 3040, 2420, 2000, 900, 1620];
const centred = new Set(['date', 'time', 'method', 'owner', 'deadline']);
const followUpTable: readonly Column[] = followUpColumns.map((column, index) => ({
  heading: followUpLabels[column],
  width: followUpWidths[index] ?? 0,
  style: centred.has(column) ? 'FormCentred' : 'FormCell',
}));

/** The least heights of a row in twentieths of a point: room for handwriting in part 2. */
const fieldHeight = 440;
const followUpHeight = 860;

/**
 * Writes a paper form as .docx: A4 landscape, three tables under their part headings, header rows repeated on every page, rows longer
 * than a page broken over pages. Every line of a text is a paragraph of its cell, so that a reader that joins a cell's paragraphs with
 * `\n` has the text of {@link printableText} back.
 */
export async function writeFormDocx(sheet: FormSheet): Promise<Uint8Array> {
  const { form, furniture } = sheet;
  const document = new Document({
    title: printableText(`${formHeadings.title} ${customerNameOf(form)}`.trim()),
    creator: printableText(sheet.company),
    lastModifiedBy: printableText(sheet.company),
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }, margin: pageMargins },
        },
        headers: { default: docxHeader(sheet) },
        footers: { default: docxFooter(sheet) },
        children: [
          new Paragraph({ text: formHeadings.title, style: 'FormTitle' }),
          ...(furniture.subtitle === '' ? [] : [new Paragraph({ text: furniture.subtitle, style: 'FormSubtitle' })]),
          partHeading(formHeadings.information),
          fieldTable(form.information),
          partHeading(formHeadings.followUps),
          docxTable(
            followUpTable,
            printedFollowUps(form).map((row) => followUpColumns.map((column) => row[column])),
            { height: followUpHeight, align: 'top' },
          ),
          partHeading(formHeadings.state),
          fieldTable(form.state),
          // LibreOffice drops a table at the very end of a document when it saves to other formats.
          new Paragraph({ text: furniture.end, style: 'FormEnd' }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function partHeading(text: string): Paragraph {
  return new Paragraph({ text, style: 'FormPart' });
}

function fieldTable(fields: readonly PaperField[]): Table {
  return docxTable(
    fieldColumns,
    fields.map((field) => [field.label, guideOf(field.label), field.value]),
    { height: fieldHeight, align: 'center' },
  );
}
