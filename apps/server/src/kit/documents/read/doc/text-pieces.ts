import { TextDecoder } from 'node:util';
import { DocumentRefused } from '../document-refused.ts';
import type { Extent } from './file-information.ts';

/** A stretch of text: characters counted over the whole document, and where the first one stands in the WordDocument stream. */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly bytesPerCharacter: 1 | 2;
}

const compressed = 0x40000000;

/** The piece table: the text in its order, wherever its pieces were saved. [MS-DOC] 2.8.35, 2.9.177. */
export function readPieces(table: Buffer, { at, length }: Extent, charactersAllowed: number): TextPiece[] {
  const end = at + length;
  if (end > table.length) throw new DocumentRefused('damaged');
  let next = at;
  // Before it may stand lists of changes that pieces share.
  while (table[next] === 1 && next < end) next += 3 + table.readUInt16LE(next + 1);
  if (table[next] !== 2) throw new DocumentRefused('damaged');
  const size = Math.min(table.readUInt32LE(next + 1), end - next - 5);
  const count = Math.floor((size - 4) / 12);
  const places = next + 5;
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index++) {
    const from = table.readUInt32LE(places + index * 4);
    const to = table.readUInt32LE(places + index * 4 + 4);
    // Pieces may share bytes, and so be longer than the file.
    if (to > charactersAllowed) throw new DocumentRefused('unpacked_too_large', { limit: charactersAllowed });
    const code = table.readUInt32LE(places + (count + 1) * 4 + index * 8 + 2);
    const narrow = (code & compressed) !== 0;
    const start = code & 0x3fffffff;
    if (to < from || from !== (pieces.at(-1)?.to ?? from)) throw new DocumentRefused('damaged');
    pieces.push({ from, to, at: narrow ? start >> 1 : start, bytesPerCharacter: narrow ? 1 : 2 });
  }
  return pieces;
}

const westernEuropean = new TextDecoder('windows-1252');

/** The characters `from` to `to` of a piece. @throws DocumentRefused where the stream ends before them. */
export function pieceText(word: Buffer, piece: TextPiece): string {
  const end = piece.at + (piece.to - piece.from) * piece.bytesPerCharacter;
  if (end > word.length) throw new DocumentRefused('damaged');
  const bytes = word.subarray(piece.at, end);
  return piece.bytesPerCharacter === 2 ? bytes.toString('utf16le') : westernEuropean.decode(bytes);
}
