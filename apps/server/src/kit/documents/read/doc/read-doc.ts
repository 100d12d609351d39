import type { TextBlock } from '@genjin/domain/document-text';
import type { Compound } from '../container/open-compound.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { type DocStreams, docParagraphs } from './doc-paragraphs.ts';
import { DocTables } from './doc-tables.ts';
import { readFileInformation } from './file-information.ts';
import { readPieces } from './text-pieces.ts';

/**
 * The paragraphs and tables of a .doc of Word 97 or later, in order; its text boxes at the end. Deleted text and the instructions of
 * fields are left out. Source: [MS-DOC].
 * @throws DocumentRefused `old_format_unreadable` where it cannot be made out: better that than cells in wrong places.
 */
export function readDoc(compound: Compound, limits: ReadLimits): TextBlock[] {
  try {
    const word = compound.stream('worddocument') ?? unreadable();
    const information = readFileInformation(word);
    const table = compound.stream(information.tableStream) ?? unreadable();
    const streams: DocStreams = { word, table, data: compound.stream('data') };
    const pieces = readPieces(table, information.pieces, limits.answerCharacters);
    const { bodyLength, boxesFrom, boxesLength } = information;
    const body = new DocTables(limits);
    for (const one of docParagraphs(streams, pieces, information, { from: 0, to: bodyLength })) body.add(one);
    const boxes = new DocTables(limits);
    const boxesExtent = { from: boxesFrom, to: boxesFrom + boxesLength };
    for (const one of docParagraphs(streams, pieces, information, boxesExtent)) boxes.add(one);
    return [...body.finish(), ...boxes.finish()];
  } catch (error) {
    if (error instanceof RangeError) throw new DocumentRefused('damaged');
    throw error;
  }
}

function unreadable(): never {
  throw new DocumentRefused('old_format_unreadable');
}
