import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { withCsvGuard } from '../../write/csv-safety.ts';
import { documentLimits } from '../read-limits.ts';
import { readHere, rowsHere } from '../testing/read-here.ts';
import { CsvParser } from './csv-parser.ts';

const name = 'a.csv';
const rows = (text: string | Uint8Array) => rowsHere(text, { name });
const table = [
  ['姓名', '电话', '备注'],
  ['张三', '13812345678', '一,二'],
];

describe('readCsv', () => {
  it.each([',', ';', '\t', '，', '|'])('finds the separator %j', async (separator) => {
    const lines = table.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(separator));
    expect(await rows(lines.join('\r\n'))).toEqual(table);
  });

  it('takes the comma where sentences hold full-width ones, and the one that a first line names', async () => {
    expect(await rows('名称,说明\n甲，乙,好，很好\n丙，丁，戊,不')).toEqual([
      ['名称', '说明'],
      ['甲，乙', '好，很好'],
      ['丙，丁，戊', '不'],
    ]);
    expect(await rows('sep=;\r\na,b;c\r\n')).toEqual([['a,b', 'c']]);
  });

  it('reads quotes, doubled ones, and breaks inside them', async () => {
    expect(await rows('a,"b ""c"", d","e\r\nf"\n"","x"y,z\n5" 屏,"q"')).toEqual([
      ['a', 'b "c", d', 'e\nf'],
      ['', 'xy', 'z'],
      ['5" 屏', 'q'],
    ]);
  });

  it('reads all three line ends, empty lines and short rows', async () => {
    expect(await rows('a,b\rc\n\n,,\r\nd,e,f,,\n')).toEqual([['a', 'b'], ['c'], [], [], ['d', 'e', 'f']]);
  });

  it.each([
    ['utf-8', Buffer.from('姓名,电话\n张三,1')],
    ['utf-8', Buffer.from('\uFEFF姓名,电话\n张三,1')],
    ['gb18030', iconv.encode('姓名,电话\n张三,1', 'gb18030')],
    ['utf-16le', iconv.encode('姓名,电话\n张三,1', 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode('姓名,电话\n张三,1', 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode('姓名,电话\n张三,12345', 'utf-16le', { addBOM: false }), '12345'],
  ])('finds %s by itself', async (encoding, bytes, phone = '1') => {
    const reading = await readHere(bytes, { name });
    expect(reading).toMatchObject({ encoding, warnings: [] });
    expect(reading.document).toMatchObject({
      sheets: [
        {
          rows: [
            ['姓名', '电话'],
            ['张三', phone],
          ],
        },
      ],
    });
  });

  it('takes the encoding it is told', async () => {
    const bytes = iconv.encode('姓名,電話\n張偉,1', 'big5');
    expect(await rowsHere(bytes, { name, encoding: 'big5' })).toEqual([
      ['姓名', '電話'],
      ['張偉', '1'],
    ]);
  });

  it('gives back what our own export keeps from being a formula', async () => {
    const texts = ['=1+1', '+86 138', '-', '@x', "'=a", "'a", '\t=1', '＝1', '-5'];
    const line = (cell: string) => `"${withCsvGuard(cell).replaceAll('"', '""')}"`;
    expect(await rows(`${texts.map(line).join(',')}\n`)).toEqual([texts]);
  });

  it('says how much could not be read, and of a quotation mark that is not closed', async () => {
    const mixed = Buffer.concat([Buffer.from('姓名,电话\n'), Buffer.from([0xff, 0xff, 0x2c, 0x31])]);
    expect((await readHere(mixed, { name })).warnings).toMatchObject([{ code: 'undecodable_characters' }]);
    expect(await readHere('a,b\n"c,d\ne', { name })).toMatchObject({
      document: { sheets: [{ rows: [['a', 'b'], ['c,d\ne']] }] },
      warnings: [{ code: 'unclosed_quote' }],
    });
  });

  it('reads characters that stand across the pieces of a file', async () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `客户${at},备注，“好”`).join('\n');
    const read = await rows(iconv.encode(text, 'gb18030'));
    expect(read).toHaveLength(20_000);
    expect(read[19_999]).toEqual(['客户19999', '备注，“好”']);
  });
});

describe('CsvParser', () => {
  it('cuts as Papa Parse does, however the text is pieced', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '中'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (table, step) => {
          const text = Papa.unparse(table, { newline: '\r\n', quotes: true });
          const read: string[][] = [];
          const parser = new CsvParser(',', documentLimits, (cells) => read.push(cells));
          for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step));
          expect(parser.end()).toBe(false);
          expect(read).toEqual(table);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});
