import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseHome } from './database-home.ts';
import { canUseFolder, handOver } from './operating-user.ts';

/** On Unix the port is only a part of the socket's file name. */
export const SOCKET_PORT = 5432;

/** The system's limit for the path of a socket: 108 bytes on Linux, 104 on macOS, with the closing zero. */
const LONGEST = 103;

/** The path of the socket in a folder. */
function socketPath(folder: string): string {
  return join(folder, `.s.PGSQL.${SOCKET_PORT}`);
}

/** Whether a socket in this folder would have a path that the system accepts. PostgreSQL's lock file beside it is longer. */
function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(`${socketPath(folder)}.lock`) <= LONGEST;
}

/**
 * A private folder (0700) for the socket: beside the data, or in the folder for temporary files when that path is too long or its
 * file system knows no sockets. Others find it by postmaster.pid, so it need not be the same one every time; while we run it is, for the sake of open pools: `former`.
 */
export async function openSocketFolder(home: DatabaseHome, former?: string): Promise<string> {
  if (former !== undefined && existsSync(former)) return former;
  const beside = join(home.folder, 'socket');
  if (isShortEnough(beside)) {
    await mkdir(beside, { recursive: true, mode: 0o700 });
    if (await acceptsSockets(beside)) {
      await handOver(beside, home.user);
      return beside;
    }
  }
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    const folder = await mkdtemp(join(parent, 'genjin-'));
    await handOver(folder, home.user);
    if (isShortEnough(folder) && (home.user === undefined || (await canUseFolder(home.user, folder)))) return folder;
    await rm(folder, { recursive: true });
  }
  throw new Error(`no folder is short enough for a socket: ${beside}`);
}

/** Removes a folder for temporary sockets. One beside the data stays. */
export async function removeSocketFolder(folder: string, home: DatabaseHome): Promise<void> {
  if (!folder.startsWith(home.folder)) await rm(folder, { recursive: true, force: true });
}

function acceptsSockets(folder: string): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(join(folder, `probe-${process.pid}`), () => probe.close(() => resolve(true)));
  });
}
