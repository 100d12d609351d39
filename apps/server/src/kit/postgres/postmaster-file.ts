import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
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
  return process.platform !== 'linux' || processState(pid) !== 'Z';
}

/**
 * Whether the process is alive and is the postmaster of this cluster, as far as its command line tells: after a crash the pid
 * in the file may belong to anybody. When the system does not tell, a living process counts as the postmaster.
 */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  if (command === undefined) return true;
  return /^postgres(\.exe)?$/.test(basename(command[0] ?? '')) && command.includes(cluster);
}

/** Linux: the processes that work in the cluster's folder, which leftover children of a dead postmaster do. */
export function processesIn(cluster: string, pids: readonly number[]): number[] {
  const folder = realpathSync(cluster);
  return pids.filter((pid) => {
    try {
      return realpathSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

function processState(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.charAt(text.lastIndexOf(')') + 2);
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string[] | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (process.platform !== 'darwin') return undefined;
    const text = execFileSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const at = text.indexOf(' -D ');
    return at < 0 ? [text.split(' ')[0] ?? ''] : [text.slice(0, at), ...text.slice(at + 4).split(/ (?=-[a-z] )/)];
  } catch {
    return undefined;
  }
}
