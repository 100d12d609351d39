import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | null | undefined;

/**
 * Where reading processes keep their compiled code: a folder that only this account can enter, made when it is first asked for and removed
 * when this process ends. Null where none can be made; they compile anew each time then.
 */
export function codeCacheFolder(): string | null {
  if (folder !== undefined) return folder;
  try {
    const made = mkdtempSync(join(tmpdir(), 'genjin-code-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  } catch {
    folder = null;
  }
  return folder;
}
