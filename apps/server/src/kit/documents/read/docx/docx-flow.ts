import type { TextBlock } from '@genjin/domain/document-text';

/** Paragraphs and tables that follow each other: the body of a document, a cell or a text box. */
export class Flow {
  readonly blocks: TextBlock[] = [];
  #paragraph: string | null = null;
  #joined = false;
  /** What stands in text boxes anchored in the current paragraph. */
  #floating: TextBlock[] = [];

  begin(): void {
    this.#paragraph = this.#joined ? (this.#paragraph ?? '') : '';
    this.#joined = false;
  }

  /** Gives how long the paragraph has become. */
  write(text: string): number {
    this.#paragraph = (this.#paragraph ?? '') + text;
    return this.#paragraph.length;
  }

  /** Ends a paragraph; one whose mark is deleted goes on in the next. */
  end(markDeleted: boolean): void {
    if (markDeleted) this.#joined = true;
    else this.#flush();
  }

  add(table: TextBlock): void {
    this.#flush();
    this.blocks.push(table);
  }

  float(blocks: readonly TextBlock[]): void {
    this.#floating.push(...blocks);
  }

  /** All blocks, at the end. */
  finish(): readonly TextBlock[] {
    this.#flush();
    return this.blocks;
  }

  #flush(): void {
    if (this.#paragraph !== null) this.blocks.push({ kind: 'paragraph', text: this.#paragraph });
    this.#paragraph = null;
    this.#joined = false;
    this.blocks.push(...this.#floating);
    this.#floating = [];
  }
}

/** A flow as the text of a cell: a line for each paragraph and for each row of a table within it, whose cells are parted by tabs. */
export function flowText(blocks: readonly TextBlock[]): string {
  const lines: string[] = [];
  for (const block of blocks)
    if (block.kind === 'paragraph') lines.push(block.text);
    else for (const row of block.rows) lines.push(row.filter((cell) => cell !== '').join('\t'));
  return lines.join('\n').replace(/^\s*\n|\n\s*$/g, '');
}
