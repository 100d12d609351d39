import { Workbook } from '@cj-tech-master/excelts';
import { informationLabels } from '@genjin/domain/paper-form/paper-form';
import { expect, test } from 'vitest';
import { fillTemplate } from './template-fill.ts';
import { TemplateUnfit } from './template-unfit.ts';
import { awkwardTexts, formOf, sheetOf } from './testing/sample-forms.ts';
import { docxParagraphs, docxTemplate, xlsxTemplate } from './testing/sample-templates.ts';

const form = formOf({ [informationLabels.name.label]: '杭州华信', [informationLabels.contacts.label]: '张伟\n王强' }, [
  { date: '2024-03-15', content: '1.甲;\n2.乙', owner: '李' },
  { date: '2024-03-10', content: '丙' },
]);
const sheet = sheetOf(form);

test('a document is filled in body, tables, header and footer; a row is repeated for each follow-up', async () => {
  const template = await docxTemplate({
    paragraphs: [
      '客户：{客户名称}（全称）',
      ['联系人：{联', '系人}', '（完）'],
      '{company} {owner} {printedOn} {followUpCount} {最近跟进日期}',
      '[{决策链}]',
    ],
    tables: [
      [
        ['序号', '日期', '内容', '客户'],
        ['{#跟进记录}{序号}', '{跟进日期}', '{沟通内容}。', '{客户名称}{行动负责人}{/跟进记录}'],
        ['合计', '{跟进次数}', '', ''],
      ],
    ],
    header: '{公司}',
    footer: '{导出信息}',
  });
  const filled = await fillTemplate(template, 'docx', sheet);
  expect(docxParagraphs(filled).filter((text) => text !== '')).toEqual([
    '客户：杭州华信（全称）',
    '联系人：张伟\n王强（完）',
    '上海跟进软件有限公司 李晓明 2024-03-18 2 2024-03-15',
    '[]',
    ...['序号', '日期', '内容', '客户'],
    ...['1', '2024-03-15', '1.甲;\n2.乙。', '杭州华信李'],
    ...['2', '2024-03-10', '丙。', '杭州华信'],
    ...['合计', '2'],
  ]);
  expect(docxParagraphs(filled, /header/)).toEqual(['上海跟进软件有限公司']);
  expect(docxParagraphs(filled, /footer/)).toEqual(['李晓明 于 2024-03-18 09:30 导出']);
});

test('without follow-ups a document’s loop leaves nothing', async () => {
  const template = await docxTemplate({
    paragraphs: ['{客户名称}'],
    tables: [[['日期'], ['{#跟进记录}{跟进日期}{/跟进记录}']]],
  });
  expect(
    docxParagraphs(await fillTemplate(template, 'docx', sheetOf(formOf({}, [])))).filter((text) => text !== ''),
  ).toEqual(['日期']);
});

