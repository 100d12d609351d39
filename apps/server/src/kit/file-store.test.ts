import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileStore, openFileStore } from './file-store.ts';

let folder: string;
let files: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genjin-store-'));
  files = openFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* bytes(text: string) {
  yield Buffer.from(text);
}

const inside = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('-'));

test('a removed file is gone, and removing it again does nothing', async () => {
  const id = uuidv7();
  await (await files.stage(id, bytes('报价'), 100)).publish();
  await files.remove(id);
  await files.remove(id);
  expect(await files.open(id)).toBeNull();
  expect(await inside()).toEqual([]);
});

test('unfinished files are swept once they are old; finished ones and fresh ones stay', async () => {
  const [finished, killed, fresh] = [uuidv7(), uuidv7(), uuidv7()];
  await (await files.stage(finished, bytes('甲'), 100)).publish();
  await files.stage(killed, bytes('乙'), 100);
  await files.stage(fresh, bytes('丙'), 100);
  const left = (await inside()).find((name) => name.includes(killed));
  await utimes(join(folder, left ?? ''), new Date('2026-01-01'), new Date('2026-01-01'));
  await files.sweepUnfinished('2026-06-01T00:00:00.000Z');
  const rest = (await inside()).join();
  expect(rest).toContain(finished);
  expect(rest).toContain(fresh);
  expect(rest).not.toContain(killed);
});
