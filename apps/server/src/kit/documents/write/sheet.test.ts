import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { withoutCsvGuard } from './csv-safety.ts';
import { writeSheet } from './sheet.ts';
import type { SheetTable, SheetValue } from './sheet-table.ts';
import { awkwardTexts } from './testing/sample-forms.ts';

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

function tableOf(rows: readonly (readonly SheetValue[])[], more: Partial<SheetTable> = {}): SheetTable {
  return {
    name: '客户/列表',
    titleLine: '李晓明 于 2024-03-18 09:30 导出',
    headings: ['名称', '数量', '日期', '时间'],
    kinds: ['text', 'number', 'date', 'instant'],
    rows: (async function* () {
      yield* rows;
    })(),
    ...more,
  };
}

async function readSheet(bytes: Uint8Array) {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const [worksheet] = workbook.worksheets;
  if (!worksheet) throw new Error('no sheet');
  return worksheet;
}

test('a workbook has the watermark, frozen headings with filters, and values of their kinds', async () => {
  const bytes = await bytesOf(
    writeSheet(
      'xlsx',
      tableOf([
        ['华信', 12.5, '2024-03-15', '2024-03-15 14:30'],
        ['云图', null, '待定', '2024-02-30 14:30'],
        ['', -3, '1899-01-01', ''],
      ]),
    ),
  );
  const sheet = await readSheet(bytes);
  expect(sheet.name).toBe('客户_列表');
  expect(sheet.getCell('A1').value).toBe('李晓明 于 2024-03-18 09:30 导出');
  expect(['A2', 'B2', 'C2', 'D2'].map((cell) => sheet.getCell(cell).value)).toEqual(['名称', '数量', '日期', '时间']);
  expect(['A3', 'B3', 'C3', 'D3'].map((cell) => sheet.getCell(cell).value)).toEqual([
    '华信',
    12.5,
    new Date('2024-03-15T00:00:00Z'),
    new Date('2024-03-15T14:30:00Z'),
  ]);
  expect(sheet.getCell('C3').numFmt).toBe('yyyy-mm-dd');
  expect(['A4', 'B4', 'C4', 'D4'].map((cell) => sheet.getCell(cell).value)).toEqual([
    '云图',
    null,
    '待定',
    '2024-02-30 14:30',
  ]);
  expect(['B5', 'C5'].map((cell) => sheet.getCell(cell).value)).toEqual([-3, '1899-01-01']);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  expect(sheet.autoFilter).toBe('A2:D5');
});

test('texts in a workbook come back as they were, and none is a formula', async () => {
  const bytes = await bytesOf(writeSheet('xlsx', tableOf(awkwardTexts.map((text) => [text, null, text, text]))));
  const sheet = await readSheet(bytes);
  expect(awkwardTexts.map((_, index) => sheet.getCell(index + 3, 1).value)).toEqual(awkwardTexts);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('>_x005F_x005F_x005F_x000D_<');
});

test('a text longer than a cell says how much is missing', async () => {
  const sheet = await readSheet(await bytesOf(writeSheet('xlsx', tableOf([['字'.repeat(40_000), null, null, null]]))));
  const text = String(sheet.getCell('A3').value);
  expect(text.length).toBeLessThanOrEqual(32_767);
  const missing = Number(/… \[\+(\d+)\]$/.exec(text)?.[1]);
  expect(text.indexOf('…') + missing).toBe(40_000);
});

test('without a watermark the headings are the first row', async () => {
  const sheet = await readSheet(await bytesOf(writeSheet('xlsx', tableOf([], { titleLine: null }))));
  expect(sheet.getCell('A1').value).toBe('名称');
  expect(sheet.autoFilter).toBe('A1:D1');
});

test.each(['csv_utf8', 'csv_gbk'] as const)('%s comes back as it was', async (format) => {
  const bytes = await bytesOf(writeSheet(format, tableOf(awkwardTexts.map((text) => [text, -3, '2024-03-15', null]))));
  const text =
    format === 'csv_gbk' ? new TextDecoder('gb18030', { fatal: true }).decode(bytes) : bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(format === 'csv_utf8');
  const { data, errors } = parse<string[]>(text.replace('\ufeff', ''), { skipEmptyLines: true, delimiter: ',' });
  expect(errors).toEqual([]);
  expect(data[0]).toEqual(['李晓明 于 2024-03-18 09:30 导出']);
  expect(data[1]).toEqual(['名称', '数量', '日期', '时间']);
  expect(data.slice(2).map((row) => withoutCsvGuard(row[0] ?? ''))).toEqual(awkwardTexts);
  for (const row of data.slice(2)) expect(row[0]).not.toMatch(/^[=@\t]|^[+-](?!\d+$)/);
  expect(data[2]?.slice(1)).toEqual(['-3', '2024-03-15', '']);
});

test('GB18030 as it is written is what browsers and our reader decode, for every character', () => {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0x2ffff; code++) {
    // Surrogates, and private use characters, which mean nothing between two parties: there the two tables differ in 19 places.
    if (code >= 0xd800 && code <= 0xf8ff) continue;
    const character = String.fromCodePoint(code);
    if (decoder.decode(iconv.encode(character, 'gb18030')) !== character) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each(['xlsx', 'csv_utf8'] as const)(
  '%s ends with the error of its rows, and lets go of them when nobody takes more',
  async (format) => {
    async function* failing(): AsyncGenerator<SheetValue[]> {
      for (let index = 0; index < 1000; index++) yield [String(index)];
      throw new Error('the database went away');
    }
    await expect(bytesOf(writeSheet(format, tableOf([], { rows: failing() })))).rejects.toThrow(
      'the database went away',
    );
    let closed = false;
    async function* endless(): AsyncGenerator<SheetValue[]> {
      try {
        for (let index = 0; ; index++) yield [`${index} ${Math.sin(index)}`];
      } finally {
        closed = true;
      }
    }
    let taken = 0;
    for await (const piece of writeSheet(format, tableOf([], { rows: endless() }))) {
      taken += piece.length;
      if (taken > 200_000) break;
    }
    await expect.poll(() => closed).toBe(true);
  },
);
