import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The pid of the embedded database's main process, as PostgreSQL wrote it down; 0 where none runs. Started by root, the product keeps
 * the database elsewhere and notes where in its own folder.
 */
export async function postmasterPid(folder: string): Promise<number> {
  const own = join(folder, 'postgres');
  const elsewhere = await readFile(join(own, 'kept-at.txt'), 'utf8').catch(() => own);
  const text = await readFile(join(elsewhere.trim(), 'cluster', 'postmaster.pid'), 'utf8').catch(() => '0');
  return Number(text.split('\n')[0]);
}
