import { describe, expect, test } from 'vitest';
import { checkTemplate } from './template-check.ts';
import { templateLimits } from './template-guard.ts';
import { placeholderOf, placeholders } from './template-placeholders.ts';
import { type TemplateProblem, templateProblemSentence } from './template-problem.ts';
import { docxTemplate, withPart, xlsxTemplate } from './testing/sample-templates.ts';

const brief = (problems: readonly TemplateProblem[]) =>
  problems.map(({ code, mark, place }) => `${code} ${mark} @ ${place.zh}`);

test('every placeholder is found by its Chinese and its English name, and no two share one', () => {
  const names = placeholders.flatMap(({ name, key }) => [name, key]);
  expect(new Set(names).size).toBe(names.length);
  for (const one of placeholders) {
    expect(placeholderOf(one.name)).toBe(one);
    expect(placeholderOf(one.key.toUpperCase())).toBe(one);
    expect(one.example).not.toBe('');
  }
  expect(placeholderOf('客户名称(全称)')?.key).toBe('name');
  expect(placeholderOf('constructor')).toBeNull();
});

describe('a document', () => {
  test('with right placeholders has no problems, split over runs or not', async () => {
    const bytes = await docxTemplate({
      paragraphs: ['客户: {客户名称}', ['{联', '系', '人}'], '{contacts}'],
      tables: [
        [
          ['日期', '内容'],
          ['{#跟进记录}{跟进日期}', ['{沟通', '内容}{/跟进', '记录}']],
        ],
      ],
      header: '{公司}',
      footer: '{导出信息}',
    });
    expect(await checkTemplate(bytes, 'docx')).toEqual([]);
  });

  test('with wrong ones is told by name and place', async () => {
    const bytes = await docxTemplate({
      paragraphs: ['{客户名}', '好的{客户名称', '} 多一个', '{跟进日期}', '{#联系人}{/联系人}'],
      tables: [
        [
          ['序号', '{#跟进记录}{负责}'],
          ['{#跟进记录}', '{/跟进记录}{/跟进记录}'],
        ],
        [['{#followUps}', '{date}']],
      ],
      header: '{公司名}',
    });
    expect(brief(await checkTemplate(bytes, 'docx'))).toEqual([
      'unknown {客户名} @ 正文第 1 段',
      'unclosed {客户名称 @ 正文第 2 段',
      'stray } @ 正文第 3 段',
      'outside_loop {跟进日期} @ 正文第 4 段',
      'unknown_loop {#联系人} @ 正文第 5 段',
      'unknown_loop {/联系人} @ 正文第 5 段',
      'unknown {负责} @ 正文第 1 个表格第 1 行第 2 列',
      'loop_in_loop {#跟进记录} @ 正文第 1 个表格第 2 行第 1 列',
      'loop_not_opened {/跟进记录} @ 正文第 1 个表格第 2 行第 2 列',
      'loop_not_closed {#followUps} @ 正文第 2 个表格第 1 行第 1 列',
      'unknown {公司名} @ 页眉第 1 段',
    ]);
  });

  test('a loop from a table into another, and no placeholder at all', async () => {
    const across = await docxTemplate({ tables: [[['{#跟进记录}']], [['{/跟进记录}']]] });
    expect(brief(await checkTemplate(across, 'docx'))).toEqual([
      'loop_across {/跟进记录} @ 正文第 2 个表格第 1 行第 1 列',
    ]);
    expect((await checkTemplate(await docxTemplate({ paragraphs: ['你好'] }), 'docx')).map(({ code }) => code)).toEqual(
      ['none'],
    );
  });
});

describe('a workbook', () => {
  test('is told sheet and cell', async () => {
    const bytes = await xlsxTemplate((sheet) => {
      sheet.getCell('A1').value = '{客户名称}';
      sheet.getCell('B2').value = { richText: [{ text: '{客户' }, { text: '姓名}', font: { bold: true } }] };
      sheet.getCell('A5').value = '{#跟进记录}{跟进日期}';
      sheet.getCell('C5').value = '{沟通内容}';
      sheet.getCell('D9').value = { formula: '{1,2}' };
    });
    expect(brief(await checkTemplate(bytes, 'xlsx'))).toEqual([
      'unknown {客户姓名} @ 客户表!B2',
      'loop_not_closed {#跟进记录} @ 客户表!A5',
    ]);
  });
});

test('a problem is one sentence with place, name and remedy', async () => {
  const [problem] = await checkTemplate(await docxTemplate({ paragraphs: ['您好，{客户名}，欢迎'] }), 'docx');
  expect(problem?.text).toBe('您好，{客户名}，欢迎');
  expect(problem && templateProblemSentence(problem, 'zh')).toBe(
    '正文第 1 段：没有名为 {客户名} 的占位符。请对照占位符列表更正。',
  );
  expect(problem && templateProblemSentence(problem, 'en')).toBe(
    'body, paragraph 1: There is no placeholder {客户名}. Correct it by the list of placeholders.',
  );
});

describe('what is not taken at all', () => {
  const refused = async (bytes: Uint8Array, kind: 'docx' | 'xlsx' = 'docx') =>
    checkTemplate(bytes, kind).then(
      () => 'taken',
      (error) => error.code,
    );

  test('by its content', async () => {
    const good = await docxTemplate({ paragraphs: ['{客户名称}'] });
    expect(await refused(good)).toBe('taken');
    expect(await refused(good, 'xlsx')).toBe('wrong_type');
    expect(await refused(new TextEncoder().encode('不是压缩包'))).toBe('damaged');
    expect(await refused(good.slice(0, good.length - 300))).toBe('damaged');
    expect(await refused(new Uint8Array(templateLimits.bytes + 1))).toBe('too_large');
    expect(await refused(withPart(good, 'word/vbaProject.bin', () => 'x'))).toBe('macros');
    expect(
      await refused(
        withPart(good, '[Content_Types].xml', (xml) => xml.replace('document.main', 'document.macroEnabled.main')),
      ),
    ).toBe('macros');
    expect(await refused(withPart(good, 'word/embeddings/oleObject1.bin', () => 'x'))).toBe('embedded');
    expect(
      await refused(
        withPart(good, 'word/document.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      ),
    ).toBe('doctype');
    expect(await refused(withPart(good, 'word/a.xml', () => '0'.repeat(101 * 1024 * 1024)))).toBe('unpacked_too_large');
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x/${index}`, '']));
    const { zipSync, strToU8 } = await import('fflate');
    expect(await refused(zipSync(Object.fromEntries(Object.keys(many).map((name) => [name, strToU8('')]))))).toBe(
      'too_many_parts',
    );
    expect(await refused(zipSync({ '../x': strToU8('') }))).toBe('damaged');
  });

  test('by what it refers to; links to pages and mail may stay', async () => {
    const good = await docxTemplate({ paragraphs: ['{客户名称}'] });
    const relation = (type: string, target: string) =>
      refused(
        withPart(good, 'word/_rels/document.xml.rels', (xml) =>
          xml.replace(
            '</Relationships>',
            `<Relationship Id="x" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
          ),
        ),
      );
    expect(await relation('hyperlink', 'https://example.com')).toBe('taken');
    expect(await relation('hyperlink', 'mailto:a@example.com')).toBe('taken');
    expect(await relation('hyperlink', 'file:///c:/x')).toBe('external');
    expect(await relation('attachedTemplate', 'https://example.com/x.dotm')).toBe('external');
    expect(await relation('image', 'https://example.com/x.png')).toBe('external');
  });
});
