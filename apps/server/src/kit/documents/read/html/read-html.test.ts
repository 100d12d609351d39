import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHere } from '../testing/read-here.ts';

async function sheets(html: string | Uint8Array, name = '导出.xls') {
  const { document } = await readHere(html, { name });
  return document.kind === 'sheets' ? document.sheets : [];
}

describe('readHtml', () => {
  it('reads a table that pretends to be a workbook, and says so', async () => {
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"><style>td{color:red}</style></head><body><table border=1><tr><th>名称<th>电话</tr><tr><td>A&amp;B&#x5ba2;&nbsp;户</td><td style="mso-number-format:\'@\'">0123</td></tr></table></body></html>';
    const reading = await readHere(iconv.encode(html, 'gbk'), { name: 'a.xls' });
    expect(reading).toMatchObject({
      format: 'html',
      encoding: 'gb18030',
      warnings: [{ code: 'extension_differs', details: { found: 'HTML' } }],
      document: {
        sheets: [
          {
            rows: [
              ['名称', '电话'],
              ['A&B客 户', '0123'],
            ],
          },
        ],
      },
    });
  });

  it('sets spans into a grid', async () => {
    const html = '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>';
    expect(await sheets(html)).toEqual([
      {
        name: '1',
        hidden: false,
        rows: [['a', 'b'], ['', 'c', 'd'], ['e']],
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 0, right: 2 },
        ],
      },
    ]);
  });

  it('keeps breaks, joins blanks, flattens tables within cells and takes each outer table for a sheet', async () => {
    const html =
      '<!doctype html><!-- <table><tr><td>no --><table><tr><td> 1.a<br/>2.b <p>c</p>\n  d</td><td><table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table></td></tr></table><table><tr><td>第二</td></tr></table>';
    const [first, second] = await sheets(html);
    expect(first?.rows).toEqual([['1.a\n2.b\nc\nd', 'x\ty\t\nz']]);
    expect(second?.rows).toEqual([['第二']]);
  });

  it('runs nothing and shows no script', async () => {
    const html =
      '<html><body><script>document.write("<table><tr><td>evil</td></tr></table>")</script><table><tr><td onclick="x()">1 < 2<img src=http://x/></td></tr></table>';
    expect((await sheets(html))[0]?.rows).toEqual([['1 < 2']]);
  });

  it('refuses a page without a table', async () => {
    await expect(sheets('<html><body>Please sign in</body></html>')).rejects.toMatchObject({
      code: 'wrong_type',
      details: { found: 'HTML' },
    });
  });
});

describe('readXmlSpreadsheet', () => {
  const workbook = (body: string) =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>${body}</Workbook>`;

  it('reads sheets, places, types and spans', async () => {
    const body =
      '<Worksheet ss:Name="客户"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">题</Data></Cell><Cell><Data ss:Type="Number">13800000000</Data></Cell></Row>' +
      '<Row ss:Index="3"><Cell ss:Index="2" ss:StyleID="p"><Data ss:Type="Number">0.8</Data></Cell><Cell><Data ss:Type="DateTime">2024-03-15T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>体</ss:Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="二"><Table/></Worksheet>';
    expect(await sheets(workbook(body))).toEqual([
      {
        name: '客户',
        hidden: false,
        rows: [['题', '', '13800000000'], [], ['', '80%', '2024-03-15', '是', '', '粗体']],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      },
      { name: '二', hidden: false, rows: [], merges: [] },
    ]);
  });

  it('refuses rows that go back, and a DOCTYPE', async () => {
    const back =
      '<Worksheet ss:Name="s"><Table><Row ss:Index="5"><Cell><Data ss:Type="String">a</Data></Cell></Row><Row ss:Index="2"><Cell><Data ss:Type="String">b</Data></Cell></Row></Table></Worksheet>';
    await expect(sheets(workbook(back))).rejects.toMatchObject({ code: 'damaged' });
    await expect(
      sheets(workbook('').replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook')),
    ).rejects.toMatchObject({ code: 'doctype' });
  });
});
