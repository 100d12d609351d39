import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseHome } from './database-home.ts';
import { type FileLock, lockAlone, lockShared } from './file-lock.ts';
import { LaunchError } from './launch-error.ts';
import type { LaunchLog } from './launch-log.ts';

/**
 * Three locks say who uses a database home. `server.lock`: the one server process. `host.lock`: whoever starts, adopts and stops
 * PostgreSQL, the server or a command. `guests.lock`, shared: commands that use what another process hosts.
 */
const lockFiles = { server: 'server.lock', host: 'host.lock', guests: 'guests.lock' } as const;

const COMMAND_WAIT_MS = 10_000;
const JOIN_WAIT_MS = 60_000;

/** The right to run PostgreSQL in a home, until it is given back or the process ends. */
export interface HostClaim {
  /** Waits until no command uses our server any more, and lets no new one in. */
  waitForGuests(log: LaunchLog): Promise<void>;
  release(): void;
}

/** The right to use the PostgreSQL that another process hosts. */
export interface GuestClaim<T> {
  readonly joined: T;
  release(): void;
}

/**
 * Claims a home for a server process. A command that hosts is waited for.
 * Throws `database.in_use` beside another server, `database.busy_with_command` after ten seconds beside a command.
 */
export async function claimAsServer(
  home: DatabaseHome,
  dataFolder: string,
  log: LaunchLog,
  waitMs = COMMAND_WAIT_MS,
): Promise<HostClaim> {
  const server = lockAlone(join(home.folder, lockFiles.server), home.user);
  if (server === undefined) throw new LaunchError('database.in_use', { folder: dataFolder });
  let host = takeHost(home);
  if (host === undefined) log({ event: 'database.waiting_for_command', folder: dataFolder });
  const deadline = performance.now() + waitMs;
  while (host === undefined && performance.now() < deadline) {
    await sleep(100);
    host = takeHost(home);
  }
  if (host !== undefined) return hostClaim(home, [host, server]);
  server.release();
  throw new LaunchError('database.busy_with_command', { folder: dataFolder, seconds: waitMs / 1000 });
}

/**
 * Claims a home for a command: as guest of whoever hosts PostgreSQL, else as host. `tryToJoin` tries to connect and gives undefined
 * while that is not possible, as when the host is still starting. Throws `database.start_failed` after a minute of neither.
 */
export async function claimAsCommand<T>(
  home: DatabaseHome,
  tryToJoin: () => Promise<T | undefined>,
): Promise<HostClaim | GuestClaim<T>> {
  const deadline = performance.now() + JOIN_WAIT_MS;
  while (performance.now() < deadline) {
    const host = takeHost(home);
    if (host !== undefined) return hostClaim(home, [host]);
    const guest = lockShared(join(home.folder, lockFiles.guests), home.user);
    const joined = guest === undefined ? undefined : await tryToJoin();
    if (guest !== undefined && joined !== undefined) return { joined, release: () => guest.release() };
    guest?.release();
    await sleep(100);
  }
  const detail = { zh: '启动它的进程一直没有就绪', en: 'the process that starts it did not become ready' };
  throw new LaunchError('database.start_failed', { folder: home.folder, detail, log: join(home.folder, 'server.log') });
}

function takeHost(home: DatabaseHome): FileLock | undefined {
  return lockAlone(join(home.folder, lockFiles.host), home.user);
}

function hostClaim(home: DatabaseHome, locks: readonly FileLock[]): HostClaim {
  let closed: FileLock | undefined;
  return {
    async waitForGuests(log) {
      const file = join(home.folder, lockFiles.guests);
      closed = lockAlone(file, home.user);
      if (closed === undefined) log({ event: 'database.waiting_for_guests', folder: home.folder });
      while (closed === undefined) {
        await sleep(100);
        closed = lockAlone(file, home.user);
      }
    },
    release() {
      closed?.release();
      for (const lock of locks) lock.release();
    },
  };
}
