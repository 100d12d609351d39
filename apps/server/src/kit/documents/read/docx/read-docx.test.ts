import { describe, expect, it } from 'vitest';
import { docx } from '../testing/build-office.ts';
import { blocksHere } from '../testing/read-here.ts';

const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const read = (body: string) => blocksHere(docx(body), { name: 'a.docx' });
const paragraph = (text: string) => ({ kind: 'paragraph', text });
const table = (...rows: string[][]) => ({ kind: 'table', rows });

describe('readDocx', () => {
  it('gives paragraphs and tables in their order, without empty paragraphs', async () => {
    const body = p('一、客户基本信息') + tbl(tr(tc(p('字段')), tc(p('值')))) + p('') + p('  ') + p('二、跟进记录');
    expect(await read(body)).toEqual([paragraph('一、客户基本信息'), table(['字段', '值']), paragraph('二、跟进记录')]);
  });

  it('keeps line breaks and tabs, but not the tab stops of a paragraph', async () => {
    const stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>';
    const body = `<w:p>${stops}<w:r><w:t>1.甲</w:t><w:br/><w:t>2.乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:cr/><w:t>丁</w:t></w:r></w:p>`;
    expect(await read(body)).toEqual([paragraph('1.甲\n2.乙\t丙-\n丁')]);
  });

  it('sets spanning cells into a grid', async () => {
    const body = tbl(
      tr(tc(p('全'), '<w:gridSpan w:val="3"/>')),
      tr(tc(p('高'), '<w:vMerge w:val="restart"/>'), tc(p('b')), tc(p('c'))),
      tr(tc(p('看不见'), '<w:vMerge/>'), tc(p('e'), '<w:gridSpan w:val="2"/>')),
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p('f'))}</w:tr>`,
    );
    expect(await read(body)).toEqual([table(['全', '', ''], ['高', 'b', 'c'], ['', 'e', ''], ['', '', 'f'])]);
  });

  it('gives a cell its paragraphs as lines and flattens tables inside it', async () => {
    const inner = tbl(tr(tc(p('x')), tc(p('y'))), tr(tc(p('z')), tc(p(''))));
    expect(await read(tbl(tr(tc(p('甲') + inner + p('')), tc(p('1.a') + p('2.b')))))).toEqual([
      table(['甲\nx\ty\nz', '1.a\n2.b']),
    ]);
  });

  it('keeps what was inserted and drops what was deleted or moved away', async () => {
    const body =
      '<w:p><w:r><w:t>留</w:t></w:r><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>' +
      tbl(tr(tc(p('a'))), `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('删'))}</w:tr>`);
    expect(await read(body)).toEqual([paragraph('留新来'), table(['a'])]);
  });

  it('joins paragraphs whose mark between them is deleted', async () => {
    const first = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>';
    expect(await read(first + p('后') + p('另'))).toEqual([paragraph('前后'), paragraph('另')]);
  });

  it('takes former properties for what they are', async () => {
    const change = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange>';
    expect(await read(tbl(tr(tc(p('a'), change), tc(p('b')))))).toEqual([table(['a', 'b'])]);
  });

  it('reads a text box once, after the paragraph it hangs on', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice><wps:wsp>${box('框')}</wps:wsp></mc:Choice><mc:Fallback><v:textbox>${box('框')}</v:textbox></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r><w:t>前</w:t></w:r><w:r>${drawing}</w:r><w:r><w:t>后</w:t></w:r></w:p>${p('下')}`;
    expect(await read(body)).toEqual([paragraph('前后'), paragraph('框'), paragraph('下')]);
  });

  it('reads content controls, but not the words they show while empty', async () => {
    const sdt = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body =
      sdt('', p('填了')) +
      `<w:p>${sdt('<w:showingPlcHdr/>', '<w:r><w:t>单击输入</w:t></w:r>')}<w:r><w:t>旁</w:t></w:r></w:p>` +
      tbl(tr(tc(p('标签')), sdt('<w:showingPlcHdr/>', tc(p('单击此处')))), sdt('', tr(tc(p('c')), tc(p('d')))));
    expect(await read(body)).toEqual([paragraph('填了'), paragraph('旁'), table(['标签', ''], ['c', 'd'])]);
  });

  it('reads the results of fields and links, not their instructions', async () => {
    const body =
      '<w:p><w:hyperlink r:id="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO cmd</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>果</w:t><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';
    expect(await read(body)).toEqual([paragraph('链接果1')]);
  });

  it('reads ticked boxes of symbol fonts', async () => {
    const sym = (char: string) => `<w:sym w:font="Wingdings" w:char="${char}"/>`;
    expect(await read(`<w:p><w:r>${sym('F0FE')}<w:t>高</w:t>${sym('F0A8')}<w:t>低</w:t></w:r></w:p>`)).toEqual([
      paragraph('☑高☐低'),
    ]);
  });

  it('reads other prefixes and the strict namespace', async () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严</x:t></x:r></x:p></x:body></x:document>';
    expect(await blocksHere(docx('', { 'word/document.xml': xml }), { name: 'a.docx' })).toEqual([paragraph('严')]);
  });

  it('refuses a span over more columns than allowed, and tables nested too deep', async () => {
    await expect(read(tbl(tr(tc(p('a'), '<w:gridSpan w:val="1000000000"/>'))))).rejects.toMatchObject({
      code: 'too_many_columns',
    });
    let nested = p('x');
    for (let depth = 0; depth < 11; depth++) nested = tbl(tr(tc(nested + p(''))));
    await expect(read(nested)).rejects.toMatchObject({ code: 'too_deep', details: { limit: 10 } });
  });
});
