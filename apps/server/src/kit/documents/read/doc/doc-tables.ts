import type { TextBlock } from '@genjin/domain/document-text';
import { cellText } from '../cell-text.ts';
import { DocumentRefused } from '../document-refused.ts';
import { flowText } from '../docx/docx-flow.ts';
import type { ReadLimits } from '../read-limits.ts';
import type { DocParagraph } from './doc-paragraphs.ts';

interface OpenRow {
  readonly cells: string[];
  readonly edges: readonly number[];
}

/** What is open at one depth: blocks of the cell that is being filled, the row's cells so far, and the table's rows. */
class Level {
  blocks: TextBlock[] = [];
  cells: string[] = [];
  rows: OpenRow[] = [];
}

/** Edges closer than this are one: 1 mm. */
const sameEdge = 57;

/** Builds blocks of paragraphs, whose marks say where cells and rows end. */
export class DocTables {
  readonly #limits: ReadLimits;
  readonly #levels: Level[] = [new Level()];
  #count = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  add({ text, mark, depth, edges }: DocParagraph): void {
    const { answerRows, tableDepth } = this.#limits;
    if (++this.#count > answerRows) throw new DocumentRefused('too_many_rows', { limit: answerRows });
    if (depth > tableDepth) throw new DocumentRefused('too_deep', { limit: tableDepth });
    while (this.#levels.length <= depth) this.#levels.push(new Level());
    while (this.#levels.length > depth + 1) this.#endTable();
    const level = this.#levels[depth] ?? new Level();
    if (mark === 'row') {
      level.rows.push({ cells: level.cells, edges });
      level.cells = [];
      level.blocks = [];
      return;
    }
    level.blocks.push({ kind: 'paragraph', text });
    if (mark !== 'cell') return;
    level.cells.push(this.#clean(flowText(level.blocks)));
    if (level.cells.length > this.#limits.columns)
      throw new DocumentRefused('too_many_columns', { limit: this.#limits.columns });
    level.blocks = [];
  }

  finish(): TextBlock[] {
    while (this.#levels.length > 1) this.#endTable();
    const blocks: TextBlock[] = [];
    for (const block of this.#levels[0]?.blocks ?? []) {
      if (block.kind === 'table') blocks.push(block);
      else {
        const text = this.#clean(block.text);
        if (text !== '') blocks.push({ kind: 'paragraph', text });
      }
    }
    return blocks;
  }

  #endTable(): void {
    const level = this.#levels.pop();
    const outer = this.#levels.at(-1);
    if (level && outer && level.rows.length > 0)
      outer.blocks.push({ kind: 'table', rows: gridOf(level.rows, this.#limits) });
  }

  #clean(text: string): string {
    return cellText(text, this.#limits.cellLength, () => 'WordDocument');
  }
}

/** Rows as a grid over all edges of the table: a cell stands in the column where it begins. */
function gridOf(rows: readonly OpenRow[], { columns: limit }: ReadLimits): string[][] {
  const lefts = [...new Set(rows.flatMap(({ edges, cells }) => edges.slice(0, cells.length)))].sort((a, b) => a - b);
  const columns: number[] = [];
  for (const edge of lefts) if (edge - (columns.at(-1) ?? Number.NEGATIVE_INFINITY) > sameEdge) columns.push(edge);
  if (columns.length > limit) throw new DocumentRefused('too_many_columns', { limit });
  return rows.map(({ cells, edges }) => {
    const places = edges.slice(0, cells.length).map((edge) => columns.findLastIndex((column) => edge >= column));
    // Narrow or odd cells: rather by count than two in one place.
    if (places.length < cells.length || new Set(places).size < places.length) return [...cells];
    const row = new Array<string>(columns.length).fill('');
    for (const [index, cell] of cells.entries()) row[places[index] ?? 0] = cell;
    return row;
  });
}
