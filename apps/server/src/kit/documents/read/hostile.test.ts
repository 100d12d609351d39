import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { DocumentRefused } from './document-refused.ts';
import { readDocument } from './read-document.ts';
import type { HostileFile } from './testing/hostile-file.ts';
import { hostileFiles } from './testing/hostile-files.ts';
import { treeMegabytes, untilAlone } from './testing/process-tree.ts';
import { withFile } from './testing/read-here.ts';

interface Observed {
  readonly outcome: string | null;
  readonly seconds: number;
  readonly growth: number;
  readonly stall: number;
}

/**
 * How long this process kept its own event loop from turning, milliseconds: the time between two turns, as far as it was busy in it. On a
 * machine that others use as well, the clock alone would count their work.
 */
function ownBlocks() {
  let longest = 0;
  let time = performance.now();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const busy = process.cpuUsage(used);
    longest = Math.max(longest, Math.min(performance.now() - time, (busy.user + busy.system) / 1000));
    time = performance.now();
    used = process.cpuUsage();
  }, 5);
  return { longest: () => longest, stop: () => clearInterval(timer) };
}

async function observe({ bytes, name }: HostileFile): Promise<Observed> {
  return withFile('', async (file) => {
    await writeFile(file, bytes());
    await untilAlone();
    const before = treeMegabytes();
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, treeMegabytes());
    }, 10);
    const block = ownBlocks();
    const started = performance.now();
    let outcome: string | null = null;
    try {
      await readDocument(file, { name, nice: 0 });
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      outcome = error.code;
    } finally {
      clearInterval(watch);
      block.stop();
    }
    return { outcome, seconds: (performance.now() - started) / 1000, growth: highest - before, stall: block.longest() };
  });
}

it('has at least forty hostile files', () => expect(hostileFiles.length).toBeGreaterThanOrEqual(40));

// Once more where it took too long: the machine may be busy with others.
it.each(hostileFiles)('takes no harm from $what ($name)', { retry: 2 }, async (file) => {
  const seen = await observe(file);
  if (process.env.HOSTILE_FIGURES) process.stderr.write(`${JSON.stringify({ what: file.what, ...seen })}\n`);
  expect(seen.outcome).toBe(file.outcome);
  expect(seen.seconds).toBeLessThan(2);
  expect(seen.growth).toBeLessThan(150);
  expect(seen.stall).toBeLessThan(100);
});