test('values are texts: what looks like a placeholder, markup or formula stays what it is', async () => {
  const texts = [...awkwardTexts, '{客户名称}', '{#跟进记录}', '}{', '{{constructor}}', '$1{1+1}'];
  const awkward = sheetOf(
    formOf(
      { [informationLabels.name.label]: '{联系人}' },
      texts.map((content) => ({ content })),
    ),
  );
  const docx = await docxTemplate({ paragraphs: ['{客户名称}'], tables: [[['{#跟进记录}', '{沟通内容}{/跟进记录}']]] });
  const paragraphs = docxParagraphs(await fillTemplate(docx, 'docx', awkward));
  expect(paragraphs.slice(0, -1)).toEqual(['{联系人}', ...texts.flatMap((text) => ['', text])]);
  const xlsx = await xlsxTemplate((worksheet) => {
    worksheet.getCell('A1').value = '{#跟进记录}{沟通内容}{/跟进记录}';
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(await fillTemplate(xlsx, 'xlsx', awkward));
  expect(texts.map((_, index) => workbook.worksheets[0]?.getCell(index + 1, 1).value)).toEqual(texts);
});

test('a workbook’s loop row is repeated with its looks, and what is below moves down', async () => {
  const template = await xlsxTemplate((worksheet) => {
    worksheet.getCell('A1').value = '{客户名称}';
    worksheet.mergeCells('A1:C1');
    worksheet.getCell('A3').value = { richText: [{ text: '负责人：', font: { bold: true } }, { text: '{负责人}' }] };
    worksheet.getCell('A5').value = '{#跟进记录}{序号}';
    worksheet.getCell('A5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
    worksheet.getCell('B5').value = '{沟通内容}{/跟进记录}';
    worksheet.getCell('B5').alignment = { wrapText: true };
    worksheet.mergeCells('B5:C5');
    worksheet.getRow(5).height = 30;
    worksheet.getCell('A7').value = '小结：{销售总结}';
    worksheet.mergeCells('A7:C8');
    worksheet.getCell('A9').value = '=不是公式';
    worksheet.getCell('C9').value = { formula: 'SUM(D1:D2)', result: 0 };
    worksheet.dataValidations.add('B9', { type: 'list', formulae: ['"甲,乙"'] });
    worksheet.pageSetup.printArea = 'A1:C9';
  });
  const rows = Array.from({ length: 3 }, (_, index) => ({ content: `第${index + 1}条\n${'长'.repeat(60)}` }));
  const workbook = new Workbook();
  await workbook.xlsx.load(
    await fillTemplate(template, 'xlsx', sheetOf(formOf({ [informationLabels.name.label]: '华信' }, rows))),
  );
  const filled = workbook.worksheets[0];
  if (!filled) throw new Error('no sheet');
  expect(filled.getCell('A1').value).toBe('华信');
  expect(filled.getCell('A3').value).toMatchObject({
    richText: [{ text: '负责人：', font: { bold: true } }, { text: '李晓明' }],
  });
  expect(['A5', 'A6', 'A7'].map((cell) => filled.getCell(cell).value)).toEqual(['1', '2', '3']);
  expect(String(filled.getCell('B7').value)).toMatch(/^第3条\n长+$/);
  expect(filled.getCell('A7').fill).toMatchObject({ pattern: 'solid' });
  expect(filled.mergedRegions.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(
    expect.arrayContaining([
      [1, 1, 1, 3],
      [5, 2, 5, 3],
      [6, 2, 6, 3],
      [7, 2, 7, 3],
      [9, 1, 10, 3],
    ]),
  );
  expect(filled.mergedRegions).toHaveLength(5);
  expect(filled.getRow(6).height).toBeGreaterThan(60);
  expect(filled.getCell('A9').value).toBe('小结：');
  expect(filled.getCell('A11').value).toBe('=不是公式');
  expect(filled.dataValidations.find('B11')).toMatchObject({ formulae: ['"甲,乙"'] });
  expect(filled.pageSetup.printArea).toBe('A1:C11');
});

test('without follow-ups a workbook’s loop row stays once and empty', async () => {
  const template = await xlsxTemplate((worksheet) => {
    worksheet.getCell('A1').value = '{#跟进记录}{跟进日期}{/跟进记录}';
    worksheet.getCell('A2').value = '{跟进次数}';
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(await fillTemplate(template, 'xlsx', sheetOf(formOf({}, []))));
  expect([1, 2].map((row) => workbook.worksheets[0]?.getCell(row, 1).value)).toEqual([null, '0']);
});

test('two loops in one sheet, each of two rows', async () => {
  const template = await xlsxTemplate((worksheet) => {
    worksheet.getCell('A1').value = '{#followUps}{date}';
    worksheet.getCell('A2').value = '{content}{/followUps}';
    worksheet.getCell('A3').value = '——';
    worksheet.getCell('A4').value = '{#followUps}{number}{/followUps}';
    worksheet.getCell('A5').value = '{name}';
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(await fillTemplate(template, 'xlsx', sheet));
  expect(Array.from({ length: 8 }, (_, row) => workbook.worksheets[0]?.getCell(row + 1, 1).value)).toEqual([
    '2024-03-15',
    '1.甲;\n2.乙',
    '2024-03-10',
    '丙',
    '——',
    '1',
    '2',
    '杭州华信',
  ]);
});

test('a template with wrong placeholders is not filled', async () => {
  const template = await docxTemplate({ paragraphs: ['{客户名}'] });
  await expect(fillTemplate(template, 'docx', sheet)).rejects.toThrow(TemplateUnfit);
});
