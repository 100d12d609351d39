import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { handOver } from './operating-user.ts';
import type { OperatingUser } from './run-program.ts';

const LARGEST = 10 * 1024 * 1024;

/** PostgreSQL's own log beside its data. */
export function serverLogPath(folder: string): string {
  return join(folder, 'server.log');
}

/** Opens the log for a PostgreSQL that is about to start, and gives its descriptor; the caller closes it. */
export async function openServerLog(folder: string, user: OperatingUser | undefined): Promise<number> {
  const path = serverLogPath(folder);
  shortenServerLog(folder);
  const descriptor = openSync(
    path,
    constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0),
    0o600,
  );
  await handOver(path, user);
  return descriptor;
}

/** Moves what the log holds to server.log.1 once it is larger than 10 MB. PostgreSQL keeps writing to the same file. */
export function shortenServerLog(folder: string, largest: number = LARGEST): void {
  const path = serverLogPath(folder);
  if (!existsSync(path) || statSync(path).size <= largest) return;
  rmSync(`${path}.1`, { force: true });
  copyFileSync(path, `${path}.1`, constants.COPYFILE_EXCL);
  truncateSync(path);
}

/** What was written to the log after `start` (a size in bytes), at most its last 4 kB. */
export function readServerLog(folder: string, start: number): string {
  try {
    const descriptor = openSync(serverLogPath(folder), 'r');
    try {
      const { size } = fstatSync(descriptor);
      const from = Math.max(start, size - 4096);
      const buffer = Buffer.alloc(Math.max(0, size - from));
      readSync(descriptor, buffer, 0, buffer.length, from);
      return buffer.toString('utf8').trim();
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}

/** The log's size now, in bytes. */
export function serverLogSize(folder: string): number {
  return statSync(serverLogPath(folder), { throwIfNoEntry: false })?.size ?? 0;
}
