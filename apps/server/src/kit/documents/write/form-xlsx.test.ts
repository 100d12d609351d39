import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { followUpLabels, informationLabels, stateLabels } from '@genjin/domain/paper-form/paper-form';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { blankForm } from './form-sheet.ts';
import { writeFormXlsx } from './form-xlsx.ts';
import { awkwardTexts, formOf, sheetOf } from './testing/sample-forms.ts';

async function open(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** A cell's text; every one has to be a text. */
function textAt(worksheet: Worksheet, row: number, column: number): string {
  const value = worksheet.getCell(row, column).value;
  if (value === null || value === undefined) return '';
  expect(typeof value).toBe('string');
  return String(value);
}

function rowOf(worksheet: Worksheet, label: string): number {
  for (let row = 1; row <= worksheet.rowCount; row++) if (textAt(worksheet, row, 1) === label) return row;
  throw new Error(`no row ${label}`);
}

async function onlySheet(bytes: Uint8Array): Promise<Worksheet> {
  const [worksheet] = (await open(bytes)).worksheets;
  if (!worksheet) throw new Error('no sheet');
  return worksheet;
}

test('one sheet of the customer’s name, values at the right of their labels, follow-ups under their headings', async () => {
  const form = formOf({ [informationLabels.name.label]: '杭州华信/华东', [stateLabels.status.label]: '高意向' }, [
    { date: '2024-03-15', deadline: '2024-03-18' },
    { date: '2024-03-10' },
  ]);
  const worksheet = await onlySheet(await writeFormXlsx([sheetOf(form)]));
  expect(worksheet.name).toBe('杭州华信_华东');
  expect(textAt(worksheet, rowOf(worksheet, informationLabels.name.label), 5)).toBe('杭州华信/华东');
  expect(textAt(worksheet, rowOf(worksheet, stateLabels.status.label), 5)).toBe('高意向');
  const headings = rowOf(worksheet, followUpLabels.date);
  expect(Object.values(followUpLabels).map((_, index) => textAt(worksheet, headings, index + 1))).toEqual(
    Object.values(followUpLabels),
  );
  expect([1, 9].map((column) => textAt(worksheet, headings + 1, column))).toEqual(['2024-03-15', '2024-03-18']);
  expect(textAt(worksheet, headings + 2, 1)).toBe('2024-03-10');
  expect(worksheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
  expect(worksheet.pageSetup.printTitlesRow).toBe(`${headings}:${headings}`);
  expect(worksheet.headerFooter.oddFooter).toContain('&P');
});

test('awkward texts come back as they were, and none is a formula', async () => {
  const form = formOf(
    Object.fromEntries(Object.values(informationLabels).map(({ label }, index) => [label, awkwardTexts[index] ?? ''])),
    awkwardTexts.map((text) => ({ date: '2024-03-15', content: text })),
  );
  const bytes = await writeFormXlsx([sheetOf(form)]);
  const worksheet = await onlySheet(bytes);
  const first = rowOf(worksheet, followUpLabels.date) + 1;
  expect(awkwardTexts.map((_, index) => textAt(worksheet, first + index, 5))).toEqual(awkwardTexts);
  const files = unzipSync(bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).not.toContain('<f>');
  expect(sheet).not.toMatch(/<c [^>]*t="(n|b|str|d)"/);
  // Excel decodes from left to right, each sequence once: this is what has to be in the file.
  const shared = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect(shared).toContain('<t>_x005F_x000D_</t>');
  expect(shared).toContain('<t>_x005F_x005F_x005F_x000D_</t>');
});

test('a text longer than Excel holds goes on in rows that are marked in the place of the date', async () => {
  const long = '很长的内容。'.repeat(8000);
  const worksheet = await onlySheet(
    await writeFormXlsx([sheetOf(formOf({}, [{ date: '2024-03-15', content: long }, { date: '2024-03-14' }]))]),
  );
  let row = rowOf(worksheet, followUpLabels.date) + 1;
  let text = textAt(worksheet, row, 5);
  for (row++; textAt(worksheet, row, 1) === '(续)'; row++) {
    expect(worksheet.getRow(row).height).toBeLessThanOrEqual(409);
    text += textAt(worksheet, row, 5);
  }
  expect(text).toBe(long);
  expect(textAt(worksheet, row, 1)).toBe('2024-03-14');
});

test('rows are as high as their text needs', async () => {
  const worksheet = await onlySheet(
    await writeFormXlsx([
      sheetOf(
        formOf({ [stateLabels.summary.label]: '总结。'.repeat(200) }, [
          { date: '2024-03-15', content: '内容。'.repeat(100) },
        ]),
      ),
    ]),
  );
  expect(worksheet.getRow(rowOf(worksheet, stateLabels.summary.label)).height).toBeGreaterThan(8 * 14);
  expect(worksheet.getRow(rowOf(worksheet, followUpLabels.date) + 1).height).toBeGreaterThan(14 * 14);
});

test('choices can be picked on a blank form', async () => {
  const bytes = await writeFormXlsx([sheetOf(blankForm())]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const lists = [
    ...sheet.matchAll(/<dataValidation [^>]*sqref="([A-Z0-9:]+)"[^>]*><formula1>([^<]*)<\/formula1>/g),
  ].map((match) => [match[1], match[2]]);
  const worksheet = await onlySheet(bytes);
  const place = (label: string) => `E${rowOf(worksheet, label)}:I${rowOf(worksheet, label)}`;
  expect(lists).toEqual([
    [place('客户类型'), '&quot;企业客户,个人客户&quot;'],
    [place('当前状态'), '&quot;高意向,低关注,需重点维护,暂缓跟进,成交,流失&quot;'],
    [place('优先级'), '&quot;高,中,低&quot;'],
    [place('成交概率预估'), '&quot;30%以下,30%-50%,50%-70%,70%-90%,90%以上&quot;'],
  ]);
});

test('several forms have an index with links to sheets of their own', async () => {
  const form = (name: string) => formOf({ [informationLabels.name.label]: name }, [{ date: '2024-03-15' }]);
  const workbook = await open(
    await writeFormXlsx([sheetOf(form("O'Neil")), sheetOf(form('目录')), sheetOf(form('目录')), sheetOf(form(''))]),
  );
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    '目录',
    "O'Neil",
    '目录 (2)',
    '目录 (3)',
    '未命名客户',
  ]);
  const index = workbook.worksheets[0];
  expect([3, 4, 5, 6].map((row) => index?.getCell(row, 2).text)).toEqual(["O'Neil", '目录', '目录', '未命名客户']);
  expect(index?.getCell(3, 2).value).toMatchObject({ hyperlink: "#'O''Neil'!A1" });
  expect(index?.getCell(3, 3).value).toBe('1');
});
