import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseHome } from './database-home.ts';
import { handOver } from './operating-user.ts';

/** Where there are no Unix sockets to protect by a folder's mode, the two roles have passwords in files only we can read. */
export interface Passwords {
  readonly launcher: string;
  readonly application: string;
}

const roles = ['launcher', 'application'] as const;

/** The file that holds the password of one role, as `initdb --pwfile` takes it. */
export function passwordFile(home: DatabaseHome, role: (typeof roles)[number]): string {
  return join(home.folder, 'passwords', role);
}

/** Reads both passwords, or undefined where they were not made yet. */
export async function readPasswords(home: DatabaseHome): Promise<Passwords | undefined> {
  if (!roles.every((role) => existsSync(passwordFile(home, role)))) return undefined;
  const [launcher, application] = await Promise.all(roles.map((role) => readFile(passwordFile(home, role), 'utf8')));
  return { launcher: launcher ?? '', application: application ?? '' };
}

/** Makes the password files that are missing. */
export async function makePasswords(home: DatabaseHome): Promise<void> {
  const folder = join(home.folder, 'passwords');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await handOver(folder, home.user);
  for (const role of roles) {
    const file = passwordFile(home, role);
    if (existsSync(file)) continue;
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
    await handOver(file, home.user);
  }
}
