import { DocumentRefused } from '../document-refused.ts';

/** Where things stand in a .doc: the beginning of its WordDocument stream. [MS-DOC] 2.5. */
export interface FileInformation {
  /** Which of the two table streams counts. */
  readonly tableStream: '0table' | '1table';
  /** Characters of the body, and of the parts that follow it in the text up to the text boxes'. */
  readonly bodyLength: number;
  readonly boxesFrom: number;
  readonly boxesLength: number;
  readonly pieces: Extent;
  readonly characterPages: Extent;
  readonly paragraphPages: Extent;
}

/** A place in the table stream. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

const word97 = 0x00c1;

/** @throws DocumentRefused `encrypted`, or `old_format_unreadable` for what is older than Word 97. */
export function readFileInformation(word: Buffer): FileInformation {
  if (word.readUInt16LE(0) !== 0xa5ec || word.readUInt16LE(2) < word97)
    throw new DocumentRefused('old_format_unreadable');
  const flags = word.readUInt16LE(0x0a);
  if (flags & 0x0100) throw new DocumentRefused('encrypted');
  const counts = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) => word.readUInt32LE(at));
  const [bodyLength = 0, , , , , , boxesLength = 0] = counts;
  return {
    tableStream: flags & 0x0200 ? '1table' : '0table',
    bodyLength,
    // Body, notes, headers, macros, comments, end notes, then the text boxes.
    boxesFrom: counts.slice(0, 6).reduce((sum, one) => sum + one, 0),
    boxesLength,
    pieces: extentAt(word, 33),
    characterPages: extentAt(word, 12),
    paragraphPages: extentAt(word, 13),
  };
}

/** Pairs of place and length begin at byte 154. */
function extentAt(word: Buffer, index: number): Extent {
  return { at: word.readUInt32LE(154 + index * 8), length: word.readUInt32LE(158 + index * 8) };
}
