import { printableLines } from './printable-text.ts';

/** A line as it is drawn, and, where the font lacks characters of it, the line as it is. */
export interface DrawnLine {
  readonly shown: string;
  readonly actual: string | null;
}

/** A character as people see one, drawn by itself: a grapheme, since a lacking emoji of five code points is one lacking character. */
interface Glyph {
  readonly shown: string;
  readonly actual: string;
  readonly width: number;
}

/** What stands for a character that the font lacks: the printer's own mark for a missing type, 〓. */
const missing = '〓';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Must not begin a line, must not end one (Chinese typography, GB/T 15834 section 5). */
const notFirst = /^[*、，。．；：？！）〕】》」』”’…—～·%,.;:?!)\]}°℃]/;
const notLast = /[（〔【《「『“‘([{]$/;
const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}_@#$&+\-*/=.'\u2010-\u2013]$/u;

/** What a face can draw and how wide. */
export interface Face {
  has(codePoint: number): boolean;
  /** The width of a text at size 1. */
  width(text: string): number;
}

/** Sets texts in lines for one face, and remembers what that face lacked. */
export class TypeSetter {
  /** Characters that were replaced, in the order they were met. */
  readonly lacking: Set<string>;
  readonly #face: Face;
  readonly #glyphs = new Map<string, Glyph>();

  constructor(face: Face, lacking: Set<string>) {
    this.#face = face;
    this.lacking = lacking;
  }

  /** Breaks a text into lines of at most `width` points at a size: at line breaks, between Chinese characters, between Latin words. */
  lines(text: string, width: number, size: number): readonly DrawnLine[] {
    return printableLines(text).flatMap((line) => this.#wrap(this.#glyphsOf(line), width / size));
  }

  #glyphsOf(line: string): readonly Glyph[] {
    return Array.from(segmenter.segment(line.replaceAll('\t', '    ')), ({ segment }) => {
      let glyph = this.#glyphs.get(segment);
      if (!glyph) {
        glyph = this.#draw(segment);
        this.#glyphs.set(segment, glyph);
      }
      if (glyph.shown === missing && segment !== missing) this.lacking.add(segment);
      return glyph;
    });
  }

  #draw(actual: string): Glyph {
    // Joiners and variation selectors have no shape of their own.
    const visible = actual.replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
    const whole = [...visible].every((character) => this.#face.has(character.codePointAt(0) ?? 0));
    const shown = whole ? visible : missing;
    return { shown, actual, width: shown === '' ? 0 : this.#face.width(shown) };
  }

  #wrap(glyphs: readonly Glyph[], width: number): DrawnLine[] {
    const lines: DrawnLine[] = [];
    let start = 0;
    let used = 0;
    for (let at = 0; at < glyphs.length; at++) {
      const own = glyphs[at]?.width ?? 0;
      if (used + own > width && at > start) {
        const cut = cutAt(glyphs, start, at);
        lines.push(lineOf(glyphs.slice(start, cut)));
        start = cut;
        used = glyphs.slice(cut, at).reduce((sum, glyph) => sum + glyph.width, 0);
      }
      used += own;
    }
    lines.push(lineOf(glyphs.slice(start)));
    return lines;
  }
}

/** The last place before `end` where a line may end; `end` itself where there is none. */
function cutAt(glyphs: readonly Glyph[], start: number, end: number): number {
  for (let cut = end; cut > start; cut--)
    if (mayBreak(glyphs[cut - 1]?.shown ?? '', glyphs[cut]?.shown ?? '')) return cut;
  return end;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || notFirst.test(after) || notLast.test(before)) return false;
  if (before === ':' && /^\d/.test(after)) return false;
  return !(latin.test(before) && latin.test(after));
}

function lineOf(glyphs: readonly Glyph[]): DrawnLine {
  const shown = glyphs.map((glyph) => glyph.shown).join('');
  const actual = glyphs.map((glyph) => glyph.actual).join('');
  return { shown: shown.trimEnd(), actual: shown === actual ? null : actual };
}
