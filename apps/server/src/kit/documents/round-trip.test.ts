import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentText, SheetText, TextBlock } from '@genjin/domain/document-text';
import { formsIn } from '@genjin/domain/paper-form/form-from-document';
import type { FormRecord } from '@genjin/domain/paper-form/form-record';
import type { PaperForm } from '@genjin/domain/paper-form/paper-form';
import { readForm } from '@genjin/domain/paper-form/read-form';
import { anyFormRecord } from '@genjin/domain/paper-form/testing/form-record-arbitrary';
import { writeForm } from '@genjin/domain/paper-form/write-form';
import { defaultSettings } from '@genjin/domain/settings';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentLimits } from './read/read-limits.ts';
import { readParts } from './read/read-parts.ts';
import { writeFormDocx } from './write/form-docx.ts';
import { blankForm } from './write/form-sheet.ts';
import { writeFormXlsx } from './write/form-xlsx.ts';
import { formOf, sheetOf } from './write/testing/sample-forms.ts';

/** Records for each format; a workbook carries several at once. */
const cases = Number(process.env.RUNS ?? 1000);
const seed = Number(process.env.SEED ?? 20240315);
const perWorkbook = 20;

const words = defaultSettings();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genjin-round-trip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the reader finds in a file, read in this process: a process for each of two thousand files would take minutes. */
async function read(bytes: Uint8Array, name: string): Promise<DocumentText> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const sheets: { name: string; hidden: boolean; rows: (readonly string[])[]; merges: SheetText['merges'] }[] = [];
  const blocks: TextBlock[] = [];
  const request = { job: 'document', file, name, encoding: null, limits: documentLimits, task: null } as const;
  for await (const part of readParts(request)) {
    const sheet = sheets.at(-1);
    if (part.kind === 'sheet') sheets.push({ name: part.name, hidden: part.hidden, rows: [], merges: [] });
    else if (part.kind === 'rows' && sheet) {
      while (sheet.rows.length < part.firstRow) sheet.rows.push([]);
      sheet.rows.push(...part.rows);
    } else if (part.kind === 'blocks') blocks.push(...part.blocks);
  }
  return sheets.length > 0 ? { kind: 'sheets', sheets } : { kind: 'text', blocks };
}

function expectSame(found: PaperForm | undefined, form: PaperForm, record: FormRecord): void {
  expect(found).toEqual(form);
  if (found) expect(readForm(found, words, { today: '2024-03-20' }).record).toEqual(record);
}

describe('what goes out as a form comes back unchanged', () => {
  test(`as .docx, ${cases} records`, async () => {
    await fc.assert(
      fc.asyncProperty(anyFormRecord, async (record) => {
        const form = writeForm(record, words);
        const forms = formsIn(await read(await writeFormDocx(sheetOf(form)), 'form.docx'));
        expect(forms).toHaveLength(1);
        expectSame(forms[0]?.form, form, record);
      }),
      { numRuns: cases, seed },
    );
  }, 120_000);

  test(`as .xlsx, ${cases} records, ${perWorkbook} in a workbook`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFormRecord, { minLength: perWorkbook, maxLength: perWorkbook }), async (records) => {
        const forms = records.map((record) => writeForm(record, words));
        const found = formsIn(await read(await writeFormXlsx(forms.map((form) => sheetOf(form))), 'forms.xlsx'));
        expect(found).toHaveLength(records.length);
        for (const [index, record] of records.entries())
          expectSame(found[index]?.form, forms[index] ?? formOf({}, []), record);
      }),
      { numRuns: Math.ceil(cases / perWorkbook), seed },
    );
  }, 120_000);

  test('texts that need several rows of a workbook are joined again', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index + 1}.第${index}件事 and so on 😀`);
    const long = [
      lines(900).join('\n'),
      '没有换行的很长的内容。'.repeat(1800),
      lines(60).join('\n\n\n'),
      `甲${'\n'.repeat(90)}乙`,
    ];
    const form = formOf(
      { 客户类型: '企业客户', '客户名称(全称)': '华信', 客户需求痛点: long[0] ?? '', 销售总结与建议: long[1] ?? '' },
      long.flatMap((content, index) => [
        { date: `2024-03-1${index}`, content, feedback: long[(index + 1) % long.length] ?? '', owner: '李' },
        { date: `2024-02-1${index}`, content: '短' },
      ]),
    );
    expect(formsIn(await read(await writeFormXlsx([sheetOf(form)]), 'long.xlsx'))[0]?.form).toEqual(form);
    expect(formsIn(await read(await writeFormDocx(sheetOf(form)), 'long.docx'))[0]?.form).toEqual(form);
  });

  test('a blank form is a form without values', async () => {
    const blank = sheetOf(blankForm(), { owner: '', printedOn: '', watermark: null });
    const empty = { ...blankForm(), followUps: [] };
    expect(formsIn(await read(await writeFormXlsx([blank]), 'blank.xlsx'))[0]?.form).toEqual(empty);
    expect(formsIn(await read(await writeFormDocx(blank), 'blank.docx'))[0]?.form).toEqual(empty);
  });
});
