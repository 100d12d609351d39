import type { Phrase } from '@genjin/domain/field';
import { SaxesParser } from 'saxes';
import type { Parts } from './template-guard.ts';

/** A paragraph of a document: its text, where it stands, and in which table, if any. */
export interface PlacedText {
  readonly text: string;
  readonly place: Phrase;
  /** The innermost table, numbered through the whole part; null outside of tables. */
  readonly table: string | null;
}

/** The paragraphs of one part in their order: body, each header, each footer. */
export interface PlacedPart {
  readonly paragraphs: readonly PlacedText[];
}

/** The parts of a document that hold placeholders: body first, then headers and footers. */
export function docxTexts(parts: Parts): readonly PlacedPart[] {
  const names = [...parts.keys()].filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name));
  names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return names.map((name) => ({ paragraphs: paragraphsOf(new TextDecoder().decode(parts.get(name)), partName(name)) }));
}

function rank(name: string): number {
  return name.includes('document') ? 0 : name.includes('header') ? 1 : 2;
}

function partName(name: string): Phrase {
  if (name.includes('header')) return { zh: '页眉', en: 'header' };
  if (name.includes('footer')) return { zh: '页脚', en: 'footer' };
  return { zh: '正文', en: 'body' };
}

interface Table {
  readonly id: string;
  /** Numbers from 1, outer tables first. */
  readonly number: number;
  row: number;
  column: number;
}

function paragraphsOf(xml: string, part: Phrase): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const tables: Table[] = [];
  /** Paragraphs that are open: a text box stands inside the paragraph that anchors it. */
  const open: { text: string }[] = [];
  let tableCount = 0;
  let paragraphCount = 0;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const table = tables.at(-1);
    if (name === 'w:tbl') {
      tableCount++;
      tables.push({ id: `${tableCount}`, number: tableCount, row: 0, column: 0 });
    } else if (name === 'w:tr' && table) {
      table.row++;
      table.column = 0;
    } else if (name === 'w:tc' && table) table.column++;
    else if (name === 'w:p') {
      if (!table) paragraphCount++;
      open.push({ text: '' });
    }
    const paragraph = open.at(-1);
    if (name === 'w:tab' && paragraph) paragraph.text += '\t';
    if ((name === 'w:br' || name === 'w:cr') && paragraph) paragraph.text += '\n';
    inText = name === 'w:t';
  });
  parser.on('text', (text) => {
    const paragraph = open.at(-1);
    if (inText && paragraph) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name === 'w:tbl') tables.pop();
    if (name !== 'w:p') return;
    const text = open.pop()?.text ?? '';
    if (text !== '')
      found.push({
        text,
        place: placeOf(part, tables.at(-1) ?? null, paragraphCount),
        table: tables.at(-1)?.id ?? null,
      });
  });
  parser.write(xml).close();
  return found;
}

function placeOf(part: Phrase, table: Table | null, paragraph: number): Phrase {
  if (table)
    return {
      zh: `${part.zh}第 ${table.number} 个表格第 ${table.row} 行第 ${table.column} 列`,
      en: `${part.en}, table ${table.number}, row ${table.row}, column ${table.column}`,
    };
  return { zh: `${part.zh}第 ${paragraph} 段`, en: `${part.en}, paragraph ${paragraph}` };
}
