import type { Surroundings } from '#kit/context';
import { inTx } from '#kit/db';
import { deleteRows } from './import-rows.store.ts';
import { lockOldImport, updateImport } from './imports.store.ts';

/** Removes files and staged rows that are older than they are kept. What was imported stays, and so does the import's own row. */
export async function sweepImports(
  { db, files, clock }: Pick<Surroundings, 'db' | 'files' | 'clock'>,
  days: number,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(clock().getTime() - days * 86_400_000).toISOString();
  for (let found = true; found; ) {
    signal.throwIfAborted();
    found = await inTx(db, async (tx) => {
      const old = await lockOldImport(tx, before);
      if (!old) return false;
      await deleteRows(tx, old.id);
      const waited = old.state === 'reading' || old.state === 'arranging' || old.state === 'checked';
      const gone = { state: 'cancelled', problem: { code: 'file_gone', details: {} } } as const;
      await updateImport(tx, old.id, { fileId: null, ...(waited ? gone : {}) });
      await files.remove(old.fileId);
      return true;
    });
  }
}
