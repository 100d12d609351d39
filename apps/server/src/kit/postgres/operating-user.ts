import { readFileSync } from 'node:fs';
import { lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { type OperatingUser, runProgram } from './run-program.ts';

const preferred = ['genjin', 'postgres', 'node', 'nobody'];

/** Whether this process is root, under whom PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account PostgreSQL gets when we are root: the owner of existing data; for new data the owner of the folder it goes into, so
 * that what root starts in somebody's home stays theirs; else the first that exists of a short list. PostgreSQL makes new data only
 * for an account that has a name. Throws `database.no_operating_user`. `passwd` is the text of /etc/passwd.
 */
export function chooseOperatingUser(
  owner: { readonly uid: number; readonly gid: number },
  data: 'existing' | 'new',
  passwd: string = readFileSync('/etc/passwd', 'utf8'),
): OperatingUser {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  if (owner.uid !== 0) {
    const name = accounts.find((account) => Number(account[2]) === owner.uid)?.[0];
    if (data === 'existing' || name !== undefined) {
      return { name: name ?? `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
    }
  }
  for (const name of preferred) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? [];
    if (Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new LaunchError('database.no_operating_user', { users: preferred.join(', ') });
}

/** Whether `user` can enter and write `folder`. Asked of the system itself: modes alone do not know of access lists and mounts. */
export async function canUseFolder(user: OperatingUser, folder: string): Promise<boolean> {
  const result = await runProgram('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { user, timeoutMs: 10_000 });
  return result.code === 0;
}

/** Gives one file or folder to `user`; nothing to do when PostgreSQL runs under our own account. Follows no symbolic link. */
export async function handOver(path: string, user: OperatingUser | undefined): Promise<void> {
  if (user !== undefined) await lchown(path, user.uid, user.gid);
}

/** Gives a folder and everything below it to `user`. Follows no symbolic link. */
export async function handOverAll(folder: string, user: { readonly uid: number; readonly gid: number }): Promise<void> {
  await lchown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await handOverAll(path, user);
    else await lchown(path, user.uid, user.gid);
  }
}
