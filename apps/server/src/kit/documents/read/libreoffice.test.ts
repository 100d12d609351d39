import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx, escaped, textRows, xlsx } from './testing/build-office.ts';
import { blocksHere, readHere } from './testing/read-here.ts';

const run = promisify(execFile);
const office = 'soffice';
const present = (() => {
  try {
    execFileSync(office, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

it.runIf(process.env.CI)('has LibreOffice where everything is checked', () => expect(present).toBe(true));
if (!present) process.stderr.write('SKIPPED: LibreOffice (soffice) is not installed; what it writes is not read.\n');

const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (columns: number, ...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

const headings = [
  '跟进日期',
  '跟进时间',
  '跟进方式',
  '参与人员',
  '沟通核心内容',
  '客户反馈',
  '下一步行动',
  '负责人*',
  '截止日期',
];
const followUp = (day: number) => [
  '2024-03-15',
  '14:00-15:30',
  '',
  '销售(李)、客户(张、王)',
  '1.甲\n2.乙',
  '',
  `第${day}次`,
  '李*',
  '',
];
const lines = (text: string) => text.split('\n').map(p).join('');
const body = [
  p('销售业务跟进记录 & “样表” _x000D_'),
  tbl(
    3,
    tr(tc(p('字段名称')), tc(p('填写说明')), tc(p('示例'))),
    tr(tc(p('客户')), tc(p('跨两列'), '<w:gridSpan w:val="2"/>')),
    tr(tc(p('高'), '<w:vMerge w:val="restart"/>'), tc(p('')), tc(p('mixed 中文 €'))),
    tr(tc(p(''), '<w:vMerge/>'), tc(p('e')), tc(p(''))),
  ),
  p('二、跟进记录'),
  tbl(
    9,
    tr(...headings.map((text) => tc(p(text)))),
    ...[1, 2, 3].map((day) => tr(...followUp(day).map((text) => tc(lines(text))))),
  ),
  '<w:p><w:r><w:t>留</w:t></w:r><w:ins w:id="1" w:author="a" w:date="2024-03-15T00:00:00Z"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2" w:author="a" w:date="2024-03-15T00:00:00Z"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>',
  tbl(2, tr(tc(p('外')), tc(tbl(2, tr(tc(p('内一')), tc(p('内二')))) + p('')))),
  '<w:p><w:r><w:t>换</w:t><w:br/><w:t>行</w:t><w:tab/><w:t>完</w:t></w:r></w:p>',
].join('');

const long = Array.from({ length: 3000 }, (_, at) => [`客户第${at}号，${'备注'.repeat(at % 40)}`, `plain ${at}`, '']);
const styles =
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="000000"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs>';
const workbook = xlsx({
  styles,
  sheets: [
    {
      name: '客户',
      rows: `${textRows([['名称', '电话', '日期', '比例', '时间', '邮编', '真', '式']])}<row><c t="inlineStr"><is><t>=华信 &amp; ${'长'.repeat(20_000)}</t></is></c><c><v>13812345678</v></c><c s="1"><v>45366</v></c><c s="2"><v>0.855</v></c><c s="3"><v>0.5833333333333334</v></c><c s="4"><v>10010</v></c><c t="b"><v>1</v></c><c><f>1+1</f><v>2</v></c></row>`,
      after: '<mergeCells><mergeCell ref="A4:C6"/></mergeCells>',
    },
    { name: '藏', rows: textRows([['x']]), state: 'hidden' },
    { name: '多', rows: textRows(long) },
  ],
});
const expectedRow = [
  '=华信 & '.concat('长'.repeat(20_000)),
  '13812345678',
  '2024-03-15',
  '85.5%',
  '14:00',
  '010010',
  '是',
  '2',
];

describe.runIf(present)('files as LibreOffice writes them', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'genjin-lo-'));
    await writeFile(join(folder, 'form.docx'), docx(body));
    await writeFile(join(folder, 'list.xlsx'), workbook);
    await convert('form.docx', 'doc:MS Word 97', 'doc');
    await convert('form.docx', 'docx:MS Word 2007 XML', 'docx');
    await convert('list.xlsx', 'xls:MS Excel 97', 'xls');
    await convert('list.xlsx', 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function convert(file: string, filter: string, to: string): Promise<void> {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      join(folder, to),
    ];
    await run(office, [...args, join(folder, file)], { timeout: 60_000 });
  }

  it.each(['docx', 'doc'])('reads a form saved as .%s as it was', async (to) => {
    const expected = await blocksHere(docx(body), { name: 'form.docx' });
    expect(expected).toHaveLength(7);
    const bytes = await readFile(join(folder, to, `form.${to}`));
    expect(await blocksHere(bytes, { name: `form.${to}` })).toEqual(expected);
  });

  it.each(['xlsx', 'xls'])('reads a workbook saved as .%s as it was', async (to) => {
    const bytes = await readFile(join(folder, to, `list.${to}`));
    const { document, warnings } = await readHere(bytes, { name: `list.${to}` });
    expect(warnings).toEqual([]);
    if (document.kind !== 'sheets') throw new Error('no sheets');
    expect(document.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['客户', false],
      ['藏', true],
      ['多', false],
    ]);
    expect(document.sheets[0]?.rows[1]).toEqual(expectedRow);
    expect(document.sheets[0]?.merges).toEqual([{ top: 3, left: 0, bottom: 5, right: 2 }]);
    expect(document.sheets[2]?.rows).toEqual(long.map((row) => row.slice(0, 2)));
  });
});
