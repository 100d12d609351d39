import type { Alignment, Border, Borders, Cell, Fill, Font, Style } from '@cj-tech-master/excelts';
import { palette } from './form-palette.ts';
import { guardEscapes } from './xlsx-text.ts';

const argb = (colour: string) => ({ argb: `FF${colour}` });
const font = (size: number, colour: string, bold = false): Partial<Font> => ({
  name: '微软雅黑',
  family: 2,
  charset: 134,
  size,
  bold,
  color: argb(colour),
});
const fill = (colour: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(colour) });
const thin: Partial<Border> = { style: 'thin', color: argb(palette.rule) };
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const aligned = (
  horizontal: Alignment['horizontal'],
  vertical: Alignment['vertical'],
  wrapText = true,
): Partial<Alignment> => ({ horizontal, vertical, wrapText, ...(horizontal === 'left' && wrapText && { indent: 1 }) });

/** The font by whose digits the widths of columns are measured. */
export const defaultFont: Partial<Font> = { name: 'Arial', family: 2, size: 10 };

/** The looks of a form's cells. Values are text (`@`), so that what somebody types in stays what it was. */
export const styles = {
  title: { font: font(18, palette.accent, true), alignment: aligned('center', 'middle', false) },
  subtitle: { font: font(10, palette.muted), alignment: aligned('center', 'middle', false) },
  heading: {
    font: font(9, palette.muted),
    alignment: aligned('left', 'middle', false),
    border: { bottom: { style: 'medium', color: argb(palette.accent) } },
  },
  part: { font: font(12, palette.accent, true), alignment: aligned('left', 'middle', false) },
  column: {
    font: font(10, palette.accent, true),
    alignment: aligned('center', 'middle'),
    border: box,
    fill: fill(palette.headerFill),
  },
  label: {
    font: font(10, palette.ink, true),
    alignment: aligned('left', 'middle'),
    border: box,
    fill: fill(palette.labelFill),
  },
  guide: { font: font(9, palette.muted), alignment: aligned('left', 'middle'), border: box },
  value: { font: font(10, palette.ink), alignment: aligned('left', 'middle'), border: box, numFmt: '@' },
  row: { font: font(10, palette.ink), alignment: aligned('left', 'middle'), border: box, numFmt: '@' },
  centred: { font: font(10, palette.ink), alignment: aligned('center', 'middle'), border: box, numFmt: '@' },
  link: { font: { ...font(10, palette.accent), underline: true }, alignment: aligned('left', 'middle'), border: box },
  end: { font: font(9, palette.muted), alignment: aligned('center', 'middle', false) },
} as const satisfies Record<string, Partial<Style>>;

/** Old Excel shows a text cell of more characters as ####; without the format it is shown, and stays a text all the same. */
const longestInTextFormat = 255;

/** Puts a text into a cell as it is: never a formula, never a number. */
export function putText(cell: Cell, text: string, style: Partial<Style>): void {
  cell.value = text === '' ? null : guardEscapes(text);
  const general = text.length > longestInTextFormat && !/^[=+\-@]/.test(text);
  cell.style = general && style.numFmt === '@' ? { ...style, numFmt: 'General' } : style;
}
