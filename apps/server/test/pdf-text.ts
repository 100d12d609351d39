import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string | null;
}

/** The text of a PDF as pdfkit writes it (embedded fonts with ToUnicode, compressed streams), page by page, blanks left out. For tests. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { dictionary } of objects.values())
    for (const [, name = '', number = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.dictionary ?? '')?.[1];
      if (map) fonts.set(name, charactersOf(objects.get(map)?.stream ?? ''));
    }
  return [...objects.values()].map(({ stream }) => (stream?.includes(' Tf') ? shownIn(stream, fonts) : '')).join('');
}

function objectsOf(file: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, number = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', rest] = body.split(/\nstream\n/);
    const packed = rest?.replace(/\nendstream$/, '');
    objects.set(number, { dictionary, stream: packed === undefined ? null : unpacked(dictionary, packed) });
  }
  return objects;
}

function unpacked(dictionary: string, packed: string): string {
  if (!dictionary.includes('/FlateDecode')) return packed;
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** Glyph → character, by the font's own table. */
function charactersOf(cmap: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      characters.set(
        (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'),
        String.fromCharCode(...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
      );
  return characters;
}

function shownIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let [text, font] = ['', new Map<string, string>() as ReadonlyMap<string, string>];
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi))
    if (name) font = fonts.get(name) ?? font;
    else for (const glyph of hex?.toLowerCase().match(/.{4}/g) ?? []) text += font.get(glyph) ?? '';
  return text;
}
