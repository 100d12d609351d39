/**
 * `node bench/export-list.ts`: lists and forms as files, each measured in a process of its own. Memory must not grow with the rows, the
 * first byte must come within 2 s, and the server's event loop must stay free. Options: --rows N (default 100000) --columns N (default 20).
 */
import { execFile } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { blankForm, type FormSheet } from '../apps/server/src/kit/documents/write/form-sheet.ts';
import { furnitureIn } from '../apps/server/src/kit/documents/write/furniture.ts';
import { renderForm } from '../apps/server/src/kit/documents/write/in-worker.ts';
import { renderList } from '../apps/server/src/kit/documents/write/list-in-worker.ts';
import type { SheetValue } from '../apps/server/src/kit/documents/write/sheet-table.ts';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    columns: { type: 'string', default: '20' },
    one: { type: 'string' },
  },
});
const formats = ['xlsx', 'csv_utf8', 'csv_gbk'] as const;
type Format = (typeof formats)[number];

interface Figures {
  readonly firstByteMs: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly rssGrowth: number;
  readonly longestStallMs: number;
}

if (options.one) console.log(JSON.stringify(await measureList(options.one as Format, Number(options.rows))));
else {
  await compareLists();
  await measureForms();
}

async function compareLists(): Promise<void> {
  const rows = Number(options.rows);
  console.log(`\nLists of ${options.columns} columns, in a thread beside the server\n`);
  console.log('format        rows  first ms   seconds       MB  RSS +MB  stall ms');
  for (const format of formats) {
    const small = await inProcess(format, Math.ceil(rows / 5));
    const large = await inProcess(format, rows);
    print(format, Math.ceil(rows / 5), small);
    print(format, rows, large);
    const ratio = (large.rssGrowth / small.rssGrowth).toFixed(2);
    const isFlat = large.rssGrowth < small.rssGrowth * 1.5 + 30;
    console.log(
      `  5 × the rows: ${(large.seconds / small.seconds).toFixed(1)} × the time, ${ratio} × the memory${isFlat ? '' : '  ✗ GROWS'}`,
    );
    if (large.firstByteMs > 2000) console.log('  ✗ the first byte is late');
  }
}

async function inProcess(format: Format, rows: number): Promise<Figures> {
  const args = [fileURLToPath(import.meta.url), '--one', format, '--rows', String(rows), '--columns', options.columns];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Figures;
}

function print(
  format: string,
  rows: number,
  { firstByteMs, seconds, megabytes, rssGrowth, longestStallMs }: Figures,
): void {
  console.log(
    `${format.padEnd(9)} ${String(rows).padStart(8)} ${firstByteMs.toFixed(0).padStart(9)} ${seconds.toFixed(2).padStart(9)} ${megabytes.toFixed(1).padStart(8)} ${rssGrowth.toFixed(0).padStart(8)} ${longestStallMs.toFixed(1).padStart(9)}`,
  );
}

async function measureList(format: Format, count: number): Promise<Figures> {
  const columns = Number(options.columns);
  const kinds = Array.from(
    { length: columns },
    (_, index) => (index % 5 === 1 ? 'number' : index % 5 === 2 ? 'date' : 'text') as 'text' | 'number' | 'date',
  );
  const table = {
    name: '客户',
    titleLine: '李晓明 于 2024-03-18 09:30 导出',
    headings: kinds.map((_, index) => `第 ${index + 1} 列`),
    kinds,
    rows: rowsOf(count, kinds),
  };
  const before = process.memoryUsage.rss();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  let firstByteMs = 0;
  let bytes = 0;
  let peak = before;
  for await (const piece of renderList(format, table)) {
    firstByteMs ||= performance.now() - started;
    bytes += piece.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return {
    firstByteMs,
    seconds: (performance.now() - started) / 1000,
    megabytes: bytes / 1e6,
    rssGrowth: (peak - before) / 1e6,
    longestStallMs: delay.max / 1e6,
  };
}

/** Rows as a cursor gives them: a few hundred at a time, with a turn of the event loop between. */
async function* rowsOf(count: number, kinds: readonly string[]): AsyncGenerator<SheetValue[]> {
  for (let row = 0; row < count; row++) {
    if (row % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    yield kinds.map((kind, column) =>
      kind === 'number'
        ? row * 7 + column
        : kind === 'date'
          ? '2024-03-15'
          : `第${row}行的内容，${((row * 2654435761 + column) % 1e9).toString(36)}`,
    );
  }
}

async function measureForms(): Promise<void> {
  console.log('\nForms: the first of each kind in a new thread, then the same again\n');
  const sheet = sampleForm(2);
  for (const make of ['docx', 'pdf'] as const) {
    const [cold, warm] = [await time(() => renderForm({ make, sheet })), await time(() => renderForm({ make, sheet }))];
    console.log(
      `${make}: ${cold.toFixed(0)} ms, then ${warm.toFixed(0)} ms; with 40 long records ${(await time(() => renderForm({ make, sheet: sampleForm(40) }))).toFixed(0)} ms`,
    );
  }
  const [cold, warm] = [
    await time(() => renderForm({ make: 'xlsx', sheets: [sheet] })),
    await time(() => renderForm({ make: 'xlsx', sheets: [sheet] })),
  ];
  console.log(`xlsx: ${cold.toFixed(0)} ms, then ${warm.toFixed(0)} ms`);
  const many = Array.from({ length: 500 }, () => sampleForm(40));
  console.log(
    `xlsx of 500 customers with 40 long records each: ${(await time(() => renderForm({ make: 'xlsx', sheets: many }))).toFixed(0)} ms, RSS ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
  );
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function sampleForm(records: number): FormSheet {
  const form = blankForm();
  const content = '客户对实时数据同步功能表现出浓厚兴趣，要求提供同行业的实施案例与报价明细。'.repeat(8);
  const empty = form.followUps[0];
  return {
    company: '上海跟进软件有限公司',
    owner: '李晓明',
    printedOn: '2024-03-18',
    watermark: null,
    masked: false,
    furniture: furnitureIn('zh'),
    form: {
      ...form,
      followUps: empty
        ? Array.from({ length: records }, () => ({ ...empty, date: '2024-03-15', content, feedback: content }))
        : [],
    },
  };
}
