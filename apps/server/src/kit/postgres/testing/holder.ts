import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { DatabaseConnection } from '../connection.ts';
import { openEmbeddedDatabase, type Surroundings } from '../launch.ts';
import type { LaunchEvent } from '../launch-log.ts';
import { isAlive, isPostmasterOf, parsePostmasterFile } from '../postmaster-file.ts';

/** A process that holds a database open; see hold-database.ts. */
export interface Holder {
  readonly child: ChildProcess;
  readonly events: LaunchEvent[];
  /** Resolves with the first event of that name, past or future; rejects when the process ends without it. */
  event(name: string): Promise<LaunchEvent>;
  ready(): Promise<{ connection: DatabaseConnection; folder: string; adopted: boolean; hosting: boolean }>;
  /** Kills this process, and nothing else, with SIGKILL. */
  kill(): Promise<void>;
  stop(): Promise<number | null>;
}

/** These tests make no power cuts. */
export const quick: Surroundings = { transport: process.platform === 'win32' ? 'loopback' : 'socket', durable: false };

const folders: string[] = [];
const holders: Holder[] = [];

/** A new folder that an operating user can reach; `removeTestFolders` removes it with whatever still runs there. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'genjin-test-'));
  await chmod(folder, 0o711);
  folders.push(folder);
  return folder;
}

let prepared: Promise<string> | undefined;

/** A new folder with a finished database in it, copied from one that is made once: a fifth of the time of a first start. */
export async function preparedFolder(): Promise<string> {
  prepared ??= (async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'genjin-test-'));
    await chmod(dataFolder, 0o711);
    await (await openEmbeddedDatabase({ dataFolder, role: 'server' }, quick)).stop();
    return dataFolder;
  })();
  const folder = await testFolder();
  await promisify(execFile)('cp', ['-a', join(await prepared, 'postgres'), folder]);
  return folder;
}

/** To be called once after all tests of a file that used `preparedFolder`. */
export async function removePreparedFolder(): Promise<void> {
  if (prepared !== undefined) await rm(await prepared, { recursive: true, force: true });
  prepared = undefined;
}

export interface HolderOptions {
  readonly surroundings?: Surroundings;
  readonly uid?: number;
  readonly gid?: number;
}

export function hold(folder: string, role: 'server' | 'command', options: HolderOptions = {}): Holder {
  const script = join(import.meta.dirname, 'hold-database.ts');
  const surroundings = JSON.stringify(options.surroundings ?? quick);
  const account = options.uid === undefined ? {} : { uid: options.uid, gid: options.gid };
  const child = spawn(process.execPath, [script, folder, role, surroundings], {
    ...account,
    detached: true,
    stdio: 'pipe',
  });
  const events: LaunchEvent[] = [];
  const waiting = new Set<() => void>();
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  let over = false;
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  lines.on('line', (line) => {
    events.push(JSON.parse(line) as LaunchEvent);
    wake();
  });
  void ended.then(() => {
    over = true;
    wake();
  });

  const holder: Holder = {
    child,
    events,
    event: (name) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = events.find((event) => event.event === name);
          if (found === undefined && !over) return;
          waiting.delete(look);
          if (found !== undefined) resolve(found);
          else reject(new Error(`no ${name} but ${JSON.stringify(events)} ${complaints}`));
        };
        waiting.add(look);
        look();
      }),
    ready: async () => (await holder.event('test.ready')) as unknown as Awaited<ReturnType<Holder['ready']>>,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => {
      if (!over) child.stdin.write('stop\n');
      return ended;
    },
  };
  holders.push(holder);
  return holder;
}

/** The pid in postmaster.pid of the database in a data folder. */
export function postmasterPid(dataFolder: string): number {
  return parsePostmasterFile(readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8'))?.pid ?? 0;
}

export async function until(what: () => boolean | Promise<boolean>, timeoutMs = 25_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await what())) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await sleep(20);
  }
}

/** Ends the processes a test left and removes its folders. */
export async function removeTestFolders(): Promise<void> {
  for (const holder of holders.splice(0)) holder.child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const home of await findClusters(folder)) await endServer(home);
    await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

async function findClusters(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('postmaster.pid')).map((entry) => join(folder, entry, '..'));
}

async function endServer(cluster: string): Promise<void> {
  const pid = parsePostmasterFile(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'))?.pid ?? 0;
  if (!isPostmasterOf(pid, cluster)) return;
  process.kill(pid, 'SIGQUIT');
  await until(() => !isAlive(pid));
}
