import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileNames } from './safe-names.ts';
import { type ZipEntry, zipFiles } from './zip.ts';

test('files come out under names of their own', async () => {
  const give = fileNames('未命名');
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const name of ['杭州华信', '杭州华信', '../坏'])
      yield { name: `${give(name)}.txt`, bytes: new TextEncoder().encode(name) };
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zipFiles(entries())) pieces.push(piece);
  const files = unzipSync(Buffer.concat(pieces));
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['杭州华信.txt', '杭州华信'],
    ['杭州华信 (2).txt', '杭州华信'],
    ['_坏.txt', '../坏'],
  ]);
});

test('one file is held at a time, and what fails ends the zip', async () => {
  let made = 0;
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (; made < 50; made++) yield { name: `${made}.bin`, bytes: new Uint8Array(1_000_000) };
    throw new Error('no more');
  }
  let taken = 0;
  const reading = async () => {
    for await (const piece of zipFiles(entries())) {
      taken += piece.length;
      expect(made * 1_000_000 - taken).toBeLessThan(4_000_000);
    }
  };
  await expect(reading()).rejects.toThrow('no more');
});
