import { docx, docxParts, relationships, zipOf } from './build-office.ts';
import { type HostileFile, laughs } from './hostile-file.ts';

const tableIn = (content: string) => `<w:tbl><w:tr><w:tc>${content}<w:p/></w:tc></w:tr></w:tbl>`;

/** Documents, lists, cards and pages. */
export const hostileTexts: readonly HostileFile[] = [
  {
    what: 'a span of 1,000,000,000 columns',
    name: 'a.docx',
    bytes: () =>
      docx('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'),
    outcome: 'too_many_columns',
  },
  {
    what: 'spans that add up',
    name: 'a.docx',
    bytes: () =>
      docx(
        `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="500"/></w:tcPr><w:p/></w:tc>'.repeat(2)}</w:tr>`.repeat(5000)}</w:tbl>`,
      ),
    outcome: 'too_many_columns',
  },
  {
    what: 'tables 50 deep',
    name: 'a.docx',
    bytes: () => docx(Array.from({ length: 50 }).reduce<string>(tableIn, '<w:p/>')),
    outcome: 'too_deep',
  },
  {
    what: 'tables 3,000 deep',
    name: 'a.docx',
    bytes: () => docx(Array.from({ length: 3000 }).reduce<string>(tableIn, '<w:p/>')),
    outcome: 'too_deep',
  },
  {
    what: 'a DOCTYPE in the text',
    name: 'a.docx',
    bytes: () => zipOf({ ...docxParts(''), 'word/document.xml': `${laughs}<document>&a12;</document>` }),
    outcome: 'doctype',
  },
  {
    what: 'a document with macros, renamed',
    name: 'a.docx',
    bytes: () => docx('<w:p/>', { 'word/vbaProject.bin': 'x' }),
    outcome: 'macros',
  },
  {
    what: 'pictures and templates from elsewhere',
    name: 'a.docx',
    bytes: () =>
      docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
        'word/_rels/document.xml.rels': relationships(
          ['t', 'attachedTemplate', 'http://example.com/x.dotm', 'External'],
          ['i', 'image', 'file:///etc/passwd', 'External'],
        ),
      }),
    outcome: null,
  },
  {
    what: 'a million paragraphs',
    name: 'a.docx',
    bytes: () => docx('<w:p/>'.repeat(1_000_000)),
    outcome: 'too_many_rows',
  },
  {
    what: 'one paragraph of 20 MB',
    name: 'a.docx',
    bytes: () => docx(`<w:p>${'<w:r><w:t>abcdefghijklmnopqrstuvwxyz</w:t></w:r>'.repeat(800_000)}</w:p>`),
    outcome: 'cell_too_long',
  },
  {
    what: '100 MB in one line',
    name: 'a.csv',
    bytes: () => Buffer.alloc(100 * 1024 * 1024, 'a'),
    outcome: 'too_large',
  },
  {
    what: '40 MB in one line',
    name: 'a.csv',
    bytes: () => Buffer.alloc(40 * 1024 * 1024, 'a'),
    outcome: 'cell_too_long',
  },
  {
    what: '20 MB after a quotation mark that is not closed',
    name: 'a.csv',
    bytes: () => Buffer.concat([Buffer.from('a,b\n"'), Buffer.alloc(20 * 1024 * 1024, 'x,\n')]),
    outcome: 'cell_too_long',
  },
  {
    what: 'a line of 10 MB of separators',
    name: 'a.csv',
    bytes: () => Buffer.alloc(10 * 1024 * 1024, ','),
    outcome: 'too_many_columns',
  },
  { what: 'NULs', name: 'a.csv', bytes: () => `姓名,电话\n张\0三,1\n${'客户,2\n'.repeat(30)}`, outcome: null },
  { what: 'UTF-7', name: 'a.csv', bytes: () => 'a,b\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-,1', outcome: null },
  {
    what: 'UTF-8 and GBK mixed',
    name: 'a.csv',
    bytes: () =>
      Buffer.concat([Buffer.from('姓名,电话\n'), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xff, 0xfe, 0x80, 0x0a])]),
    outcome: null,
  },
  {
    what: 'formulas',
    name: 'a.csv',
    bytes: () => '=cmd|\'/c calc\'!A0,@SUM(1),"=HYPERLINK(""http://x"")"\n',
    outcome: null,
  },
  {
    what: 'a million properties',
    name: 'a.vcf',
    bytes: () => `BEGIN:VCARD\n${'TEL:1\n'.repeat(1_000_000)}END:VCARD`,
    outcome: 'too_many_rows',
  },
  { what: '300,000 cards', name: 'a.vcf', bytes: () => 'BEGIN:VCARD\nEND:VCARD\n'.repeat(300_000), outcome: null },
  {
    what: 'a soft break after every character',
    name: 'a.vcf',
    bytes: () => `BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:${'a=\n'.repeat(2_000_000)}\nEND:VCARD`,
    outcome: 'cell_too_long',
  },
  {
    what: 'backslashes',
    name: 'a.vcf',
    bytes: () => `BEGIN:VCARD\nN:${'\\'.repeat(5_000_000)}\nEND:VCARD`,
    outcome: 'cell_too_long',
  },
  {
    what: 'HTML with a script, as .xls',
    name: 'a.xls',
    bytes: () =>
      '<html><script src="http://example.com/x.js"></script><table><tr><td onload="x()">a</td></tr></table><iframe src="file:///etc/passwd"></iframe></html>',
    outcome: null,
  },
  {
    what: 'HTML with spans of 1,000,000,000',
    name: 'a.xls',
    bytes: () => '<table><tr><td rowspan=1000000000>a<td colspan=1000000000>b</table>',
    outcome: 'too_many_columns',
  },
  {
    what: 'HTML with a million open tags',
    name: 'a.xls',
    bytes: () => `<table>${'<tr><td><b><script>'.repeat(1_000_000)}`,
    outcome: null,
  },
  {
    what: 'HTML of tables in tables',
    name: 'a.xls',
    bytes: () => '<table><tr><td>'.repeat(100_000),
    outcome: 'too_deep',
  },
];
