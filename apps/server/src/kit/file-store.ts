import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@genjin/domain/errors';

export interface StoredFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Files by id, outside the web root, under names of our own. */
export interface FileStore {
  /**
   * Writes a stream to disk and syncs it before it returns.
   * @throws Refusal `input.too_large` past `limit` bytes; nothing is left behind.
   */
  save(id: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<StoredFile>;
  /** The path of a stored file. */
  pathOf(id: string): string;
  remove(id: string): Promise<void>;
}

/** A store in one folder, spread over 256 sub-folders. `id` must be a UUID: nothing else becomes a path. */
export function openFileStore(folder: string): FileStore {
  function pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Error('not a file id');
    return join(folder, id.slice(-2).toLowerCase(), id.toLowerCase());
  }
  return {
    pathOf,
    async save(id, body, limit) {
      const path = pathOf(id);
      const partial = `${path}.part`;
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      const handle = await open(partial, 'w', 0o600);
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        for await (const chunk of body) {
          bytes += chunk.byteLength;
          if (bytes > limit) throw new Refusal('input.too_large');
          hash.update(chunk);
          await handle.write(chunk);
        }
        await handle.sync();
        await handle.close();
        await rename(partial, path);
      } catch (error) {
        await handle.close().catch(() => undefined);
        await rm(partial, { force: true });
        throw error;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
    },
  };
}
