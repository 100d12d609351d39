import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, glob, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '@genjin/domain/errors';

/** A file that is on disk, synced, and not yet in its place. */
export interface StagedFile {
  readonly bytes: number;
  readonly sha256: string;
  /** Puts it in its place, for good: to be called before the row that names it commits. */
  publish(): Promise<void>;
  /** Removes it. Does nothing once it is published. */
  discard(): Promise<void>;
}

/** Files by id, outside the web root, under names of our own. */
export interface FileStore {
  /**
   * Writes a stream to disk and syncs it before it returns. Several may stage the same id at once; who publishes decides.
   * @throws Refusal `input.too_large` past `limit` bytes, and whatever the stream throws; nothing is left behind.
   */
  stage(id: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<StagedFile>;
  /** Opens a file for reading; null where there is none. */
  open(id: string): Promise<FileHandle | null>;
  /** Where the bytes of a file are, for a program that reads them itself. */
  pathOf(id: string): string;
  /** Removes a file; does nothing where there is none. */
  remove(id: string): Promise<void>;
  /** Removes what killed uploads left behind: unfinished files that nobody has written to since `before` (ISO 8601). */
  sweepUnfinished(before: string): Promise<void>;
}

/** A store in one folder, spread over 256 sub-folders. `id` must be a UUID: nothing else becomes a path. */
export function openFileStore(folder: string): FileStore {
  function pathOf(id: string): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error('not a file id');
    return join(folder, id.slice(-2).toLowerCase(), id.toLowerCase());
  }
  return {
    pathOf,
    remove: (id) => rm(pathOf(id), { force: true }),
    async sweepUnfinished(before) {
      for await (const path of glob('*/*.part', { cwd: folder })) {
        const file = join(folder, path);
        const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs < Date.parse(before)) await rm(file, { force: true });
      }
    },
    async stage(id, body, limit) {
      const path = pathOf(id);
      const partial = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const discard = () => rm(partial, { force: true });
      try {
        const written = await write(partial, body, limit);
        const publish = async () => {
          await rename(partial, path);
          await syncFolder(dirname(path));
        };
        return { ...written, publish, discard };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    open: (id) =>
      open(pathOf(id), 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
  };
}

async function write(path: string, body: AsyncIterable<Uint8Array>, limit: number) {
  const handle = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw new Refusal('input.too_large');
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Makes a rename last through a power cut; Windows keeps folders by itself and cannot open them. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
