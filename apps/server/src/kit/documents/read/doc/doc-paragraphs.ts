import type { FileInformation } from './file-information.ts';
import { change, changesIn } from './property-changes.ts';
import { type PropertyRun, propertyRuns, runAt } from './property-pages.ts';
import { pieceText, type TextPiece } from './text-pieces.ts';

/** A paragraph, up to and without the mark that ends it, and what the mark says about tables. */
export interface DocParagraph {
  readonly text: string;
  readonly mark: 'paragraph' | 'cell' | 'row';
  /** Tables it stands in; 0 outside. */
  readonly depth: number;
  /** Of a row's end: the left edges of its cells and the right one of the last, in twentieths of a point. */
  readonly edges: readonly number[];
}

export interface DocStreams {
  readonly word: Buffer;
  readonly table: Buffer;
  readonly data: Buffer | null;
}

/** Marks that stand in the text: of cells, lines, pages, fields and hyphens. */
const cellMark = '\x07';
const fieldBegin = '\x13';
const fieldSeparator = '\x14';
const fieldEnd = '\x15';
const written: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\x0b', '\n'],
  ['\x0e', '\n'],
  ['\x1e', '-'],
]);

/** Walks through the characters `from` to `to` and gives the paragraphs they make. */
export function* docParagraphs(
  streams: DocStreams,
  pieces: readonly TextPiece[],
  information: FileInformation,
  { from, to }: { readonly from: number; readonly to: number },
): Generator<DocParagraph> {
  const { word, table } = streams;
  const paragraphs = propertyRuns(word, table, information.paragraphPages, 'paragraphs');
  const deleted = propertyRuns(word, table, information.characterPages, 'characters').filter(isDeleted);
  // Of each open field, whether its instruction is still going on.
  const fields: boolean[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.to <= from || piece.from >= to) continue;
    const characters = pieceText(word, piece);
    const first = Math.max(from - piece.from, 0);
    const end = Math.min(to, piece.to) - piece.from;
    for (let index = first; index < end; index++) {
      const character = characters[index] ?? '';
      const at = piece.at + index * piece.bytesPerCharacter;
      if (character === fieldBegin) fields.push(true);
      else if (character === fieldSeparator) fields[fields.length - 1] = false;
      else if (character === fieldEnd) fields.pop();
      else if (character === '\r' || character === cellMark || character === '\f') {
        const isCut = deleted.length > 0 && character === '\r' && runAt(deleted, at) !== null;
        if (isCut) continue;
        yield { text, ...markOf(character, runAt(paragraphs, at), streams.data) };
        text = '';
      } else if (!fields.includes(true) && (deleted.length === 0 || runAt(deleted, at) === null))
        text += character < ' ' ? (written.get(character) ?? '') : character;
    }
  }
  if (text !== '') yield { text, mark: 'paragraph', depth: 0, edges: [] };
}

function isDeleted(run: PropertyRun): boolean {
  for (const { code, operand } of changesIn(run.changes)) if (code === change.deleted) return operand[0] === 1;
  return false;
}

function markOf(character: string, run: PropertyRun | null, data: Buffer | null): Omit<DocParagraph, 'text'> {
  let inTable = false;
  let rowEnd = false;
  let innerCellEnd = false;
  let depth = 0;
  let edges: readonly number[] = [];
  for (const { code, operand } of run ? allChanges(run.changes, data) : []) {
    const on = operand[0] === 1;
    if (code === change.inTable) inTable = on;
    else if (code === change.rowEnd || code === change.innerRowEnd) rowEnd = on;
    else if (code === change.innerCellEnd) innerCellEnd = on;
    else if (code === change.tableDepth) depth = operand.readInt32LE(0);
    else if (code === change.rowDefinition) edges = edgesOf(operand);
  }
  depth = Math.min(Math.max(depth, inTable ? 1 : 0), maxDepth);
  const mark =
    depth === 0 ? 'paragraph' : rowEnd ? 'row' : character === cellMark || innerCellEnd ? 'cell' : 'paragraph';
  return { mark, depth, edges };
}

const maxDepth = 64;

/** With those of wide rows, which stand in the Data stream. [MS-DOC] sprmPHugePapx. */
function* allChanges(changes: Buffer, data: Buffer | null) {
  for (const one of changesIn(changes)) {
    yield one;
    if (one.code !== change.hugeProperties || !data) continue;
    const at = one.operand.readUInt32LE(0);
    if (at + 2 <= data.length) yield* changesIn(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  }
}

function edgesOf(definition: Buffer): number[] {
  const cells = definition[0] ?? 0;
  const edges: number[] = [];
  for (let index = 0; index <= cells && 3 + index * 2 <= definition.length; index++)
    edges.push(definition.readInt16LE(1 + index * 2));
  return edges;
}
