import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'genjin-code-';
let folder: string | null | undefined;

/**
 * Where reading processes keep their compiled code: a folder that only this account can enter, made when it is first asked for and removed
 * when this process ends. Null where none can be made; they compile anew each time then.
 */
export function codeCacheFolder(): string | null {
  if (folder !== undefined) return folder;
  try {
    removeLeftovers();
    const made = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  } catch {
    folder = null;
  }
  return folder;
}

/** Removes the folders of processes that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0;
    if (!Number.isInteger(owner) || owner <= 0 || isRunning(owner)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Somebody else's.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
