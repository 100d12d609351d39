/**
 * `node bench/read-documents.ts`: a workbook of 50,000 rows × 20 columns read in the reading process. Prints seconds, the resident memory of
 * the tree above what this process had before, and the longest time that this process's event loop stood still.
 * Options: --rows N (default 50000) --runs N (default 3).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { outlineDocument, readSheetRows } from '../apps/server/src/kit/documents/read/read-document.ts';
import { xlsx } from '../apps/server/src/kit/documents/read/testing/build-office.ts';
import { treeMegabytes, untilAlone } from '../apps/server/src/kit/documents/read/testing/process-tree.ts';

const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '50000' }, runs: { type: 'string', default: '3' } },
});
const rows = Number(options.rows);
const folder = await mkdtemp(join(tmpdir(), 'genjin-bench-'));
try {
  const file = join(folder, 'list.xlsx');
  const bytes = list(rows);
  await writeFile(file, bytes);
  console.log(`${rows} rows × 20 columns, ${(bytes.length / 1e6).toFixed(1)} MB`);
  // The first process compiles the code.
  await outlineDocument(file, { name: 'list.xlsx' });
  for (let run = 0; run < Number(options.runs); run++) {
    await measure('outline', async () => {
      const { document } = await outlineDocument(file, { name: 'list.xlsx' });
      return document.kind === 'sheets' ? (document.sheets[0]?.contentRows ?? 0) : 0;
    });
    await measure('rows', async () => {
      let count = 0;
      for await (const event of readSheetRows(file, { name: 'list.xlsx' }))
        if (event.kind === 'rows') count += event.rows.length;
      return count;
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(what: string, read: () => Promise<number>): Promise<void> {
  await untilAlone();
  const before = treeMegabytes();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, treeMegabytes());
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const count = await read();
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  delay.disable();
  const growth = `${(highest - before).toFixed(0)} MB more`;
  console.log(
    `${what}: ${count} rows, ${seconds.toFixed(2)} s, ${growth}, event loop ${(delay.max / 1e6).toFixed(0)} ms`,
  );
}

/** Chinese texts that differ from row to row and are shared, as Excel has it; dates and numbers. */
function list(count: number): Uint8Array {
  const words = ['华信科技有限公司', '数据整合项目需求沟通', '采购经理张三', '行业展会转介绍', '需提供同行业案例'];
  const shared: string[] = [];
  const lines: string[] = [];
  for (let row = 1; row <= count; row++) {
    let cells = '';
    for (let column = 0; column < 20; column++) {
      const place = `${String.fromCharCode(65 + column)}${row}`;
      if (column % 5 === 3) cells += `<c r="${place}" s="1"><v>${45_000 + (row % 900)}</v></c>`;
      else if (column % 5 === 4) cells += `<c r="${place}"><v>${13_800_000_000 + row}</v></c>`;
      else {
        cells += `<c r="${place}" t="s"><v>${shared.length}</v></c>`;
        shared.push(`<si><t>${words[column % 5]}${row}-${column}</t></si>`);
      }
    }
    lines.push(`<row r="${row}" spans="1:20">${cells}</row>`);
  }
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  return xlsx({ sheets: [{ name: '客户', rows: lines.join('') }], shared: shared.join(''), styles });
}
