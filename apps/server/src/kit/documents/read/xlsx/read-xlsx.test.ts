import { describe, expect, it } from 'vitest';
import { textRows, xlsx, xlsxParts, zipOf } from '../testing/build-office.ts';
import { readHere, rowsHere } from '../testing/read-here.ts';

const rows = (content: string, more: Partial<Parameters<typeof xlsx>[0]> = {}) =>
  rowsHere(xlsx({ sheets: [{ name: '表', rows: content }], ...more }), { name: 'a.xlsx' });

describe('readXlsx', () => {
  it('reads shared, inline, rich and calculated texts', async () => {
    const shared =
      '<si><t>甲</t></si><si><r><t>富</t></r><r><rPr/><t xml:space="preserve"> 文本</t></r><rPh><t>ふ</t></rPh></si><si><t>行1_x000D_\n行2_x005F_</t></si>';
    const content =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>';
    expect(await rows(content, { shared })).toEqual([
      ['甲', '富 文本', '行1\n行2_'],
      ['内联', '甲x', '2'],
    ]);
  });

  it('reads truth, errors, dates and numbers', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>';
    const content =
      '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>45366</v></c><c s="2"><v>0.8</v></c><c s="0"><v>1.3812345678E10</v></c><c t="d"><v>2024-03-15T14:00:00</v></c><c s="99"><v>7</v></c></row>';
    expect(await rows(content, { styles })).toEqual([
      ['是', '否', '', '2024-03-15', '80%', '13812345678', '2024-03-15 14:00', '7'],
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    expect(await rows('<row><c s="0"><v>43904</v></c></row>', { styles, workbookPr: 'date1904="1"' })).toEqual([
      ['2024-03-15'],
    ]);
  });

  it('finds cells where they stand, with references and without', async () => {
    const content =
      '<row r="2"><c r="C2"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row r="6" spans="1:3"><c r="A6" s="1"/></row><row r="9"><c r="B9"><v>6</v></c></row>';
    expect(await rows(content)).toEqual([[], ['', '', '3', '4'], ['5'], [], [], [], [], [], ['', '6']]);
  });

  it('reads other prefixes, and cells in CDATA', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = xlsx({ sheets: [{ name: 's', rows: '' }] }, { 'xl/worksheets/sheet1.xml': sheet });
    expect(await rowsHere(bytes, { name: 'a.xlsx' })).toEqual([['a<b']]);
  });

  it('reads UTF-16 parts', async () => {
    const sheet = Buffer.from(
      '\uFEFF<worksheet><sheetData><row><c t="str"><v>宽</v></c></row></sheetData></worksheet>',
      'utf16le',
    );
    const bytes = xlsx({ sheets: [{ name: 's', rows: '' }] }, { 'xl/worksheets/sheet1.xml': sheet });
    expect(await rowsHere(bytes, { name: 'a.xlsx' })).toEqual([['宽']]);
  });

  it('gives sheets in their order, says which are hidden, and passes over charts', async () => {
    const parts = xlsxParts({
      sheets: [
        {
          name: '客户 &amp; 联系人',
          rows: textRows([['a']]),
          after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>',
        },
        { name: '藏', rows: '', state: 'hidden' },
        { name: '深藏', rows: '', state: 'veryHidden' },
        { name: '图', rows: '' },
      ],
    });
    const links = String(parts['xl/_rels/workbook.xml.rels']).replace(
      'worksheet" Target="worksheets/sheet4',
      'chartsheet" Target="worksheets/sheet4',
    );
    const { document } = await readHere(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': links }), { name: 'a.xlsx' });
    expect(document).toEqual({
      kind: 'sheets',
      sheets: [
        {
          name: '客户 & 联系人',
          hidden: false,
          rows: [['a']],
          merges: [
            { top: 0, left: 0, bottom: 1, right: 1 },
            { top: 2, left: 2, bottom: 2, right: 2 },
          ],
        },
        { name: '藏', hidden: true, rows: [], merges: [] },
        { name: '深藏', hidden: true, rows: [], merges: [] },
      ],
    });
  });

  it('does not believe declared dimensions, and passes over empty rows and cells', async () => {
    const empty = Array.from(
      { length: 30_000 },
      (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}" s="1"/></row>`,
    ).join('');
    const sheet = { name: 's', before: '<dimension ref="A1:XFD1048576"/>', rows: textRows([['a']]) + empty };
    expect(await rowsHere(xlsx({ sheets: [sheet] }), { name: 'a.xlsx' })).toEqual([['a']]);
  });

  it('does not read what extensions of newer versions hold', async () => {
    const after = '<extLst><ext><row><c><v>1</v></c></row></ext></extLst>';
    expect(
      await rowsHere(xlsx({ sheets: [{ name: 's', rows: textRows([['a']]), after }] }), { name: 'a.xlsx' }),
    ).toEqual([['a']]);
  });

  it.each([
    ['a shared text that is not there', '<row><c t="s"><v>7</v></c></row>', 'damaged', '表!A1'],
    ['a cell in another row than it says', '<row r="1"><c r="A2"><v>1</v></c></row>', 'damaged', '表!A1'],
    ['rows out of order', '<row r="3"/><row r="2"/>', 'damaged', '表!2'],
    ['a row beyond the last', '<row r="20000000"><c><v>1</v></c></row>', 'damaged', '表!20000000'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'damaged', '表!XFE1'],
    ['too many columns', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too_many_columns', '表!XFD1'],
    ['a cell that is too long', `<row><c t="str"><v>${'长'.repeat(32_768)}</v></c></row>`, 'cell_too_long', '表!A1'],
  ])('refuses %s and says where', async (_, content, code, place) => {
    await expect(rows(content)).rejects.toMatchObject({ code, details: { place } });
  });

  it('refuses more rows than allowed, over all sheets', async () => {
    const sheets = [1, 2].map((at) => ({ name: `s${at}`, rows: textRows([['a'], ['b']]) }));
    await expect(rowsHere(xlsx({ sheets }), { name: 'a.xlsx', limits: { rows: 3 } })).rejects.toMatchObject({
      code: 'too_many_rows',
      details: { limit: 3, place: 's2!A2' },
    });
  });
});
