import { describe, expect, it } from 'vitest';
import { compoundOf } from './testing/build-compound.ts';
import { contentTypes, docx, textRows, wordMain, xlsx, zipOf } from './testing/build-office.ts';
import { readHere } from './testing/read-here.ts';

const sheet = xlsx({ sheets: [{ name: 's', rows: textRows([['a']]) }] });

describe('what a file is', () => {
  it.each([
    ['a workbook called .docx', sheet, 'a.docx', 'xlsx'],
    ['a workbook called .xls', sheet, 'a.xls', 'xlsx'],
    ['a workbook called .xlsm that has no macros', sheet, 'a.xlsm', 'xlsx'],
    ['a document called .xlsx', docx('<w:p/>'), 'a.xlsx', 'docx'],
    ['a list of values called .xlsx', '姓名,电话\n张三,1', 'a.xlsx', 'csv'],
    ['a card called .csv', 'BEGIN:VCARD\nFN:a\nEND:VCARD', 'a.csv', 'vcf'],
    ['a page called .xls', '<!DOCTYPE html><html><table><tr><td>a</table>', 'a.xls', 'html'],
    ['a page without a head', '<table border="1"><tr><td>a</table>', 'a.xls', 'html'],
    ['a file without an extension', 'a,b', 'list', 'csv'],
  ])('tells %s by its content, and says that the name deceives', async (_, bytes, name, format) => {
    expect(await readHere(bytes, { name })).toMatchObject({
      format,
      warnings: [{ code: 'extension_differs', details: { found: format.toUpperCase() } }],
    });
  });

  it.each([
    ['a.xlsx', sheet],
    ['导出.XLSX', sheet],
    ['a.xltx', sheet],
    ['a.txt', 'a,b'],
    ['a.tsv', 'a\tb'],
    [
      'a.dotx',
      docx('<w:p/>', {
        '[Content_Types].xml': contentTypes(['word/document.xml', wordMain.replace('document.main', 'template.main')]),
      }),
    ],
  ])('has nothing to say about %s', async (name, bytes) => {
    expect((await readHere(bytes, { name })).warnings).toEqual([]);
  });

  it.each([
    [
      'PowerPoint',
      zipOf({
        '[Content_Types].xml': contentTypes([
          'ppt/p.xml',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
        ]),
      }),
    ],
    [
      'XLSB',
      zipOf({ '[Content_Types].xml': contentTypes(['xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.main']) }),
    ],
    ['OpenDocument', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['ZIP', zipOf({ 'a.txt': 'a' })],
    ['OLE', compoundOf({ Something: Buffer.alloc(10) })],
    ['PowerPoint', compoundOf({ 'PowerPoint Document': Buffer.alloc(10) })],
    ['RTF', '{\\rtf1 a}'],
    ['MHTML', 'MIME-Version: 1.0\n'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('refuses %s by name', async (found, bytes) => {
    await expect(readHere(bytes, { name: 'a.xlsx' })).rejects.toMatchObject({ code: 'wrong_type', details: { found } });
  });

  it('refuses what is larger than allowed, older formats sooner', async () => {
    const limits = { fileBytes: 1024 * 1024, oldFormatBytes: 0 };
    await expect(readHere(Buffer.alloc(1024 * 1024 + 1, 'a,'), { name: 'a.csv', limits })).rejects.toMatchObject({
      code: 'too_large',
      details: { limit: 1 },
    });
    await expect(readHere(compoundOf({ Workbook: Buffer.alloc(10) }), { name: 'a.xls', limits })).rejects.toMatchObject(
      { code: 'too_large', details: { limit: 0 } },
    );
  });
});
