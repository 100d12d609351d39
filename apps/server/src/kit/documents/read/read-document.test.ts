import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { outlineDocument, readDocument, readSheetRows, runOverRows } from './read-document.ts';
import { docx, textRows, xlsx } from './testing/build-office.ts';
import { childrenOf, untilAlone } from './testing/process-tree.ts';
import { withFile } from './testing/read-here.ts';

const name = 'a.xlsx';
const module = new URL('./testing/sample-task.ts', import.meta.url);
const sheetOf = (count: number) =>
  xlsx({
    sheets: [{ name: '表', rows: textRows(Array.from({ length: count }, (_, at) => [`客户${at}`, String(at)])) }],
  });

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('readDocument', () => {
  it('reads a document whole and leaves no process behind', async () => {
    const reading = await withFile(sheetOf(3000), (file) => readDocument(file, { name: '客户.xlsm' }));
    expect(reading).toMatchObject({
      format: 'xlsx',
      encoding: null,
      warnings: [{ code: 'extension_differs', details: { found: 'XLSX' } }],
    });
    if (reading.document.kind !== 'sheets') throw new Error('no sheets');
    expect(reading.document.sheets[0]?.rows).toHaveLength(3000);
    expect(reading.document.sheets[0]?.rows[2999]).toEqual(['客户2999', '2999']);
    await untilAlone();
  });

  it('reads a long text in pieces', async () => {
    const body = Array.from(
      { length: 5000 },
      (_, at) => `<w:p><w:r><w:t>第${at}段${'字'.repeat(100)}</w:t></w:r></w:p>`,
    );
    const { document } = await withFile(docx(body.join('')), (file) => readDocument(file, { name: 'a.docx' }));
    expect(document.kind === 'text' && document.blocks.length).toBe(5000);
  });

  it('refuses more than one answer holds, and a file that is not there', async () => {
    await expect(
      withFile(sheetOf(50), (file) => readDocument(file, { name, limits: { answerRows: 49 } })),
    ).rejects.toMatchObject({ code: 'too_many_rows', details: { limit: 49 } });
    await expect(readDocument('/nowhere/at/all', { name })).rejects.toMatchObject({ code: 'reader_failed' });
  });

  it('stops when it is told to, also while it waits its turn', async () => {
    await withFile(sheetOf(20_000), async (file) => {
      const stop = new AbortController();
      const readings = [1, 2, 3, 4].map(() => readDocument(file, { name }, stop.signal));
      const settled = Promise.allSettled(readings);
      await delay(50);
      stop.abort(new Error('enough'));
      for (const one of await settled) expect(one).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
      await untilAlone();
      await expect(readDocument(file, { name }, stop.signal)).rejects.toThrow('enough');
    });
  });
});

describe('outlineDocument', () => {
  it('gives the beginning, the end and the measures of each sheet', async () => {
    const first = textRows(Array.from({ length: 1000 }, (_, at) => [`a${at}`, 'b'.repeat(2000)]));
    const merges =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A500:B501"/><mergeCell ref="A999:A1000"/></mergeCells>';
    const bytes = xlsx({
      sheets: [
        { name: '长', rows: first, after: merges },
        { name: '短', rows: '<row r="3"><c r="B3"><v>1</v></c></row>', state: 'hidden' },
      ],
    });
    const { document } = await withFile(bytes, (file) => outlineDocument(file, { name }));
    if (document.kind !== 'sheets') throw new Error('no sheets');
    const [long, short] = document.sheets;
    expect(long).toMatchObject({ name: '长', hidden: false, rowCount: 1000, contentRows: 1000, columnCount: 2 });
    expect(long?.rows).toHaveLength(200);
    expect(long?.rows[199]).toEqual(['a199', 'b'.repeat(1000)]);
    expect(long?.last.map(({ row, cells }) => [row, cells[0]])).toEqual(
      [995, 996, 997, 998, 999].map((row) => [row, `a${row}`]),
    );
    expect(long?.merges.map(({ top }) => top)).toEqual([0, 998]);
    expect(short).toEqual({
      name: '短',
      hidden: true,
      rows: [[], [], ['', '1']],
      merges: [],
      rowCount: 3,
      contentRows: 1,
      columnCount: 2,
      last: [],
    });
  });

  it('gives cards and texts whole', async () => {
    const cards = 'BEGIN:VCARD\nFN:甲\nEND:VCARD';
    const { document } = await withFile(cards, (file) => outlineDocument(file, { name: 'a.vcf' }));
    expect(document).toEqual({ kind: 'cards', cards: [{ properties: [{ name: 'FN', types: [], values: ['甲'] }] }] });
  });
});

