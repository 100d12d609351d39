import { followUpLabels, formHeadings, informationLabels, stateLabels } from '@genjin/domain/paper-form/paper-form';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeFormDocx } from './form-docx.ts';
import { blankForm } from './form-sheet.ts';
import { furnitureIn } from './furniture.ts';
import { awkwardTexts, formOf, sheetOf } from './testing/sample-forms.ts';

/** The tables of a document as rows of cells, a cell's paragraphs joined by line breaks. */
function tablesOf(xml: string): string[][][] {
  const tables: string[][][] = [];
  let paragraphs: string[] | null = null;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:tbl') tables.push([]);
    if (name === 'w:tr') tables.at(-1)?.push([]);
    if (name === 'w:tc') paragraphs = [];
    if (name === 'w:p') paragraphs?.push('');
    if (name === 'w:tab' && paragraphs) paragraphs[paragraphs.length - 1] += '\t';
    inText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (inText && paragraphs) paragraphs[paragraphs.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name !== 'w:tc' || !paragraphs) return;
    tables.at(-1)?.at(-1)?.push(paragraphs.join('\n'));
    paragraphs = null;
  });
  parser.write(xml).close();
  return tables;
}

async function partsOf(sheet: Parameters<typeof writeFormDocx>[0]) {
  const files = unzipSync(await writeFormDocx(sheet));
  const part = (name: RegExp) =>
    strFromU8(files[Object.keys(files).find((file) => name.test(file)) ?? ''] ?? new Uint8Array());
  return {
    document: part(/^word\/document\.xml$/),
    header: part(/^word\/header\d\.xml$/),
    footer: part(/^word\/footer\d\.xml$/),
  };
}

test('three tables with the form’s own labels, values in the last column, rows in their order', async () => {
  const form = formOf({ [informationLabels.name.label]: '杭州华信', [stateLabels.status.label]: '高意向' }, [
    { date: '2024-03-15', content: '1.甲;\n2.乙' },
    { date: '2024-03-10', owner: '李' },
  ]);
  const { document } = await partsOf(sheetOf(form));
  const [information, followUps, state] = tablesOf(document);
  expect(information?.[0]).toEqual([...formHeadings.columns]);
  expect(information?.slice(1).map((row) => row[0])).toEqual(
    Object.values(informationLabels).map(({ label }) => label),
  );
  expect(information?.[2]).toEqual([informationLabels.name.label, informationLabels.name.guide, '杭州华信']);
  expect(followUps?.[0]).toEqual(Object.values(followUpLabels));
  expect(followUps?.slice(1)).toEqual([
    ['2024-03-15', '', '', '', '1.甲;\n2.乙', '', '', '', ''],
    ['2024-03-10', '', '', '', '', '', '', '李', ''],
  ]);
  expect(state?.[1]).toEqual([stateLabels.status.label, stateLabels.status.guide, '高意向']);
  for (const heading of [formHeadings.title, formHeadings.information, formHeadings.followUps, formHeadings.state])
    expect(document).toContain(`>${heading}<`);
});

test('header rows repeat, short rows stay whole, long ones may break, and a paragraph ends the document', async () => {
  const form = formOf({}, [{ content: '短' }, { content: '长'.repeat(3000) }]);
  const { document } = await partsOf(sheetOf(form));
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  const rows = document.split('<w:tr>').slice(1);
  expect(rows.find((row) => row.includes('长长长'))).not.toContain('cantSplit');
  expect(rows.find((row) => row.includes('>短<'))).toContain('<w:cantSplit/>');
  expect(document).toMatch(/<\/w:tbl><w:p>.*<w:sectPr/);
  expect(document).toMatch(/w:orient="landscape"/);
});

test('every page says company, owner, date, page of pages, and who exported it', async () => {
  const { header, footer } = await partsOf(sheetOf(formOf({}, []), { masked: true }));
  for (const text of [
    '公司：上海跟进软件有限公司',
    '负责人：李晓明',
    '日期：2024-03-18',
    '已脱敏',
    '>PAGE<',
    '>NUMPAGES<',
  ])
    expect(header).toContain(text);
  expect(footer).toContain('李晓明 于 2024-03-18 09:30 导出');
  const english = await partsOf(sheetOf(formOf({}, []), { furniture: furnitureIn('en'), watermark: null }));
  for (const text of ['Company: 上海', 'Owner: 李晓明', 'Page ', ' of ']) expect(english.header).toContain(text);
  expect(english.document).toContain('Sales follow-up record');
});

test('awkward texts are in the document as they are', async () => {
  const form = formOf(
    { [informationLabels.needs.label]: awkwardTexts.join('\n') },
    awkwardTexts.map((text) => ({ content: text, feedback: text })),
  );
  const { document } = await partsOf(sheetOf(form));
  const [information, followUps] = tablesOf(document);
  expect(information?.[7]?.[2]).toBe(awkwardTexts.join('\n'));
  expect(followUps?.slice(1).map((row) => row[4])).toEqual(awkwardTexts);
  expect(followUps?.slice(1).map((row) => row[5])).toEqual(awkwardTexts);
});

test('a blank form has every label, rows to write in, and lines for owner and date', async () => {
  const { document, header } = await partsOf(sheetOf(blankForm(), { owner: '', printedOn: '', watermark: null }));
  const [information, followUps, state] = tablesOf(document);
  expect(information).toHaveLength(10);
  expect(followUps).toHaveLength(7);
  expect(state).toHaveLength(6);
  expect(header).toContain('负责人：＿＿＿＿＿＿');
});
