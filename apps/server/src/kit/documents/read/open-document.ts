import type { CardText, TextBlock } from '@genjin/domain/document-text';
import type { DocumentWarning } from './document-refused.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ReadingHead, ReadingRequest } from './reading-protocol.ts';
import type { SheetEvent } from './sheet-event.ts';
import { type DocumentFormat, sniff } from './sniff.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** A document whose format is known. Sheets are read while they are asked for; warnings are complete when all was read. */
export interface OpenedDocument {
  readonly head: ReadingHead;
  readonly content:
    | { readonly kind: 'sheets'; readonly events: AsyncIterable<SheetEvent> }
    | { readonly kind: 'text'; readonly blocks: readonly TextBlock[] }
    | { readonly kind: 'cards'; readonly cards: readonly CardText[] };
  readonly warnings: readonly DocumentWarning[];
  close(): void;
}

const extensions: Readonly<Record<DocumentFormat, readonly string[]>> = {
  docx: ['docx', 'dotx'],
  doc: ['doc', 'dot', 'wps'],
  xlsx: ['xlsx', 'xltx'],
  xls: ['xls', 'xlt', 'et'],
  csv: ['csv', 'txt', 'tsv', 'tab'],
  vcf: ['vcf', 'vcard'],
  html: ['html', 'htm'],
  'xml-spreadsheet': ['xml'],
};

/**
 * Opens a file as what it is.
 * @throws DocumentRefused
 */
export async function openDocument(request: ReadingRequest): Promise<OpenedDocument> {
  const { file, limits } = request;
  const sniffed = await sniff(file, limits);
  const { format } = sniffed;
  const warnings: DocumentWarning[] = [];
  const extension = /\.([^.]{1,10})$/.exec(request.name)?.[1]?.toLowerCase() ?? '';
  if (!extensions[format].includes(extension))
    warnings.push({ code: 'extension_differs', details: { found: format.toUpperCase() } });
  const head = (document: ReadingHead['document'], encoding: string | null = null): ReadingHead => ({
    kind: 'head',
    document,
    format,
    encoding,
  });
  if (format === 'docx') {
    const blocks = await readDocx(sniffed.zip, limits);
    return { head: head('text'), content: { kind: 'text', blocks }, warnings, close: () => sniffed.zip.close() };
  }
  if (format === 'xlsx') {
    const events = readXlsx(sniffed.zip, limits, warnings);
    return { head: head('sheets'), content: { kind: 'sheets', events }, warnings, close: () => sniffed.zip.close() };
  }
  throw new Error('not yet');
}
