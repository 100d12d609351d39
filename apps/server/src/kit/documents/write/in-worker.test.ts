import { randomBytes } from 'node:crypto';
import { informationLabels } from '@genjin/domain/paper-form/paper-form';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkTemplateAside, renderForm } from './in-worker.ts';
import { renderList } from './list-in-worker.ts';
import type { SheetTable, SheetValue } from './sheet-table.ts';
import { TemplateRefused } from './template-guard.ts';
import { TemplateUnfit } from './template-unfit.ts';
import { formOf, sheetOf } from './testing/sample-forms.ts';
import { docxParagraphs, docxTemplate } from './testing/sample-templates.ts';

const sheet = sheetOf(formOf({ [informationLabels.name.label]: '华信' }, [{ date: '2024-03-15' }]));

describe('a document', () => {
  test('of each kind is made in a thread', async () => {
    const [docx, xlsx, pdf] = await Promise.all([
      renderForm({ make: 'docx', sheet }),
      renderForm({ make: 'xlsx', sheets: [sheet, sheet] }),
      renderForm({ make: 'pdf', sheet }),
    ]);
    expect(docxParagraphs(docx)).toContain('华信');
    expect(Object.keys(unzipSync(xlsx)).filter((name) => /sheet\d\.xml$/.test(name))).toHaveLength(3);
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test('from a template; what is wrong with one arrives as the error it is', async () => {
    const good = await docxTemplate({ paragraphs: ['{客户名称}'] });
    const bad = await docxTemplate({ paragraphs: ['{客户}'] });
    expect(docxParagraphs(await renderForm({ make: 'template', kind: 'docx', template: good, sheet }))[0]).toBe('华信');
    expect(await checkTemplateAside(good, 'docx')).toEqual([]);
    expect(await checkTemplateAside(bad, 'docx')).toMatchObject([{ code: 'unknown', mark: '{客户}' }]);
    await expect(renderForm({ make: 'template', kind: 'docx', template: bad, sheet })).rejects.toThrow(TemplateUnfit);
    await expect(checkTemplateAside(new Uint8Array(9), 'docx')).rejects.toThrow(TemplateRefused);
    expect(docxParagraphs(await renderForm({ make: 'docx', sheet }))).toContain('华信');
  });

  test('is not waited for after the caller has gone', async () => {
    const long = sheetOf(
      formOf(
        {},
        Array.from({ length: 3000 }, () => ({ content: '内容。'.repeat(100) })),
      ),
    );
    const call = new AbortController();
    const made = renderForm({ make: 'pdf', sheet: long }, { signal: call.signal });
    setTimeout(() => call.abort(new Error('gone')), 50);
    const started = performance.now();
    await expect(made).rejects.toThrow('gone');
    expect(performance.now() - started).toBeLessThan(1000);
    await expect(renderForm({ make: 'pdf', sheet }, { signal: call.signal })).rejects.toThrow('gone');
    expect((await renderForm({ make: 'pdf', sheet })).length).toBeGreaterThan(1000);
  });

  test('keeps nobody from being served meanwhile', async () => {
    const long = sheetOf(
      formOf(
        {},
        Array.from({ length: 300 }, () => ({ content: '内容。'.repeat(100) })),
      ),
    );
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await renderForm({ make: 'pdf', sheet: long });
    clearInterval(ticking);
    expect(longest).toBeLessThan(150);
  });
});

describe('a list', () => {
  const tableOf = (rows: AsyncIterable<readonly SheetValue[]>): SheetTable => ({
    name: '客户',
    titleLine: null,
    headings: ['名称', '数量'],
    kinds: ['text', 'number'],
    rows,
  });

  async function* numbered(count: number): AsyncGenerator<SheetValue[]> {
    for (let index = 0; index < count; index++) yield [`客户${index}`, index];
  }

  test('comes with all its rows in order', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of renderList('csv_utf8', tableOf(numbered(12_345)))) pieces.push(piece);
    const lines = Buffer.concat(pieces).toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(12_346);
    expect(lines.every((line, index) => index === 0 || line === `客户${index - 1},${index - 1}`)).toBe(true);
  });

  test('as a workbook, also without rows', async () => {
    for (const count of [0, 1, 200, 201]) {
      const pieces: Uint8Array[] = [];
      for await (const piece of renderList('xlsx', tableOf(numbered(count)))) pieces.push(piece);
      const xml = strFromU8(unzipSync(Buffer.concat(pieces))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(xml.match(/<row /g)).toHaveLength(count + 1);
    }
  });

  test('is fetched only as fast as it is taken, and ends with its reader', async () => {
    let fetched = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<SheetValue[]> {
      try {
        for (; ; fetched++) yield [`${fetched} ${'x'.repeat(500)}`, fetched];
      } finally {
        closed = true;
      }
    }
    for await (const _piece of renderList('csv_utf8', tableOf(endless()))) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = fetched;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(fetched).toBe(before);
      break;
    }
    expect(closed).toBe(true);
    expect(fetched).toBeLessThan(5000);
  });

  test('never stands still where rows come as slowly as pieces are taken', { timeout: 60_000 }, async () => {
    const sleep = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));
    async function* slow(): AsyncGenerator<SheetValue[]> {
      for (let index = 0; index < 3000; index++) {
        if (index % 200 === 199) await sleep(40);
        yield [randomBytes(300).toString('base64'), index];
      }
    }
    for (let round = 0; round < 5; round++) {
      let bytes = 0;
      for await (const piece of renderList('xlsx', tableOf(slow()))) {
        bytes += piece.length;
        await sleep(15);
      }
      expect(bytes).toBeGreaterThan(500_000);
    }
  });

  test('ends with what its rows throw, and when it is called off', async () => {
    async function* failing(): AsyncGenerator<SheetValue[]> {
      yield ['甲', 1];
      throw new Error('the database went away');
    }
    const read = async (rows: AsyncIterable<readonly SheetValue[]>, signal?: AbortSignal) => {
      for await (const _piece of renderList('xlsx', tableOf(rows), { signal }));
    };
    await expect(read(failing())).rejects.toThrow('the database went away');
    const call = new AbortController();
    setTimeout(() => call.abort(new Error('cancelled')), 200);
    await expect(read(numbered(Number.POSITIVE_INFINITY), call.signal)).rejects.toThrow('cancelled');
  });
});
