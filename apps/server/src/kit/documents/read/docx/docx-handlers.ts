import type { TextBlock } from '@genjin/domain/document-text';
import { cellText } from '../cell-text.ts';
import type { Attributes, XmlHandlers } from '../container/read-xml.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';
import { Flow, flowText } from './docx-flow.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const wordNamespaces: ReadonlyMap<string, string> = new Map([
  [transitional, 'w'],
  [strict, 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** Elements whose content is not part of the text: former properties, deleted and moved text, the second form of a drawing, ruby. */
const passedOver = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:tabs',
  'w:moveFrom',
  'w:rt',
  'mc:Fallback',
]);

/** Ticked and empty boxes of the symbol fonts forms are drawn with. */
const symbols = new Map([
  ['F0FE', '☑'],
  ['F052', '☑'],
  ['F0FD', '☒'],
  ['F0A8', '☐'],
  ['F06F', '☐'],
  ['F0A3', '☐'],
]);

interface Table {
  readonly rows: string[][];
  row: string[];
  rowDeleted: boolean;
  span: number;
  covered: boolean;
}

/** Builds blocks from the elements of word/document.xml. */
export class DocxHandlers implements XmlHandlers {
  readonly #limits: ReadLimits;
  readonly #flows: Flow[] = [new Flow()];
  readonly #tables: Table[] = [];
  readonly #path: string[] = [];
  /** Whether each open content control shows its placeholder only. */
  readonly #placeholders: boolean[] = [];
  readonly #marksDeleted: boolean[] = [];
  #muted = 0;
  #passing = 0;
  #rows = 0;
  #characters = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#passing > 0 || passedOver.has(name) || (name === 'w:del' && !parent?.endsWith('Pr'))) {
      this.#passing++;
      return;
    }
    this.#enter(name, attributes, parent);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#passing > 0) this.#passing--;
    else this.#leave(name);
  }

  text(text: string): void {
    if (this.#passing === 0 && this.#path.at(-1) === 'w:t') this.#write(text);
  }

  blocks(): readonly TextBlock[] {
    return this.#clean(this.#flow.finish());
  }

  get #flow(): Flow {
    return this.#flows.at(-1) ?? new Flow();
  }

  #enter(name: string, { val, char }: Attributes, parent: string | undefined): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'w:p':
        this.#count();
        this.#marksDeleted.push(false);
        this.#flow.begin();
        break;
      case 'w:del':
        if (parent === 'w:trPr' && table) table.rowDeleted = true;
        else if (parent === 'w:rPr' && this.#path.at(-3) === 'w:pPr')
          this.#marksDeleted[this.#marksDeleted.length - 1] = true;
        break;
      case 'w:tab':
        this.#write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.#write('\n');
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:sym':
        this.#write(symbols.get((char ?? '').toUpperCase()) ?? '');
        break;
      case 'w:tbl':
        if (this.#tables.length >= this.#limits.tableDepth)
          throw new DocumentRefused('too_deep', { limit: this.#limits.tableDepth });
        this.#tables.push({ rows: [], row: [], rowDeleted: false, span: 1, covered: false });
        break;
      case 'w:tr':
        this.#count();
        if (table) Object.assign(table, { row: [], rowDeleted: false });
        break;
      case 'w:gridBefore':
        if (table) table.row = new Array<string>(this.#columns(val)).fill('');
        break;
      case 'w:tc':
        if (table) Object.assign(table, { span: 1, covered: false });
        this.#flows.push(new Flow());
        break;
      case 'w:gridSpan':
        if (table) table.span = Math.max(1, this.#columns(val));
        break;
      case 'w:vMerge':
      case 'w:hMerge':
        if (table && val !== 'restart') table.covered = true;
        break;
      case 'w:txbxContent':
        this.#flows.push(new Flow());
        break;
      case 'w:sdt':
        this.#placeholders.push(false);
        break;
      case 'w:showingPlcHdr':
        if (val !== '0' && val !== 'false' && this.#placeholders.length > 0)
          this.#placeholders[this.#placeholders.length - 1] = true;
        break;
      case 'w:sdtContent':
        if (this.#placeholders.at(-1)) this.#muted++;
    }
  }

  #leave(name: string): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'w:p':
        this.#flow.end(this.#marksDeleted.pop() ?? false);
        break;
      case 'w:tc':
        this.#endCell(table);
        break;
      case 'w:tr':
        if (table && !table.rowDeleted && table.row.length > 0) table.rows.push(table.row);
        break;
      case 'w:tbl':
        this.#tables.pop();
        if (table && table.rows.length > 0) this.#flow.add({ kind: 'table', rows: table.rows });
        break;
      case 'w:txbxContent': {
        const box = this.#flows.length > 1 ? this.#flows.pop() : undefined;
        if (box) this.#flow.float(box.finish());
        return;
      }
      case 'w:sdtContent':
        if (this.#placeholders.at(-1)) this.#muted--;
        break;
      case 'w:sdt':
        this.#placeholders.pop();
    }
  }

  #endCell(table: Table | undefined): void {
    const flow = this.#flows.length > 1 ? this.#flows.pop() : undefined;
    if (!table || !flow) return;
    const text = flowText(flow.finish());
    table.row.push(table.covered ? '' : cellText(text, this.#limits.cellLength, () => 'word/document.xml'));
    for (let covered = 1; covered < table.span; covered++) table.row.push('');
    this.#columns(String(table.row.length));
  }

  #write(text: string): void {
    if (this.#muted > 0) return;
    this.#characters += text.length;
    const { answerCharacters, cellLength } = this.#limits;
    if (this.#characters > answerCharacters)
      throw new DocumentRefused('unpacked_too_large', { limit: answerCharacters });
    if (this.#flow.write(text) > cellLength) throw new DocumentRefused('cell_too_long', { limit: cellLength });
  }

  /** Counts a row or a paragraph. */
  #count(): void {
    if (++this.#rows > this.#limits.answerRows)
      throw new DocumentRefused('too_many_rows', { limit: this.#limits.answerRows });
  }

  #columns(value: string | undefined): number {
    const count = Number(value ?? 0);
    if (!Number.isInteger(count) || count < 0) throw new DocumentRefused('damaged', { place: 'word/document.xml' });
    if (count > this.#limits.columns) throw new DocumentRefused('too_many_columns', { limit: this.#limits.columns });
    return count;
  }

  #clean(blocks: readonly TextBlock[]): TextBlock[] {
    const kept: TextBlock[] = [];
    for (const block of blocks) {
      if (block.kind === 'table') kept.push(block);
      else {
        const text = cellText(block.text, this.#limits.cellLength, () => 'word/document.xml');
        if (text !== '') kept.push({ kind: 'paragraph', text });
      }
    }
    return kept;
  }
}
