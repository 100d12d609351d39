import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What a running (or dead) PostgreSQL wrote about itself in postmaster.pid. We read that file and never delete it. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket; empty on Windows. */
  readonly socketFolder: string;
  readonly listenAddress: string;
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown';
}

/** Reads postmaster.pid's lines: pid, data directory, start, port, socket folder, address, shared memory, status. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  // Its own sign is a minus when PostgreSQL runs without a postmaster.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  const known = ['starting', 'ready', 'stopping', 'standby'] as const;
  const status = known.find((word) => word === lines[7]) ?? 'unknown';
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? '', listenAddress: lines[5] ?? '', status };
}

/** The postmaster.pid of a cluster, or undefined when there is none. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return parsePostmasterFile(text);
}

/** Whether a process exists and has not ended; one that ended but was not collected by its parent counts as ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return process.platform !== 'linux' || processStatus(pid)?.[0] !== 'Z';
}

/**
 * Whether the process is alive and is the postmaster of this cluster, as far as its command line tells: after a crash the pid
 * in the file may belong to anybody. When the system does not tell, a living process counts as the postmaster.
 */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  if (command === undefined) return true;
  if (!/^postgres(\.exe)?$/.test(basename(command.program))) return false;
  return command.arguments === undefined || command.arguments.includes(cluster) || worksIn(pid, cluster);
}

/**
 * Linux: the children of this cluster's postmaster that outlived it. A child whose postmaster lives, and a postmaster itself,
 * is never among them.
 */
export function orphansOf(cluster: string): number[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && worksIn(pid, cluster));
  return pids.filter((pid) => {
    const parent = Number(processStatus(pid)?.[1] ?? 0);
    return commandLine(pid)?.program.startsWith('postgres:') === true && !pids.includes(parent);
  });
}

/** Every process of PostgreSQL works in the folder of its cluster. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** What Linux tells of a process after its name: state, parent, and more. */
function processStatus(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** The program of a process, and where the system tells, what follows it. Undefined when nothing is told. */
function commandLine(pid: number): { program: string; arguments?: readonly string[] } | undefined {
  try {
    if (process.platform === 'linux') {
      const [program = '', ...rest] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return { program, arguments: rest };
    }
    if (process.platform === 'win32') {
      const line = execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
      return { program: /^"([^"]+)"/.exec(line.trim())?.[1] ?? '' };
    }
    const text = execFileSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [program = '', rest] = text.split(' -D ');
    return rest === undefined ? { program } : { program, arguments: rest.split(/ (?=-[a-z] )/) };
  } catch {
    return undefined;
  }
}
