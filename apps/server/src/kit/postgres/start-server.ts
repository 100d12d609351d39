import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, programPath } from './binaries.ts';
import type { DatabaseHome } from './database-home.ts';
import { handOver } from './operating-user.ts';
import { isAlive, type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { runProgram, spawnSurroundings } from './run-program.ts';
import { openServerLog, readServerLog, serverLogPath, serverLogSize } from './server-log.ts';
import { measureMemory, renderSettings } from './settings.ts';
import { openSocketFolder, removeSocketFolder, SOCKET_PORT } from './socket-folder.ts';

/** Where a server is to run, from what, and how it is reached: by a Unix socket, or over the loopback interface (Windows). */
export interface ServerPlace {
  readonly home: DatabaseHome;
  readonly binaries: Binaries;
  readonly transport: 'socket' | 'loopback';
  /** Whether what was acknowledged survives a power cut. Only databases of tests do without. */
  readonly durable: boolean;
}

export type StartResult =
  | { readonly server: PostmasterFile }
  /** It ended again; `leftovers` when that was for processes of a former server that still hold the data. */
  | { readonly failure: 'leftovers' | 'other'; readonly said: string };

export interface StartHints {
  readonly deadPid?: number;
  readonly former?: PostmasterFile;
}

/**
 * Starts PostgreSQL once and waits until it accepts connections, however long a recovery takes.
 * `former` is the server it replaces while pools are open: the new one answers at the same address.
 * `deadPid` is the pid in a left-over postmaster.pid that is known to be no postmaster: the number belongs to another program by
 * now, or to an ended process that its parent has not collected yet (under a container's first process that may be never).
 * PostgreSQL would refuse to start; it is told to take that pid for its grandparent, as pg_ctl does with its own. Whether
 * children of the dead one still hold the data it sees by their shared memory, and that check stays.
 */
export async function startServer(place: ServerPlace, hints: StartHints = {}): Promise<StartResult> {
  await writeSettings(place);
  const logStart = serverLogSize(place.home.folder);
  const spawnServer = place.transport === 'socket' ? spawnOnSocket : spawnOnLoopback;
  const started = await spawnServer(place, hints);
  if (typeof started === 'object') return { server: started };
  const said = readServerLog(place.home.folder, logStart) || started;
  const leftovers = /pre-existing shared memory block|lock file ".*" already exists/.test(said);
  return { failure: leftovers ? 'leftovers' : 'other', said };
}

/** Starts a process group of its own, so that a Ctrl-C in the terminal reaches us and not the database we still need. */
async function spawnOnSocket(place: ServerPlace, hints: StartHints): Promise<PostmasterFile | string> {
  const { home, binaries } = place;
  const socketFolder = await openSocketFolder(home, hints.former?.socketFolder);
  const log = await openServerLog(home.folder, home.user);
  const quoted = `"${socketFolder.replaceAll('"', '""')}"`;
  const args = ['-D', home.cluster, '-h', '', '-p', String(SOCKET_PORT), '-k', quoted];
  const extra: Record<string, string> =
    hints.deadPid === undefined ? {} : { PG_GRANDPARENT_PID: String(hints.deadPid) };
  const child = spawn(programPath(binaries.folder, 'postgres'), args, {
    ...spawnSurroundings(home.user, extra),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = '';
  child.once('exit', (code, signal) => {
    ended = `postgres: exit ${code ?? signal}`;
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.unref();
  while (ended === '') {
    const found = await readPostmasterFile(home.cluster);
    if (found?.pid === child.pid && found?.status === 'ready') return found;
    await sleep(10);
  }
  if (hints.former === undefined) await removeSocketFolder(socketFolder, home);
  return ended;
}

/** postgres.exe refuses administrators; pg_ctl starts it with a reduced token. */
async function spawnOnLoopback(place: ServerPlace, hints: StartHints): Promise<PostmasterFile | string> {
  const { home, binaries } = place;
  closeSync(await openServerLog(home.folder, home.user));
  const port = hints.former?.port ?? (await freePort());
  const options = `-h 127.0.0.1 -p ${port}${process.platform === 'win32' ? '' : " -k ''"}`;
  const args = ['start', '-w', '-t', '600', '-D', home.cluster, '-l', serverLogPath(home.folder), '-o', options];
  const user = home.user === undefined ? {} : { user: home.user };
  const result = await runPgCtl(programPath(binaries.folder, 'pg_ctl'), args, user);
  const found = result === 0 ? await readPostmasterFile(home.cluster) : undefined;
  return found ?? `pg_ctl: exit ${result}`;
}

/** pg_ctl's output is not read: the server would inherit the pipe and keep it open for good. */
function runPgCtl(file: string, args: string[], options: { user?: DatabaseHome['user'] }): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...spawnSurroundings(options.user), detached: true, stdio: 'ignore' });
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
}

/**
 * Stops a server quickly: open transactions are rolled back, everything acknowledged is on disk. Works for one we started and for
 * one we adopted. After a minute it is told to stop at once, which costs the next start a recovery and loses nothing.
 */
export async function stopServer(place: ServerPlace, server: PostmasterFile): Promise<void> {
  const { home, binaries, transport } = place;
  if (transport === 'loopback') {
    const args = ['stop', '-w', '-t', '60', '-m', 'fast', '-D', home.cluster];
    await runProgram(programPath(binaries.folder, 'pg_ctl'), args, { ...(home.user && { user: home.user }) });
  } else {
    await signalAndWait(server.pid, 'SIGINT', 60_000);
    await signalAndWait(server.pid, 'SIGQUIT', 10_000);
  }
  if (server.socketFolder !== '') await removeSocketFolder(server.socketFolder, home);
}

async function signalAndWait(pid: number, signal: 'SIGINT' | 'SIGQUIT', timeoutMs: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  const deadline = performance.now() + timeoutMs;
  while (isAlive(pid) && performance.now() < deadline) await sleep(10);
}

async function writeSettings({ home, durable }: ServerPlace): Promise<void> {
  const file = join(home.cluster, 'genjin.conf');
  await rm(`${file}.new`, { force: true });
  await writeFile(`${file}.new`, renderSettings(measureMemory(), durable), { mode: 0o600, flag: 'wx' });
  await handOver(`${file}.new`, home.user);
  await rename(`${file}.new`, file);
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
