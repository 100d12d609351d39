import type { CardText, TextBlock } from '@genjin/domain/document-text';
import { readCsv } from './csv/read-csv.ts';
import { readDoc } from './doc/read-doc.ts';
import type { DocumentWarning } from './document-refused.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readXmlSpreadsheet } from './html/read-xml-spreadsheet.ts';
import type { ReadingHead, ReadingRequest } from './reading-protocol.ts';
import type { SheetEvent } from './sheet-event.ts';
import { type DocumentFormat, sniff } from './sniff.ts';
import { chooseEncoding } from './text/choose-encoding.ts';
import { readVcf } from './vcf/read-vcf.ts';
import { readXls } from './xls/read-xls.ts';
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
  const nothing = (): void => undefined;
  const sheets = (
    events: AsyncIterable<SheetEvent>,
    encoding: string | null = null,
    close = nothing,
  ): OpenedDocument => ({
    head: head('sheets', encoding),
    content: { kind: 'sheets', events },
    warnings,
    close,
  });
  const text = (blocks: readonly TextBlock[], close = nothing): OpenedDocument => ({
    head: head('text'),
    content: { kind: 'text', blocks },
    warnings,
    close,
  });
  switch (sniffed.format) {
    case 'docx': {
      const { zip } = sniffed;
      return text(await readDocx(zip, limits), () => zip.close());
    }
    case 'xlsx': {
      const { zip } = sniffed;
      return sheets(readXlsx(zip, limits, warnings), null, () => zip.close());
    }
    case 'doc':
      if (sniffed.compound.has('macros')) warnings.push({ code: 'macros_ignored', details: {} });
      return text(readDoc(sniffed.compound, limits));
    case 'xls':
      if (sniffed.macros) warnings.push({ code: 'macros_ignored', details: {} });
      return sheets(asynchronous(readXls(sniffed.stream, limits, warnings)));
    case 'xml-spreadsheet':
      return sheets(readXmlSpreadsheet(file, limits));
  }
  const encoding = request.encoding ?? (await chooseEncoding(file));
  if (sniffed.format === 'vcf') {
    const cards = await readVcf(file, encoding, limits, warnings);
    return { head: head('cards', encoding), content: { kind: 'cards', cards }, warnings, close: nothing };
  }
  const read = sniffed.format === 'html' ? readHtml : readCsv;
  return sheets(read(file, encoding, limits, warnings), encoding);
}

async function* asynchronous<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
