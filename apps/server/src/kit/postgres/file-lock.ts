import { closeSync, lchownSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { LaunchError } from './launch-error.ts';
import type { OperatingUser } from './run-program.ts';

/**
 * A lock on a file that ends with the process that holds it, whatever ends that process. Node offers no such lock itself;
 * SQLite's locks are exactly that on every system (fcntl, LockFileEx). The file stays empty and is never deleted.
 */
export interface FileLock {
  release(): void;
}

/** A lock whose object nobody keeps must not be collected while it is held. */
const held = new Set<DatabaseSync>();

/** Takes the lock alone; undefined when anybody holds it. Throws `database.folder_unreachable` where the file cannot be locked. */
export function lockAlone(file: string, owner?: OperatingUser): FileLock | undefined {
  return lock(file, owner, ['BEGIN EXCLUSIVE']);
}

/** Takes the lock together with others who do the same; undefined when somebody holds it alone. Throws like `lockAlone`. */
export function lockShared(file: string, owner?: OperatingUser): FileLock | undefined {
  return lock(file, owner, ['BEGIN', 'SELECT count(*) FROM sqlite_schema']);
}

function lock(file: string, owner: OperatingUser | undefined, statements: readonly string[]): FileLock | undefined {
  let database: DatabaseSync | undefined;
  try {
    makeLockFile(file, owner);
    database = new DatabaseSync(file);
    for (const statement of statements) database.exec(statement);
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    const detail = error instanceof Error ? error.message : String(error);
    throw new LaunchError('database.folder_unreachable', { folder: file, user: process.getuid?.() ?? '', detail });
  }
  const taken = database;
  held.add(taken);
  return {
    release() {
      if (held.delete(taken)) taken.close();
    },
  };
}

const SQLITE_BUSY = 5;

/** Only a file that is not there is opened here: closing any descriptor of a locked file would end this process's lock on it. */
function makeLockFile(file: string, owner: OperatingUser | undefined): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  if (owner !== undefined) lchownSync(file, owner.uid, owner.gid);
}
