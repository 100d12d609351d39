import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { palette } from './form-palette.ts';
import { type DrawnLine, type Face, TypeSetter } from './pdf-text.ts';

/** A4 landscape in points, with the room that tables may take. */
export const page = { width: 841.89, height: 595.28, left: 48, right: 48, top: 56, bottom: 46 } as const;
export const pageWidth = page.width - page.left - page.right;
export const pageFloor = page.height - page.bottom;

export type Weight = 'regular' | 'bold';
export interface Type {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: string;
}

/** Lines are this many sizes apart. */
const leading = 1.45;

/** An open PDF that draws set lines; y grows downwards. */
export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly lacking: ReadonlySet<string>;
  lines(text: string, width: number, type: Type): readonly DrawnLine[];
  /** Draws lines from `y` downwards. */
  draw(lines: readonly DrawnLine[], box: { x: number; y: number; width: number }, type: Type, align: Align): void;
}
export type Align = 'left' | 'center' | 'right';

const require = createRequire(import.meta.url);
const files: Record<Weight, () => string> = {
  regular: () => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};
const fonts = new Map<Weight, Buffer>();

/** Ten megabytes each: read once, when the first PDF is asked for. */
function fontOf(weight: Weight): Buffer {
  const font = fonts.get(weight) ?? readFileSync(files[weight]());
  fonts.set(weight, font);
  return font;
}

/** The distance of lines of a type, in points. */
export function lineHeight(type: Type): number {
  return type.size * leading;
}

/** Opens a PDF without pages. */
export function openCanvas(info: { title: string; author: string }): Canvas {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    autoFirstPage: false,
    bufferPages: true,
    // Below zero lies no text that the library would turn a page for.
    margin: 0,
    lang: 'zh-CN',
    info: { Title: info.title, Author: info.author },
  });
  const lacking = new Set<string>();
  const setters = { regular: setterOf(document, 'regular', lacking), bold: setterOf(document, 'bold', lacking) };
  return {
    document,
    lacking,
    lines: (text, width, type) => setters[type.weight].lines(text, width, type.size),
    draw(lines, { x, y, width }, type, align) {
      document.font(type.weight).fontSize(type.size).fillColor(`#${type.colour}`);
      for (const [index, line] of lines.entries()) {
        if (line.shown === '') continue;
        const free = align === 'left' ? 0 : width - document.widthOfString(line.shown);
        const left = x + (align === 'center' ? free / 2 : free);
        if (line.actual !== null) document.markContent('Span', { actual: line.actual });
        document.text(line.shown, left, y + index * lineHeight(type), { lineBreak: false });
        if (line.actual !== null) document.endMarkedContent();
      }
    },
  };
}

/** The part of the library's fonts that tells whether a glyph is there; the library draws a wrong one without asking. */
interface OpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function setterOf(document: PDFKit.PDFDocument, weight: Weight, lacking: Set<string>): TypeSetter {
  document.registerFont(weight, fontOf(weight));
  document.font(weight);
  const { font } = (document as unknown as OpenFont)._font;
  const face: Face = {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (text) => document.font(weight).fontSize(100).widthOfString(text) / 100,
  };
  return new TypeSetter(face, lacking);
}

/** A box with an optional tint, its border in the rule's colour. */
export function drawBox(
  canvas: Canvas,
  box: { x: number; y: number; width: number; height: number },
  fill: string | null,
): void {
  const { document } = canvas;
  document.rect(box.x, box.y, box.width, box.height).lineWidth(0.6).strokeColor(`#${palette.rule}`);
  if (fill) document.fillAndStroke(`#${fill}`, `#${palette.rule}`);
  else document.stroke();
}
