import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, programPath } from './binaries.ts';
import { type DatabaseHome, holdsCluster, noteMove } from './database-home.ts';
import { LaunchError } from './launch-error.ts';
import { handOver } from './operating-user.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import { accessRules, postgresqlConf } from './settings.ts';
import type { ServerPlace } from './start-server.ts';

/** The role that owns the cluster. Only the launcher signs in with it. */
export const LAUNCHER_ROLE = 'launcher';

/**
 * The character classes of the C library, which pg_trgm asks; in plain C no Chinese character is a letter and its trigram
 * indexes see no Chinese at all. Sorting does not depend on it: that is PostgreSQL's own C.UTF-8, the same on every system.
 */
const characterClasses: Readonly<Record<string, readonly string[]>> = {
  darwin: ['en_US.UTF-8', 'zh_CN.UTF-8', 'C.UTF-8'],
  win32: ['zh-CN', 'en-US'],
};
const usualCharacterClasses = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'zh_CN.UTF-8'];

/**
 * Makes the cluster under another name and renames it, so that an interrupted first start leaves nothing that looks finished.
 * Gives the character classes it has; 'C' means trigram search is blind to Chinese.
 * Throws `database.folder_foreign`, `database.user_unnamed` or `database.start_failed`.
 */
export async function createCluster(place: ServerPlace, passwordFile?: string): Promise<string> {
  const { home } = place;
  await clearUnfinished(home.folder);
  if (existsSync(home.cluster) && (await readdir(home.cluster)).length > 0) {
    throw new LaunchError('database.folder_foreign', { folder: home.cluster });
  }
  const unfinished = join(home.folder, `cluster.new-${process.pid}`);
  for (const classes of [...(characterClasses[process.platform] ?? usualCharacterClasses), 'C']) {
    await mkdir(unfinished, { mode: 0o700 });
    await handOver(unfinished, home.user);
    const result = await runInitdb(unfinished, place, classes, passwordFile);
    if (result.code === 0) {
      await finish(unfinished, place);
      return classes;
    }
    await rm(unfinished, { recursive: true, force: true });
    if (!/invalid locale|locale name/i.test(result.stderr)) throw explain(result, home);
  }
  throw new LaunchError('database.start_failed', { folder: home.cluster, detail: 'initdb', log: '-' });
}

/** Refuses a cluster of another major version. Throws `database.major_version`. */
export function requireMajor(found: string, binaries: Binaries, cluster: string): void {
  if (Number(found) === binaries.major) return;
  throw new LaunchError('database.major_version', { folder: cluster, found, expected: binaries.major });
}

function runInitdb(
  folder: string,
  { home, binaries, durable }: ServerPlace,
  classes: string,
  passwordFile?: string,
): Promise<ProgramResult> {
  const args = ['-D', folder, '-U', LAUNCHER_ROLE, '--encoding=UTF8', '--locale=C', `--lc-ctype=${classes}`];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums');
  args.push(...(passwordFile === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]));
  if (!durable) args.push('--no-sync');
  return runProgram(programPath(binaries.folder, 'initdb'), args, { ...(home.user && { user: home.user }) });
}

async function finish(unfinished: string, { home, transport }: ServerPlace): Promise<void> {
  await writeDurably(join(unfinished, 'postgresql.conf'), postgresqlConf, home);
  await writeDurably(join(unfinished, 'pg_hba.conf'), accessRules(transport), home);
  await rename(unfinished, home.cluster);
  await syncFolder(home.folder);
  if (holdsCluster(home.cluster)) await noteMove(home);
}

async function writeDurably(file: string, text: string, home: DatabaseHome): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flush: true });
  await handOver(file, home.user);
}

/** Makes a rename durable. Windows has no such call and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function clearUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith('cluster.new-'));
  // An initdb whose launcher was killed may still be writing there.
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 20 });
}

function explain(result: ProgramResult, home: DatabaseHome): LaunchError {
  const detail = (result.stderr || result.notStarted || `initdb ${result.code}`).trim();
  const unnamed = /could not look up effective user ID (\d+)/.exec(detail)?.[1];
  if (unnamed !== undefined) return new LaunchError('database.user_unnamed', { uid: unnamed });
  return new LaunchError('database.start_failed', { folder: home.cluster, detail, log: '-' });
}
