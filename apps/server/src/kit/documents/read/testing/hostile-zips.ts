import { deflateRawSync } from 'node:zlib';
import { docx, textRows, xlsx, xlsxParts, zipOf } from './build-office.ts';
import { type RawEntry, rawZip } from './build-zip.ts';
import type { HostileFile } from './hostile-file.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const one = { sheets: [{ name: 's', rows: textRows([['a']]) }] };
const oneSheet = (rows: string) => xlsx({ sheets: [{ name: 's', rows }] });

/** The entries of a zip, of which one can be changed. */
function entriesOf(parts: Readonly<Record<string, string | Uint8Array>>): RawEntry[] {
  return Object.entries(parts).map(([name, part]) => ({ name, content: Buffer.from(part as string) }));
}

function changed(part: string, change: (entry: RawEntry) => RawEntry): Uint8Array {
  return rawZip(entriesOf(xlsxParts(one)).map((entry) => (entry.name === part ? change(entry) : entry)));
}

/** Zips that are not what they say. */
export const hostileZips: readonly HostileFile[] = [
  {
    what: 'a part of 200 MB of blanks',
    name: 'bomb.xlsx',
    bytes: () => {
      const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 32), { level: 1 });
      return changed(sheetPart, (entry) => ({ ...entry, packed, size: 200 * 1024 * 1024 }));
    },
    outcome: 'damaged',
  },
  {
    what: 'a part of 200 MB of rows',
    name: 'bomb.xlsx',
    bytes: () => {
      const size = 200 * 1024 * 1024;
      const rows = Buffer.alloc(size, '<row><c><v>1</v></c><c><v>23456</v></c></row>');
      return changed(sheetPart, () => ({
        name: sheetPart,
        content: Buffer.concat([Buffer.from('<worksheet><sheetData>'), rows]),
        level: 1,
      }));
    },
    outcome: 'too_many_rows',
  },
  {
    what: 'rows that pack a thousand to one',
    name: 'rows.xlsx',
    bytes: () => oneSheet('<row><c s="1"/></row>'.repeat(1_048_575).concat(textRows([['a']]))),
    outcome: 'unpacked_too_large',
  },
  {
    what: 'a zip in a zip',
    name: 'nested.xlsx',
    bytes: () => zipOf({ 'inner.zip': zipOf({ 'a.xlsx': xlsx(one) }) }),
    outcome: 'wrong_type',
  },
  {
    what: 'a part that is the same archive again',
    name: 'quine.docx',
    bytes: () => docx('<w:p/>', { 'word/document.xml': zipOf({ 'word/document.xml': 'x' }) }),
    outcome: 'damaged',
  },
  {
    what: 'entries that share their bytes',
    name: 'overlap.xlsx',
    bytes: () => changed(sheetPart, (entry) => ({ ...entry, offset: 0 })),
    outcome: 'damaged',
  },
  {
    what: 'a header that promises 10 bytes for 1 MB',
    name: 'lying.xlsx',
    bytes: () => changed(sheetPart, () => ({ name: sheetPart, content: Buffer.alloc(1024 * 1024, 60), size: 10 })),
    outcome: 'damaged',
  },
  {
    what: 'a wrong checksum',
    name: 'crc.xlsx',
    bytes: () => changed(sheetPart, (entry) => ({ ...entry, crc: 1 })),
    outcome: 'damaged',
  },
  {
    what: 'the encryption flag',
    name: 'locked.xlsx',
    bytes: () => changed(sheetPart, (entry) => ({ ...entry, flags: 1 })),
    outcome: 'encrypted',
  },
  {
    what: 'two parts of one name',
    name: 'twice.xlsx',
    bytes: () => rawZip([...entriesOf(xlsxParts(one)), { name: sheetPart.toUpperCase(), content: Buffer.from('x') }]),
    outcome: 'damaged',
  },
  {
    what: 'names that climb out of the folder',
    name: 'slip.xlsx',
    bytes: () =>
      rawZip([...entriesOf(xlsxParts(one)), { name: '../../../tmp/genjin-slip', content: Buffer.from('x') }]),
    outcome: null,
  },
  {
    what: 'absolute names, of Windows too',
    name: 'absolute.xlsx',
    bytes: () =>
      rawZip([
        ...entriesOf(xlsxParts(one)),
        { name: '/etc/genjin', content: Buffer.from('x') },
        { name: 'C:\\genjin', content: Buffer.from('x') },
      ]),
    outcome: null,
  },
  {
    what: '3,000 entries',
    name: 'many.xlsx',
    bytes: () =>
      rawZip([
        ...entriesOf(xlsxParts(one)),
        ...Array.from({ length: 3000 }, (_, at) => ({ name: `x/${at}`, content: Buffer.alloc(0) })),
      ]),
    outcome: 'too_many_parts',
  },
  { what: 'half of a zip', name: 'half.xlsx', bytes: () => xlsx(one).subarray(0, 900), outcome: 'damaged' },
  {
    what: 'a part that cannot be inflated',
    name: 'garbled.xlsx',
    bytes: () => changed(sheetPart, (entry) => ({ ...entry, packed: Buffer.alloc(400, 0xff), size: 5000 })),
    outcome: 'damaged',
  },
  {
    what: 'an unknown way of compression',
    name: 'method.xlsx',
    bytes: () => changed(sheetPart, (entry) => ({ ...entry, method: 99 })),
    outcome: 'damaged',
  },
];
