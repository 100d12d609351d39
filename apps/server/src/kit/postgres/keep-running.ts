import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp } from './bring-up.ts';
import type { LaunchLog } from './launch-log.ts';
import { isAlive, type PostmasterFile } from './postmaster-file.ts';
import { shortenServerLog } from './server-log.ts';
import { type ServerPlace, stopServer } from './start-server.ts';

const LOOK_MS = 250;
const LOG_MS = 10 * 60_000;
const LONGEST_PAUSE_MS = 10_000;

/** Looks after a running server: starts it again when it ends without being asked to, and ends it when asked to. */
export interface Keeper {
  onExit(listener: () => void): void;
  stop(): Promise<void>;
}

/**
 * Watches by the pid, which serves a server we adopted as well as our own child. A new server answers at the old address, so that
 * pools connect again by themselves. Pauses between attempts double from a quarter of a second to ten seconds; it never gives up.
 */
export function keepRunning(place: ServerPlace, first: PostmasterFile, log: LaunchLog): Keeper {
  const listeners: (() => void)[] = [];
  const stopping = new AbortController();
  let server = first;
  let restart: Promise<void> | undefined;

  const look = () => {
    if (restart !== undefined || stopping.signal.aborted || isAlive(server.pid)) return;
    log({ event: 'database.ended', pid: server.pid, folder: place.home.cluster });
    restart = startAgain().finally(() => {
      restart = undefined;
    });
    for (const listener of listeners) listener();
  };

  const startAgain = async () => {
    for (let pause = LOOK_MS; !stopping.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        server = (await bringUp(place, log, server)).server;
        log({ event: 'database.restarted', pid: server.pid, folder: place.home.cluster });
        return;
      } catch (error) {
        log({ event: 'database.restart_failed', error, nextAttemptMs: pause });
        await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  };

  // A process that ends without stop(), after an uncaught error, should not leave a database behind. Windows would kill it hard.
  const onProcessExit = () => {
    if (process.platform !== 'win32' && isAlive(server.pid)) process.kill(server.pid, 'SIGINT');
  };
  process.on('exit', onProcessExit);
  const watch = setInterval(look, LOOK_MS).unref();
  const trim = setInterval(() => shortenServerLog(place.home.folder), LOG_MS).unref();

  return {
    onExit: (listener) => {
      listeners.push(listener);
    },
    async stop() {
      stopping.abort();
      clearInterval(watch);
      clearInterval(trim);
      await restart;
      await stopServer(place, server);
      process.off('exit', onProcessExit);
    },
  };
}
