import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHere, rowsHere } from '../testing/read-here.ts';

/** A workbook as SheetJS writes it: not our own code, so that a misreading of the format would show. */
function written(sheets: Record<string, XLSX.WorkSheet>, bookType: 'biff8' | 'biff2') {
  const workbook = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(workbook, sheet, name);
  return XLSX.write(workbook, { type: 'buffer', bookType, bookSST: true }) as Buffer;
}

const sheet = () => {
  const made = XLSX.utils.aoa_to_sheet([
    ['名称', '电话', '比例', '日期', '真', '长'],
    ['华信科技', 13812345678, 0.8, 45366.5, true, '长'.repeat(400)],
    [],
    [1.5, -3, 123456.789, 1e-7, '=1+1', 'ascii'],
  ]);
  made.C2.z = '0%';
  made.D2.z = 'yyyy"年"m"月"d"日" h:mm';
  made['!merges'] = [{ s: { r: 4, c: 0 }, e: { r: 6, c: 2 } }];
  return made;
};
const rows = [
  ['名称', '电话', '比例', '日期', '真', '长'],
  ['华信科技', '13812345678', '80%', '2024-03-15 12:00', '是', '长'.repeat(400)],
  [],
  ['1.5', '-3', '123456.789', '0.0000001', '=1+1', 'ascii'],
];

function record(type: number, data: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([bytesOf('<HH', type, data.length), data]);
}

/** Numbers as little-endian bytes: B one, H two, I four. */
function bytesOf(layout: string, ...numbers: number[]): Buffer {
  const widths = [...layout.slice(1)].map((letter) => ({ B: 1, H: 2, I: 4 })[letter] ?? 0);
  return Buffer.concat(
    widths.map((width, at) => {
      const part = Buffer.alloc(width);
      part.writeUIntLE((numbers[at] ?? 0) >>> 0, 0, width);
      return part;
    }),
  );
}

describe('readXls', () => {
  it('reads what SheetJS writes as BIFF8', async () => {
    const many = Array.from({ length: 100 }, (_, at) => [`客户第${at}号`, at % 2 ? `plain ${at}` : '混合mixed', at]);
    const bytes = written({ 客户: sheet(), 多: XLSX.utils.aoa_to_sheet(many) }, 'biff8');
    const { document, format } = await readHere(bytes, { name: 'a.xls' });
    expect(format).toBe('xls');
    if (document.kind !== 'sheets') throw new Error('no sheets');
    expect(document.sheets[0]).toEqual({
      name: '客户',
      hidden: false,
      rows,
      merges: [{ top: 4, left: 0, bottom: 6, right: 2 }],
    });
    expect(document.sheets[1]?.rows).toEqual(many.map((row) => row.map(String)));
  });

  it('reads cells in whatever order they stand', async () => {
    const bytes = written({ s: XLSX.utils.aoa_to_sheet([['a'], ['b'], ['c']]) }, 'biff8');
    // The row number of the first cell record becomes 9.
    const first = bytes.indexOf(Buffer.from([0xfd, 0x00, 0x0a, 0x00, 0x00, 0x00, 0x00, 0x00]));
    const label = first >= 0 ? first : bytes.indexOf(Buffer.from([0x04, 0x02]));
    bytes.writeUInt16LE(9, label + 4);
    expect(await rowsHere(bytes, { name: 'a.xls' })).toEqual([[], ['b'], ['c'], [], [], [], [], [], [], ['a']]);
  });

  it('reads BIFF5 in the code page it names', async () => {
    const gbk = (text: string) => iconv.encode(text, 'gbk');
    const sheetName = gbk('客户');
    const globals = (at: number) =>
      Buffer.concat([
        record(0x0809, bytesOf('<HHHH', 0x0500, 5, 0, 0)),
        record(0x0042, bytesOf('<H', 936)),
        record(0x00e0, bytesOf('<HH', 0, 0)),
        record(0x00e0, bytesOf('<HH', 0, 14)),
        record(0x0085, Buffer.concat([bytesOf('<IBBB', at, 0, 0, sheetName.length), sheetName])),
        record(0x000a),
      ]);
    const label = (row: number, column: number, text: string) =>
      record(0x0204, Buffer.concat([bytesOf('<HHHH', row, column, 0, gbk(text).length), gbk(text)]));
    const cells = Buffer.concat([
      record(0x0809, bytesOf('<HHHH', 0x0500, 16, 0, 0)),
      label(0, 0, '名称'),
      label(1, 0, '张三'),
      // 45366 as a whole number of 30 bits, with the date style; 1234 hundredths.
      record(0x027e, bytesOf('<HHHI', 1, 1, 1, (45_366 << 2) | 2)),
      record(0x00bd, bytesOf('<HHHIHIH', 1, 2, 0, (1234 << 2) | 3, 0, (7 << 2) | 2, 3)),
      // A formula whose result is the text that follows.
      record(0x0006, bytesOf('<HHHHHHHHIH', 2, 0, 0, 0, 0, 0, 0xffff, 0, 0, 0)),
      record(0x0207, Buffer.concat([bytesOf('<H', gbk('结果').length), gbk('结果')])),
      record(0x0205, bytesOf('<HHHBB', 2, 1, 0, 1, 0)),
      record(0x0205, bytesOf('<HHHBB', 2, 2, 0, 42, 1)),
      record(0x000a),
    ]);
    const stream = Buffer.concat([globals(globals(0).length), cells]);
    const { document } = await readHere(stream, { name: 'a.xls' });
    expect(document).toMatchObject({
      sheets: [{ name: '客户', rows: [['名称'], ['张三', '2024-03-15', '12.34', '7'], ['结果', '是']] }],
    });
  });

  it('refuses what is older', async () => {
    const bytes = written({ Sheet1: XLSX.utils.aoa_to_sheet([['a']]) }, 'biff2');
    await expect(readHere(bytes, { name: 'a.xls' })).rejects.toMatchObject({ code: 'old_format_unreadable' });
  });

  it.each([
    ['a record that is too short', record(0x0203, Buffer.alloc(4)), 'damaged'],
    ['a record that reaches past the end', bytesOf('<HH', 0x0203, 0xfff0), 'damaged'],
    ['a shared text that is not there', record(0x00fd, bytesOf('<HHHI', 0, 0, 0, 9)), 'damaged'],
    ['a text that is longer than its record', record(0x0204, bytesOf('<HHHHB', 0, 0, 0, 500, 1)), 'damaged'],
    ['a formula without its text', record(0x0006, bytesOf('<HHHHHHHH', 0, 0, 0, 0, 0, 0, 0xffff, 0)), null],
  ])('takes no harm from %s', async (_, cell, code) => {
    const begin = (kind: number) => record(0x0809, bytesOf('<HHHH', 0x0600, kind, 0, 0));
    const globals = (at: number) =>
      Buffer.concat([begin(5), record(0x0085, bytesOf('<IBBBBB', at, 0, 0, 1, 0, 0x41)), record(0x000a)]);
    const stream = Buffer.concat([globals(globals(0).length), begin(16), cell]);
    const reading = readHere(stream, { name: 'a.xls' });
    if (code) await expect(reading).rejects.toMatchObject({ code });
    else await expect(reading).resolves.toMatchObject({ document: { sheets: [{ name: 'A', rows: [] }] } });
  });
});
