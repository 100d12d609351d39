import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeCacheFolder } from './code-cache.ts';

it('makes one folder of its own and removes those of processes that are gone, not of others', () => {
  const gone = join(tmpdir(), 'genjin-code-4194999-x');
  const alive = join(tmpdir(), `genjin-code-${process.ppid}-x`);
  mkdirSync(gone, { recursive: true });
  mkdirSync(alive, { recursive: true });
  try {
    const folder = codeCacheFolder() ?? '';
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(codeCacheFolder()).toBe(folder);
    expect(existsSync(gone)).toBe(false);
    expect(existsSync(alive)).toBe(true);
    rmSync(folder, { recursive: true });
  } finally {
    rmSync(alive, { recursive: true, force: true });
  }
});
