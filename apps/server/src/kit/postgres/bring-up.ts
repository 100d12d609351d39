import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launcherConnection, withConnection } from './connection.ts';
import { LaunchError } from './launch-error.ts';
import type { LaunchLog } from './launch-log.ts';
import { readPasswords } from './passwords.ts';
import { isAlive, isPostmasterOf, orphansOf, type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { serverLogPath } from './server-log.ts';
import { type ServerPlace, startServer } from './start-server.ts';

/** How long processes of a killed server are waited for. */
const LEFTOVERS_MS = 15_000;
/** How long a server that runs but does not answer is waited for; one that starts or recovers is given all the time it takes. */
const SILENCE_MS = 30_000;

export interface BroughtUp {
  readonly server: PostmasterFile;
  /** It was running already: a former process started it and was killed. */
  readonly adopted: boolean;
}

/**
 * Gives a server that accepts connections: the one that still runs on this cluster, else a new one. The caller holds the host lock.
 * `former` is the server it replaces, if pools may still be open to that address.
 * Throws `database.leftover_processes` or `database.start_failed`.
 */
export async function bringUp(place: ServerPlace, log: LaunchLog, former?: PostmasterFile): Promise<BroughtUp> {
  const { cluster, folder } = place.home;
  const began = performance.now();
  let told = false;
  for (;;) {
    const found = await readPostmasterFile(cluster);
    if (found !== undefined && isPostmasterOf(found.pid, cluster)) {
      if (await answers(place, found.pid))
        return { server: (await readPostmasterFile(cluster)) ?? found, adopted: true };
      continue;
    }
    const result = await startServer(place, { ...(found && { deadPid: found.pid }), ...(former && { former }) });
    if ('server' in result) return { server: result.server, adopted: false };
    const waited = performance.now() - began;
    if (result.failure === 'other') {
      throw new LaunchError('database.start_failed', {
        folder: cluster,
        detail: result.said,
        log: serverLogPath(folder),
      });
    }
    if (waited > LEFTOVERS_MS) {
      throw new LaunchError('database.leftover_processes', { folder: cluster, seconds: LEFTOVERS_MS / 1000 });
    }
    if (!told) log({ event: 'database.waiting_for_leftovers', folder: cluster });
    told = true;
    endLeftovers(cluster, waited);
    await sleep(200);
  }
}

/** Waits for a running postmaster to accept connections as this cluster's server; false when it ended instead. */
async function answers(place: ServerPlace, pid: number): Promise<boolean> {
  let silentSince = performance.now();
  while (isAlive(pid)) {
    const found = await readPostmasterFile(place.home.cluster);
    if (found?.pid === pid && found.status === 'ready' && (await servesCluster(place, found))) return true;
    if (found?.status === 'starting' || found?.status === 'stopping') silentSince = performance.now();
    if (performance.now() - silentSince > SILENCE_MS) {
      const detail = { zh: `postgres（进程 ${pid}）没有应答`, en: `postgres (process ${pid}) does not answer` };
      const details = { folder: place.home.cluster, detail, log: serverLogPath(place.home.folder) };
      throw new LaunchError('database.start_failed', details);
    }
    await sleep(50);
  }
  return false;
}

async function servesCluster(place: ServerPlace, server: PostmasterFile): Promise<boolean> {
  const passwords = place.transport === 'loopback' ? await readPasswords(place.home) : undefined;
  try {
    const shown = await withConnection(launcherConnection(server, passwords), (client) =>
      client.query('show data_directory'),
    );
    return resolve(String(shown.rows[0]?.data_directory)) === resolve(place.home.cluster);
  } catch {
    return false;
  }
}

/**
 * A killed postmaster's children end by themselves, except one in the middle of a long computation: it cannot answer anybody any
 * more and keeps the data from being opened. After a moment it is asked to end, then told to. Linux only; elsewhere we wait.
 */
function endLeftovers(cluster: string, waitedMs: number): void {
  if (process.platform !== 'linux' || waitedMs < 500) return;
  for (const pid of orphansOf(cluster)) {
    try {
      process.kill(pid, waitedMs < 5000 ? 'SIGTERM' : 'SIGQUIT');
    } catch {
      // It ended in the meantime.
    }
  }
}
