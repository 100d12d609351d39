import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { palette } from './form-palette.ts';
import { printableLines } from './printable-text.ts';

/** One column of a table: its heading, its width in twentieths of a point, the paragraph style of its cells. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly style: string;
  /** Whether its cells are tinted, as labels are. */
  readonly filled?: boolean;
}

/** Rows of less text stay whole on one page; longer ones may break. */
const keptWhole = 500;

const line = { style: BorderStyle.SINGLE, size: 4, color: palette.rule };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** How the rows below the header stand: their least height in twentieths of a point, and where short cells stand in tall rows. */
interface RowShape {
  readonly height: number;
  readonly align: 'top' | 'center';
}

/** A table of texts with a header row that every page repeats. */
export function docxTable(columns: readonly Column[], rows: readonly (readonly string[])[], shape: RowShape): Table {
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column.width, 0), type: WidthType.DXA },
    columnWidths: columns.map((column) => column.width),
    layout: TableLayoutType.FIXED,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 60, left: 100, right: 100 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column, column.heading, 'FormHeading', palette.headerFill, 'center')),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            ...(texts.reduce((sum, text) => sum + text.length, 0) < keptWhole && { cantSplit: true }),
            height: { value: shape.height, rule: HeightRule.ATLEAST },
            children: columns.map((column, index) =>
              cell(column, texts[index] ?? '', column.style, column.filled ? palette.labelFill : null, shape.align),
            ),
          }),
      ),
    ],
  });
}

function cell(column: Column, text: string, style: string, fill: string | null, align: RowShape['align']): TableCell {
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    verticalAlign: align === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: printableLines(text).map((one) => new Paragraph({ style, children: one === '' ? [] : [run(one)] })),
  });
}

/** A tab is a mark of its own in WordprocessingML: one inside the text would be shown as a space. */
function run(text: string): TextRun {
  return new TextRun({
    children: text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece])),
  });
}
