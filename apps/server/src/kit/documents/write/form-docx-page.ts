import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IPropertiesOptions,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { palette } from './form-palette.ts';
import { type FormSheet, headingParts } from './form-sheet.ts';
import { printableText } from './printable-text.ts';

/** In twentieths of a point: 17 mm at the sides of a landscape A4 page. */
export const pageMargins = { top: 1247, bottom: 960, left: 964, right: 964, header: 567, footer: 454 };

/** Where text ends at the right, measured from the left margin. */
const rightEdge = 16838 - pageMargins.left - pageMargins.right;

const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '微软雅黑' };
const dense = { before: 0, after: 0, line: 264 };

/** The paragraph styles of a form: whoever edits the document changes them in one place. Sizes in half points. */
export const docxStyles: IPropertiesOptions['styles'] = {
  default: { document: { run: { font, size: 18, color: palette.ink }, paragraph: { spacing: dense } } },
  paragraphStyles: [
    {
      id: 'FormTitle',
      name: 'Form title',
      run: { size: 36, bold: true, color: palette.accent, characterSpacing: 40 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 0 }, keepNext: true },
    },
    {
      id: 'FormSubtitle',
      name: 'Form subtitle',
      run: { size: 20, color: palette.muted },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, keepNext: true },
    },
    {
      id: 'FormPart',
      name: 'Form part',
      run: { size: 24, bold: true, color: palette.accent },
      paragraph: { spacing: { before: 180, after: 90 }, keepNext: true, outlineLevel: 0 },
    },
    {
      id: 'FormHeading',
      name: 'Form column heading',
      run: { size: 18, bold: true, color: palette.accent },
      paragraph: { alignment: AlignmentType.CENTER, spacing: dense, keepNext: true },
    },
    { id: 'FormLabel', name: 'Form label', run: { size: 18, bold: true }, paragraph: { spacing: dense } },
    { id: 'FormGuide', name: 'Form guide', run: { size: 16, color: palette.muted }, paragraph: { spacing: dense } },
    { id: 'FormCell', name: 'Form cell', run: { size: 18 }, paragraph: { spacing: dense } },
    {
      id: 'FormCentred',
      name: 'Form cell, centred',
      run: { size: 18 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: dense },
    },
    {
      id: 'FormMargin',
      name: 'Form header and footer',
      run: { size: 16, color: palette.muted },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    {
      id: 'FormEnd',
      name: 'Form end',
      run: { size: 16, color: palette.muted },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 0 } },
    },
  ],
};

/** Company, owner and date at the left, page x of y at the right, on every page. */
export function docxHeader(sheet: FormSheet): Header {
  const [before, between, after] = sheet.furniture.page;
  return new Header({
    children: [
      new Paragraph({
        style: 'FormMargin',
        tabStops: [{ type: TabStopType.RIGHT, position: rightEdge }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: palette.accent, space: 4 } },
        children: [
          new TextRun(printableText(headingParts(sheet).join('　　')).replaceAll('\n', ' ')),
          new TextRun({
            children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

/** The watermark line: who exported it and when. */
export function docxFooter(sheet: FormSheet): Footer {
  const text = printableText(sheet.watermark ?? '').replaceAll('\n', ' ');
  return new Footer({
    children: [new Paragraph({ style: 'FormMargin', alignment: AlignmentType.CENTER, children: [new TextRun(text)] })],
  });
}