describe('readSheetRows', () => {
  it('gives batches in order and rows where they stand', async () => {
    const rows = `${textRows(Array.from({ length: 1200 }, (_, at) => [String(at)]))}<row r="5000"><c r="A5000"><v>1</v></c></row>`;
    const events = await withFile(xlsx({ sheets: [{ name: 's', rows }] }), (file) =>
      all(readSheetRows(file, { name })),
    );
    expect(events.map((event) => (event.kind === 'rows' ? [event.firstRow, event.rows.length] : event.kind))).toEqual([
      'sheet',
      [0, 500],
      [500, 500],
      [1000, 200],
      [4999, 1],
      'merges',
    ]);
  });

  it('reads no further than its consumer takes, and does not count the time it waits', async () => {
    await withFile(sheetOf(60_000), async (file) => {
      let rows = 0;
      let before = 0;
      for await (const event of readSheetRows(file, { name, limits: { seconds: 5 } })) {
        if (event.kind !== 'rows') continue;
        rows += event.rows.length;
        if (rows !== 1000) continue;
        await delay(300);
        before = cpuTicks(childrenOf(process.pid)[0]);
        await delay(6000);
        // It stands still: less than a tenth of a second of work in six.
        expect(cpuTicks(childrenOf(process.pid)[0]) - before).toBeLessThan(10);
      }
      expect(rows).toBe(60_000);
    });
  });

  it('ends the process when its consumer stops', async () => {
    await withFile(sheetOf(60_000), async (file) => {
      for await (const event of readSheetRows(file, { name })) if (event.kind === 'rows') break;
      await untilAlone();
    });
  });

  it('refuses what is no list', async () => {
    await expect(
      withFile(docx('<w:p/>'), (file) => all(readSheetRows(file, { name: 'a.docx' }))),
    ).rejects.toMatchObject({ code: 'wrong_type', details: { found: 'DOCX' } });
  });
});

describe('runOverRows', () => {
  const run = (what: string, more: object = {}, limits: object = {}) =>
    withFile(sheetOf(1200), (file) => all(runOverRows(file, { module, input: { what, ...more } }, { name, limits })));

  it('runs a task where the rows are read', async () => {
    expect(await run('count')).toEqual([500, 500, 200]);
  });

  it('gives the process no environment of ours, no disk to write to and no programs to run', async () => {
    expect((await run('environment'))[0]).toEqual(['NODE_COMPILE_CACHE', 'TZ']);
    const path = '/tmp/genjin-must-not-be';
    expect((await run('write', { path }))[0]).toBe('ERR_ACCESS_DENIED');
    expect(existsSync(path)).toBe(false);
    expect((await run('run'))[0]).toBe('ERR_ACCESS_DENIED');
  });

  it.each([
    ['runs for ever', 'hang', 'timed_out'],
    ['sleeps', 'sleep', 'timed_out'],
    ['takes all memory', 'hoard', 'out_of_memory'],
    ['throws', 'throw', 'reader_failed'],
    ['ends its process', 'crash', 'reader_failed'],
  ])('refuses clearly where the process %s, and leaves nothing running', async (_, what, code) => {
    await expect(run(what, {}, { seconds: what === 'hoard' ? 20 : 1 })).rejects.toMatchObject({ code });
    await untilAlone();
  });
});

/** Hundredths of a second that a process has worked. */
function cpuTicks(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}
