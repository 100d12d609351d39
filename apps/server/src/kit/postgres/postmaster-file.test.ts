import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isAlive, isPostmasterOf, parsePostmasterFile } from './postmaster-file.ts';

test('the lines of postmaster.pid are read by their place', () => {
  const text =
    '4711\n/data/postgres/cluster\n1711000000\n5432\n/data/postgres/socket\n\n  1234567    65536\nready   \n';
  expect(parsePostmasterFile(text)).toEqual({
    pid: 4711,
    port: 5432,
    socketFolder: '/data/postgres/socket',
    listenAddress: '',
    status: 'ready',
  });
});

test('a file that is only half written is not ready, and an empty one is none', () => {
  expect(parsePostmasterFile('4711\n/data\n')).toMatchObject({ pid: 4711, status: 'unknown' });
  expect(parsePostmasterFile('')).toBeUndefined();
  expect(parsePostmasterFile('what?')).toBeUndefined();
});

test('a living program that is not PostgreSQL is nobody’s postmaster', async () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isPostmasterOf(process.pid, '/data')).toBe(false);
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(isAlive(child.pid ?? 0)).toBe(false);
});
