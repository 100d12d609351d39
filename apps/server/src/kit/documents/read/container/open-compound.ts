import { readFile } from 'node:fs/promises';
import { DocumentRefused } from '../document-refused.ts';

/** The streams and storages that stand at the top of a compound file, by lower-case name. */
export interface Compound {
  has(name: string): boolean;
  /** The bytes of a stream; null where there is none. @throws DocumentRefused `damaged` */
  stream(name: string): Buffer | null;
}

interface Entry {
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const streamType = 2;
const lastRegular = 0xfffffff9;
const noEntry = 0xffffffff;

/**
 * Opens a compound file ([MS-CFB]), as .doc and .xls are. Every chain is walked at most once around and every number checked against the
 * bytes that are there.
 * @throws DocumentRefused `damaged`
 */
export async function openCompound(file: string): Promise<Compound> {
  const bytes = await readFile(file);
  if (bytes.length < 512) damaged();
  const shift = bytes.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) damaged();
  const fat = readFat(bytes, shift);
  const whole = (start: number) => joined(bytes, sectorsFrom(start, fat), shift);
  const directory = whole(bytes.readUInt32LE(0x30));
  const root = entryAt(directory, 0);
  const entries = topEntries(directory);
  const cutoff = bytes.readUInt32LE(0x38);
  let small: { readonly fat: Uint32Array; readonly bytes: Buffer } | null = null;
  const smallSectors = () => {
    small ??= { fat: numbersOf(whole(bytes.readUInt32LE(0x3c))), bytes: whole(root.start) };
    return small;
  };
  return {
    has: (name) => entries.has(name),
    stream(name) {
      const entry = entries.get(name);
      if (entry?.type !== streamType) return null;
      const { start, size } = entry;
      if (size === 0) return Buffer.alloc(0);
      const content =
        size < cutoff
          ? joinedSmall(smallSectors().bytes, sectorsFrom(start, smallSectors().fat))
          : joined(bytes, sectorsFrom(start, fat), shift);
      if (content.length < size) damaged();
      return content.subarray(0, size);
    },
  };
}

/** Which sector follows which, over the whole file. */
function readFat(bytes: Buffer, shift: number): Uint32Array {
  const sectorBytes = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  const perSector = sectorBytes / 4;
  const needed = Math.ceil(sectors / perSector);
  const places: number[] = [];
  for (let at = 0x4c; at < 512 && places.length < needed; at += 4) places.push(bytes.readUInt32LE(at));
  let more = bytes.readUInt32LE(0x44);
  for (let turn = 0; places.length < needed && more <= lastRegular; turn++) {
    if (turn > sectors) damaged();
    const sector = sectorAt(bytes, more, shift);
    if (sector.length < sectorBytes) damaged();
    for (let at = 0; at < sectorBytes - 4 && places.length < needed; at += 4) places.push(sector.readUInt32LE(at));
    more = sector.readUInt32LE(sectorBytes - 4);
  }
  const fat = new Uint32Array(sectors).fill(noEntry);
  for (const [index, place] of places.entries()) {
    if (place > lastRegular) continue;
    const numbers = numbersOf(sectorAt(bytes, place, shift));
    fat.set(numbers.subarray(0, Math.max(0, sectors - index * perSector)), index * perSector);
  }
  return fat;
}

function sectorsFrom(start: number, fat: Uint32Array): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector <= lastRegular; sector = fat[sector] ?? noEntry) {
    if (sector >= fat.length || sectors.length > fat.length) damaged();
    sectors.push(sector);
  }
  return sectors;
}

function sectorAt(bytes: Buffer, sector: number, shift: number): Buffer {
  const from = (sector + 1) * 2 ** shift;
  if (from >= bytes.length) damaged();
  return bytes.subarray(from, from + 2 ** shift);
}

function joined(bytes: Buffer, sectors: readonly number[], shift: number): Buffer {
  return Buffer.concat(sectors.map((sector) => sectorAt(bytes, sector, shift)));
}

const smallBytes = 64;

function joinedSmall(bytes: Buffer, sectors: readonly number[]): Buffer {
  return Buffer.concat(sectors.map((sector) => bytes.subarray(sector * smallBytes, (sector + 1) * smallBytes)));
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2);
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}

function entryAt(directory: Buffer, index: number): Entry {
  const at = index * 128;
  if (at + 128 > directory.length) damaged();
  return {
    type: directory[at + 0x42] ?? 0,
    start: directory.readUInt32LE(at + 0x74),
    size: directory.readUInt32LE(at + 0x78),
  };
}

/** The children of the root, a tree of entries that point left and right. */
function topEntries(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [entryLink(directory, 0, 0x4c)];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === noEntry || seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    const length = Math.min(Math.max(directory.readUInt16LE(index * 128 + 0x40) - 2, 0), 62);
    entries.set(directory.toString('utf16le', index * 128, index * 128 + length).toLowerCase(), entry);
    waiting.push(entryLink(directory, index, 0x44), entryLink(directory, index, 0x48));
  }
  return entries;
}

function entryLink(directory: Buffer, index: number, offset: number): number {
  if (index * 128 + 128 > directory.length) damaged();
  return directory.readUInt32LE(index * 128 + offset);
}

function damaged(): never {
  throw new DocumentRefused('damaged');
}
