import { palette } from './form-palette.ts';
import { type Align, type Canvas, drawBox, lineHeight, page, pageFloor, type Type } from './pdf-page.ts';
import type { DrawnLine } from './pdf-text.ts';

/** One column: its heading, its width in points, how its cells look. */
export interface PdfColumn {
  readonly heading: string;
  readonly width: number;
  readonly type: Type;
  readonly align: Align;
  readonly filled?: boolean;
}

const headingType: Type = { weight: 'bold', size: 9, colour: palette.accent };
const padding = { x: 5, y: 4 };

/** A row higher than this part of a page may be broken; lower ones move to the next page whole. */
const keptWhole = 0.45;

interface Cell {
  readonly lines: readonly DrawnLine[];
  readonly type: Type;
}

/**
 * Draws a table from `y` down, over as many pages as it takes, its header row first on each.
 * @param shape the least height of a row in points, and where short cells stand in tall rows
 * @returns where it ended on the last page
 */
export function drawTable(
  canvas: Canvas,
  y: number,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
  shape: { readonly height: number; readonly align: 'top' | 'center' },
): number {
  const header = columns.map(({ heading, width }) => cellOf(canvas, heading, width, headingType));
  const headerHeight = heightOf(header);
  const turnPage = (): number => {
    canvas.document.addPage();
    return drawHeader(page.top);
  };
  const drawHeader = (at: number): number => {
    drawRow(
      canvas,
      columns.map((column) => ({ ...column, align: 'center' })),
      header,
      at,
      headerHeight,
      'center',
      palette.headerFill,
    );
    return at + headerHeight;
  };
  let at = y + headerHeight + shape.height > pageFloor ? turnPage() : drawHeader(y);
  for (const texts of rows) {
    let cells: readonly Cell[] = columns.map(({ width, type }, index) =>
      cellOf(canvas, texts[index] ?? '', width, type),
    );
    let height = Math.max(shape.height, heightOf(cells));
    const whole = height <= (pageFloor - page.top) * keptWhole;
    while (at + height > pageFloor) {
      const taken = whole ? 0 : linesWithin(cells, pageFloor - at);
      if (taken > 1) {
        drawRow(
          canvas,
          columns,
          cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, taken) })),
          at,
          pageFloor - at,
          'top',
          null,
        );
        cells = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(taken) }));
        height = heightOf(cells);
      }
      at = turnPage();
    }
    drawRow(canvas, columns, cells, at, height, shape.align, null);
    at += height;
  }
  return at;
}

function cellOf(canvas: Canvas, text: string, width: number, type: Type): Cell {
  return { lines: canvas.lines(text, width - 2 * padding.x, type), type };
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map((cell) => cell.lines.length * lineHeight(cell.type))) + 2 * padding.y;
}

/** How many lines of every cell fit into a height. */
function linesWithin(cells: readonly Cell[], height: number): number {
  const tallest = Math.max(...cells.map((cell) => lineHeight(cell.type)));
  return Math.floor((height - 2 * padding.y) / tallest);
}

function drawRow(
  canvas: Canvas,
  columns: readonly PdfColumn[],
  cells: readonly Cell[],
  y: number,
  height: number,
  align: 'top' | 'center',
  fill: string | null,
): void {
  let x: number = page.left;
  for (const [index, column] of columns.entries()) {
    drawBox(canvas, { x, y, width: column.width, height }, fill ?? (column.filled ? palette.labelFill : null));
    const cell = cells[index];
    if (cell) {
      const free = height - cell.lines.length * lineHeight(cell.type);
      const top = y + (align === 'center' ? free / 2 : padding.y);
      canvas.draw(
        cell.lines,
        { x: x + padding.x, y: top, width: column.width - 2 * padding.x },
        cell.type,
        column.align,
      );
    }
    x += column.width;
  }
}
