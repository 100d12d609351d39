import { DocumentRefused } from '../document-refused.ts';

/** One record of a BIFF stream: `at` is where it begins, `next` where the one after it does. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  readonly at: number;
  readonly next: number;
}

/** Numbers of the records that are read. [MS-XLS] 2.3. */
export const biff = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  xf: 0x00e0,
  mergedCells: 0x00e5,
  sharedTexts: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/** The record at a place; null at the stream's end. @throws DocumentRefused `damaged` where it reaches past the end. */
export function recordAt(stream: Buffer, at: number): BiffRecord | null {
  if (at < 0 || at + 4 > stream.length) return null;
  const length = stream.readUInt16LE(at + 2);
  const next = at + 4 + length;
  if (next > stream.length) damaged();
  return { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, next), at, next };
}

/** The records from a place up to the end of its part; parts within it (charts) are passed over. */
export function* recordsOf(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0;
  for (let record = recordAt(stream, from); record; record = recordAt(stream, record.next)) {
    if (record.type === biff.begin) depth++;
    if (record.type === biff.eof && --depth <= 0) return;
    if (depth <= 1) yield record;
  }
}

/** A record's bytes with those of the records that continue it. */
export function piecesOf(stream: Buffer, first: BiffRecord): Buffer[] {
  const pieces = [first.data];
  for (
    let record = recordAt(stream, first.next);
    record?.type === biff.continued;
    record = recordAt(stream, record.next)
  )
    pieces.push(record.data);
  return pieces;
}

/** Runs what reads numbers out of records; a record that is too short is a damaged file. */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) damaged();
    throw error;
  }
}

export function damaged(place?: string): never {
  throw new DocumentRefused('damaged', place === undefined ? {} : { place });
}
