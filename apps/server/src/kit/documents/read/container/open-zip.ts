import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';

/** The parts of a zip, by name: lower case, forward slashes, no leading one. Names are keys only, never paths. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws DocumentRefused where the part is absent or damaged, or its content passes a limit. */
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

const ratioMatters = 4 * 1024 * 1024;

/**
 * Opens a zip and checks what its directory says; sizes are believed only while inflating.
 * @throws DocumentRefused `damaged`, `encrypted` or `too_many_parts`.
 */
export async function openZip(file: string, limits: ReadLimits): Promise<Zip> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(damaged);
  const close = () => zip.close();
  try {
    if (zip.entryCount > limits.parts) throw new DocumentRefused('too_many_parts', { limit: limits.parts });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) addEntry(entries, entry);
    refuseOverlaps([...entries.values()]);
    let unpacked = 0;
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(nameOf(name)),
      async *read(name) {
        const entry = entries.get(nameOf(name));
        if (!entry) throw new DocumentRefused('damaged', { place: name });
        let size = 0;
        let sum = 0;
        try {
          for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
            size += chunk.length;
            unpacked += chunk.length;
            if (unpacked > limits.unpackedBytes) throw tooLarge(`${limits.unpackedBytes >> 20} MB`, name);
            if (size > ratioMatters && size > entry.compressedSize * limits.unpackedRatio)
              throw tooLarge(`1:${limits.unpackedRatio}`, name);
            sum = crc32(chunk, sum);
            yield chunk;
          }
        } catch (error) {
          throw error instanceof DocumentRefused ? error : new DocumentRefused('damaged', { place: name });
        }
        if (sum !== entry.crc32) throw new DocumentRefused('damaged', { place: name });
      },
      close,
    };
  } catch (error) {
    close();
    throw error instanceof DocumentRefused ? error : new DocumentRefused('damaged');
  }
}

function addEntry(entries: Map<string, Entry>, entry: Entry): void {
  const name = nameOf(entry.fileNameRaw.toString('utf8'));
  if (entry.isEncrypted()) throw new DocumentRefused('encrypted');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) damaged();
  // Two parts of one name: which is meant depends on the reader, which is how scanners are deceived.
  if (entries.has(name)) throw new DocumentRefused('damaged', { place: name.slice(0, 100) });
  entries.set(name, entry);
}

/** Parts that share bytes are how a small file unpacks to petabytes. */
function refuseOverlaps(entries: Entry[]): void {
  entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader, fileNameLength, compressedSize } of entries) {
    if (relativeOffsetOfLocalHeader < end) damaged();
    end = relativeOffsetOfLocalHeader + 30 + fileNameLength + compressedSize;
  }
}

function nameOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function tooLarge(limit: string, place: string): DocumentRefused {
  return new DocumentRefused('unpacked_too_large', { limit, place });
}

function damaged(): never {
  throw new DocumentRefused('damaged');
}
