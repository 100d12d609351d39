import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readServerLog, shortenServerLog } from './server-log.ts';
import { removeTestFolders, testFolder } from './testing/holder.ts';

afterEach(removeTestFolders);

test('a log that has grown too large is kept once and begun anew', async () => {
  const folder = await testFolder();
  await writeFile(join(folder, 'server.log'), 'x'.repeat(100));
  shortenServerLog(folder, 100);
  expect((await stat(join(folder, 'server.log'))).size).toBe(100);
  shortenServerLog(folder, 99);
  expect((await stat(join(folder, 'server.log'))).size).toBe(0);
  expect(await readFile(join(folder, 'server.log.1'), 'utf8')).toBe('x'.repeat(100));
});

test('what was said since a start is read, and no more than its end', async () => {
  const folder = await testFolder();
  await writeFile(join(folder, 'server.log'), `${'before '.repeat(10)}and after`);
  expect(readServerLog(folder, 70)).toBe('and after');
  await writeFile(join(folder, 'server.log'), 'x'.repeat(10_000));
  expect(readServerLog(folder, 0)).toHaveLength(4096);
  expect(readServerLog(join(folder, 'nowhere'), 0)).toBe('');
});
