import { compoundOf } from './build-compound.ts';
import { type HostileFile, noise } from './hostile-file.ts';

const begin = Buffer.from([0x09, 0x08, 0x08, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0]);
const sharedTexts = (declared: number, rest: Buffer) => {
  const head = Buffer.alloc(12);
  head.writeUInt16LE(0x00fc, 0);
  head.writeUInt16LE(8 + rest.length, 2);
  head.writeUInt32LE(declared, 8);
  return Buffer.concat([begin, head, rest, Buffer.from([0x0a, 0, 0, 0])]);
};
const compound = () => compoundOf({ Workbook: Buffer.concat([begin, Buffer.alloc(6000)]) });
const changedCompound = (change: (bytes: Buffer) => void) => {
  const bytes = compound();
  change(bytes);
  return bytes;
};

/** Files of the old formats, and of none of ours. */
export const hostileOldFiles: readonly HostileFile[] = [
  {
    what: 'an encrypted workbook in its container',
    name: 'a.xlsx',
    bytes: () => compoundOf({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000) }),
    outcome: 'encrypted',
  },
  {
    what: 'an encrypted .xls',
    name: 'a.xls',
    bytes: () => compoundOf({ Workbook: Buffer.concat([begin, Buffer.from([0x2f, 0, 2, 0, 1, 0])]) }),
    outcome: 'encrypted',
  },
  { what: 'half of a compound file', name: 'a.xls', bytes: () => compound().subarray(0, 1400), outcome: 'damaged' },
  {
    what: 'the beginning of a compound file',
    name: 'a.doc',
    bytes: () => compound().subarray(0, 100),
    outcome: 'damaged',
  },
  {
    what: 'a FAT that runs in a circle',
    name: 'a.xls',
    bytes: () =>
      changedCompound((bytes) => {
        for (let at = 512; at < 1024; at += 4) bytes.writeUInt32LE(1, at);
      }),
    outcome: 'damaged',
  },
  {
    what: 'a directory that points at itself',
    name: 'a.xls',
    bytes: () =>
      changedCompound((bytes) => {
        for (const at of [0x44, 0x48, 0x4c]) bytes.writeUInt32LE(1, 1024 + 128 + at);
      }),
    outcome: 'empty',
  },
  {
    what: 'sector counts of four billion',
    name: 'a.xls',
    bytes: () =>
      changedCompound((bytes) => {
        for (const at of [0x2c, 0x40, 0x48]) bytes.writeUInt32LE(0xfffffff0, at);
        bytes.writeUInt32LE(0x7ffffff0, 0x44);
      }),
    outcome: 'empty',
  },
  {
    what: 'sectors of 2^60 bytes',
    name: 'a.xls',
    bytes: () => changedCompound((bytes) => bytes.writeUInt16LE(60, 0x1e)),
    outcome: 'damaged',
  },
  {
    what: 'a stream of four billion bytes',
    name: 'a.xls',
    bytes: () => changedCompound((bytes) => bytes.writeUInt32LE(0xfffffff0, 1024 + 128 + 0x78)),
    outcome: 'damaged',
  },
  {
    what: 'four billion texts declared',
    name: 'a.xls',
    bytes: () => sharedTexts(0xffffffff, Buffer.from([1, 0, 0, 0x61])),
    outcome: 'empty',
  },
  {
    what: 'a text of 65,535 characters in four bytes',
    name: 'a.xls',
    bytes: () => sharedTexts(1, Buffer.from([0xff, 0xff, 1, 0x61])),
    outcome: 'damaged',
  },
  {
    what: 'a record that reaches past the end',
    name: 'a.xls',
    bytes: () => Buffer.concat([begin, Buffer.from([0x85, 0, 0xff, 0xff, 1])]),
    outcome: 'damaged',
  },
  {
    what: 'a .doc of zeros',
    name: 'a.doc',
    bytes: () => compoundOf({ WordDocument: Buffer.alloc(6000) }),
    outcome: 'old_format_unreadable',
  },
  {
    what: 'a .doc whose every number is huge',
    name: 'a.doc',
    bytes: () => compoundOf({ WordDocument: hugeWord(), '0Table': Buffer.alloc(5000, 0xff) }),
    outcome: 'damaged',
  },
  {
    what: 'a .doc whose pieces share their bytes',
    name: 'a.doc',
    bytes: () => compoundOf({ WordDocument: sharingWord(), '0Table': sharingPieces() }),
    outcome: 'unpacked_too_large',
  },
  {
    what: 'a program',
    name: 'a.xlsx',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)]),
    outcome: 'wrong_type',
  },
  { what: 'a PDF', name: 'a.docx', bytes: () => '%PDF-1.7\n', outcome: 'wrong_type' },
  {
    what: 'a picture',
    name: 'a.xls',
    bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    outcome: 'wrong_type',
  },
  {
    what: 'SVG',
    name: 'a.csv',
    bytes: () => '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    outcome: 'wrong_type',
  },
  {
    what: 'random bytes',
    name: 'a.csv',
    bytes: () => Buffer.from(noise(4000, true), 'latin1'),
    outcome: 'unknown_type',
  },
  { what: 'nothing', name: 'a.xlsx', bytes: () => '', outcome: 'empty' },
];

function wordOf(bodyLength: number, pieces: readonly [at: number, length: number]): Buffer {
  const word = Buffer.alloc(6000);
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0xc1, 2);
  word.writeUInt32LE(bodyLength, 0x4c);
  word.writeUInt32LE(pieces[0], 154 + 33 * 8);
  word.writeUInt32LE(pieces[1], 158 + 33 * 8);
  return word;
}

function hugeWord(): Buffer {
  const word = wordOf(0xffffffff, [0xfffffff0, 0xfffffff0]);
  word.fill(0xff, 0x100);
  return word;
}

const sharingCount = 400;

function sharingWord(): Buffer {
  return wordOf(0x7fffffff, [0, 5 + 4 + sharingCount * 12]);
}

/** Each piece is the whole of the stream again, a hundred thousand characters long. */
function sharingPieces(): Buffer {
  const table = Buffer.alloc(5 + 4 + sharingCount * 12);
  table[0] = 2;
  table.writeUInt32LE(4 + sharingCount * 12, 1);
  for (let piece = 0; piece <= sharingCount; piece++) table.writeUInt32LE(piece * 100_000, 5 + piece * 4);
  return table;
}
