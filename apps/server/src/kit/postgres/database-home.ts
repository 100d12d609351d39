import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, realpath, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { LaunchError, type LaunchErrorDetail } from './launch-error.ts';
import { canUseFolder, chooseOperatingUser, handOver, handOverAll, isRoot } from './operating-user.ts';
import type { OperatingUser } from './run-program.ts';

/** Where a database lives and who runs it. */
export interface DatabaseHome {
  /** Holds the cluster, its log, its locks and usually its socket. */
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Set when this process is root and PostgreSQL must run as somebody else. */
  readonly user?: OperatingUser;
  /** Set when the data folder was out of that user's reach; to be written down once the cluster exists. */
  readonly movedFrom?: string;
}

const noteName = 'kept-at.txt';
const systemFolders: readonly string[] = ['/var/lib/genjin', '/var/tmp/genjin'];

/**
 * The home of the database that belongs to a data folder, made if it is not there yet.
 * An ordinary user's is `<data folder>/postgres`. Root's too, given to the operating user; if that user cannot reach it, the
 * home is below one of `fallbacks` and a note in the data folder says so, for this and every later start.
 * Throws `database.folder_unreachable`, `database.folder_missing` or `database.no_operating_user`.
 */
export async function openHome(
  dataFolder: string,
  fallbacks: readonly string[] = systemFolders,
): Promise<DatabaseHome> {
  const wanted = resolve(dataFolder);
  try {
    const asked = await makeDataFolder(wanted);
    const folder = join(asked, 'postgres');
    const note = join(folder, noteName);
    const keptAt = (await readFile(note, 'utf8').catch(() => '')).trim();
    if (!isRoot()) return await openAsOurselves(keptAt || folder);
    if (keptAt !== '' && !holdsCluster(join(keptAt, 'cluster'))) {
      throw new LaunchError('database.folder_missing', { folder: keptAt, note });
    }
    return await openAsRoot(keptAt || folder, asked, fallbacks);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw unreachable(wanted, error instanceof Error ? error.message : String(error));
  }
}

/** Writes down in the data folder where the database is kept instead. */
export async function noteMove(home: DatabaseHome): Promise<void> {
  if (home.movedFrom === undefined) return;
  await mkdir(home.movedFrom, { recursive: true, mode: 0o700 });
  await writeFile(join(home.movedFrom, noteName), `${home.folder}\n`);
}

/** Whether a finished PostgreSQL data directory is there. */
export function holdsCluster(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

async function makeDataFolder(folder: string): Promise<string> {
  const owner = await stat(nearestExisting(folder));
  // As root: others may pass through to what is theirs, but not look around.
  const made = await mkdir(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  if (made !== undefined && isRoot()) await handOverAll(made, owner);
  return realpath(folder);
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

async function openAsOurselves(folder: string): Promise<DatabaseHome> {
  const cluster = join(folder, 'cluster');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = await stat(existsSync(cluster) ? cluster : folder);
  if (process.getuid !== undefined && owner.uid !== process.getuid()) {
    throw unreachable(folder, { zh: `它属于 uid ${owner.uid}`, en: `it belongs to uid ${owner.uid}` });
  }
  return { folder, cluster };
}

async function openAsRoot(folder: string, asked: string, fallbacks: readonly string[]): Promise<DatabaseHome> {
  const cluster = join(folder, 'cluster');
  if (holdsCluster(cluster)) {
    const owner = await stat(cluster);
    const user = chooseOperatingUser(owner, 'existing');
    if (owner.uid !== user.uid) await handOverAll(folder, user);
    if (await canUseFolder(user, cluster)) return { folder, cluster, user };
    throw unreachable(folder, closedParent, user);
  }
  const user = chooseOperatingUser(await stat(asked), 'new');
  if (await makeFolderFor(user, folder)) return { folder, cluster, user };
  await rmdir(folder).catch(() => undefined);
  for (const fallback of fallbacks) {
    const own = join(fallback, createHash('sha256').update(asked).digest('hex').slice(0, 12));
    if ((await makeSystemFolder(fallback)) && (await makeFolderFor(user, own))) {
      return { folder: own, cluster: join(own, 'cluster'), user, movedFrom: folder };
    }
  }
  throw unreachable(folder, closedParent, user);
}

async function makeFolderFor(user: OperatingUser, folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await handOver(folder, user);
  return canUseFolder(user, folder);
}

/** In a place everybody writes to, somebody else's folder of the same name must not become ours. */
async function makeSystemFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    const found = await lstat(folder);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

const closedParent = { zh: '它的某个上级目录不允许该用户进入', en: 'a folder above it does not let that user in' };

function unreachable(folder: string, detail: LaunchErrorDetail, user?: OperatingUser): LaunchError {
  const name = user?.name ?? (process.getuid === undefined ? '' : `uid ${process.getuid()}`);
  return new LaunchError('database.folder_unreachable', { folder, user: name, detail });
}
