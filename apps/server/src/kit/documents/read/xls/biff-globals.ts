import { DocumentRefused, type DocumentWarning } from '../document-refused.ts';
import { type NumberKind, numberKindOf } from '../number-format.ts';
import type { ReadLimits } from '../read-limits.ts';
import { SharedTexts } from '../xlsx/shared-texts.ts';
import { biff, damaged, piecesOf, recordAt, recordsOf } from './biff-records.ts';
import { BiffTextReader, codePageDecoder } from './biff-text.ts';

/** What the sheets of an .xls refer to. */
export interface BiffGlobals {
  /** BIFF8, of Excel 97 and later; else BIFF5, whose texts are in a code page. */
  readonly wide: boolean;
  readonly decode: (bytes: Buffer) => string;
  readonly from1904: boolean;
  readonly styles: readonly NumberKind[];
  readonly texts: SharedTexts;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly at: number }[];
}

/** Reads the first part of a Workbook stream. @throws DocumentRefused */
export function readGlobals(stream: Buffer, limits: ReadLimits, warnings: DocumentWarning[]): BiffGlobals {
  const begin = recordAt(stream, 0);
  if (begin?.type !== biff.begin) throw new DocumentRefused('old_format_unreadable');
  const version = begin.data.readUInt16LE(0);
  if (version !== 0x0600 && version !== 0x0500) throw new DocumentRefused('old_format_unreadable');
  const wide = version === 0x0600;
  let decode = codePageDecoder(1252);
  let from1904 = false;
  const texts = new SharedTexts(limits.sharedTextBytes);
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const sheets: BiffGlobals['sheets'][number][] = [];
  const shortText = (data: Buffer, at: number) =>
    wide ? new BiffTextReader([data], at).text(1) : decode(data.subarray(at + 1, at + 1 + (data[at] ?? 0)));
  for (const record of recordsOf(stream, 0)) {
    const { type, data } = record;
    if (type === biff.filePass) throw new DocumentRefused('encrypted');
    if (type === biff.codePage) decode = codePageDecoder(data.readUInt16LE(0));
    else if (type === biff.dateMode) from1904 = data.readUInt16LE(0) === 1;
    else if (type === biff.xf) formats.push(data.readUInt16LE(2));
    else if (type === biff.format)
      codes.set(data.readUInt16LE(0), wide ? new BiffTextReader([data], 2).text(2) : shortText(data, 2));
    else if (type === biff.sharedTexts) readTexts(piecesOf(stream, record), texts, limits);
    else if (type === biff.boundSheet) {
      const kind = data[5];
      if (kind === 1 || kind === 6) warnings.push({ code: 'macros_ignored', details: {} });
      if (kind !== 0) continue;
      if (sheets.length >= limits.sheets) throw new DocumentRefused('too_many_sheets', { limit: limits.sheets });
      sheets.push({ name: shortText(data, 6), hidden: ((data[4] ?? 0) & 3) !== 0, at: data.readUInt32LE(0) });
    }
  }
  if (sheets.length === 0) throw new DocumentRefused('empty');
  const styles = formats.map((id) => numberKindOf(id, codes.get(id)));
  return { wide, decode, from1904, styles, texts, sheets };
}

function readTexts(pieces: readonly Buffer[], texts: SharedTexts, limits: ReadLimits): void {
  const declared = pieces[0]?.readUInt32LE(4) ?? damaged();
  const reader = new BiffTextReader(pieces, 8);
  for (let index = 0; index < declared && !reader.finished; index++) {
    const text = reader.text(2);
    if (text.length > limits.cellLength) throw new DocumentRefused('cell_too_long', { limit: limits.cellLength });
    texts.add(text);
  }
}
