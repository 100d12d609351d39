import type { TextBlock } from '@genjin/domain/document-text';
import { DocumentRefused } from './document-refused.ts';
import { type OpenedDocument, openDocument } from './open-document.ts';
import { outlineOf } from './outline.ts';
import type { ReadLimits } from './read-limits.ts';
import type { ReadingPart, ReadingRequest } from './reading-protocol.ts';
import { runRowTask } from './row-task.ts';
import type { SheetEvent } from './sheet-event.ts';

/**
 * Does what a reading process is asked for, in this process.
 * @throws DocumentRefused
 */
export async function* readParts(request: ReadingRequest): AsyncGenerator<ReadingPart> {
  const document = await openDocument(request);
  try {
    yield document.head;
    yield* contentParts(document, request);
    yield { kind: 'warnings', warnings: document.warnings };
  } finally {
    document.close();
  }
}

async function* contentParts({ content, head }: OpenedDocument, request: ReadingRequest): AsyncGenerator<ReadingPart> {
  const { job, limits, task } = request;
  if (content.kind === 'sheets') {
    if (job === 'outline') yield* outlineOf(content.events, limits);
    else if (job === 'rows') yield* content.events;
    else if (job === 'task' && task) yield* runRowTask(task, content.events);
    else yield* withinAnswer(content.events, limits);
    return;
  }
  if (job === 'rows' || job === 'task') throw new DocumentRefused('wrong_type', { found: head.format.toUpperCase() });
  if (content.kind === 'text') yield* inPieces(content.blocks, sizeOfBlock, (blocks) => ({ kind: 'blocks', blocks }));
  else
    yield* inPieces(
      content.cards,
      (card) => JSON.stringify(card).length,
      (cards) => ({ kind: 'cards', cards }),
    );
}

/** Refuses what is too much for one answer. */
async function* withinAnswer(events: AsyncIterable<SheetEvent>, limits: ReadLimits): AsyncGenerator<SheetEvent> {
  let cells = 0;
  let characters = 0;
  for await (const event of events) {
    if (event.kind === 'rows') {
      for (const row of event.rows) {
        cells += row.length + 1;
        for (const cell of row) characters += cell.length;
      }
      const { answerRows, answerCells, answerCharacters } = limits;
      if (event.firstRow + event.rows.length > answerRows || cells > answerCells || characters > answerCharacters)
        throw new DocumentRefused('too_many_rows', { limit: answerRows });
    }
    yield event;
  }
}

const pieceCharacters = 128 * 1024;

function* inPieces<T>(
  all: readonly T[],
  sizeOf: (one: T) => number,
  partOf: (piece: readonly T[]) => ReadingPart,
): Generator<ReadingPart> {
  let piece: T[] = [];
  let size = 0;
  for (const one of all) {
    piece.push(one);
    size += sizeOf(one);
    if (size < pieceCharacters) continue;
    yield partOf(piece);
    piece = [];
    size = 0;
  }
  if (piece.length > 0) yield partOf(piece);
}

function sizeOfBlock(block: TextBlock): number {
  if (block.kind === 'paragraph') return block.text.length;
  let size = 0;
  for (const row of block.rows) for (const cell of row) size += cell.length + 3;
  return size;
}
