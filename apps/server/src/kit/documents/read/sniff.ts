import { open, readFile } from 'node:fs/promises';
import { mainContentType } from './container/office-package.ts';
import { type Compound, openCompound } from './container/open-compound.ts';
import { openZip, type Zip } from './container/open-zip.ts';
import { DocumentRefused } from './document-refused.ts';
import type { ReadLimits } from './read-limits.ts';
import { type TextFormat, textFormatOf } from './text/text-format.ts';

/** What a file is, by its content. */
export type DocumentFormat = 'docx' | 'doc' | 'xlsx' | 'xls' | 'csv' | 'vcf' | 'html' | 'xml-spreadsheet';

/** A file of a known format, opened as far as was needed to tell. */
export type Sniffed =
  | { readonly format: 'docx' | 'xlsx'; readonly zip: Zip }
  | { readonly format: 'doc'; readonly compound: Compound }
  | { readonly format: 'xls'; readonly stream: Buffer; readonly macros: boolean }
  | { readonly format: TextFormat };

/** Beginnings of files that are never read, in Latin-1. */
const foreign: readonly (readonly [start: string, name: string])[] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['BM', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['RIFF', 'RIFF'],
  ['MZ', 'EXE'],
  ['\x7FELF', 'ELF'],
  ['Rar!', 'RAR'],
  ['7z\xBC\xAF', '7z'],
  ['\x1F\x8B', 'gzip'],
  ['{\\rtf', 'RTF'],
  ['MIME-Version:', 'MHTML'],
];

/**
 * Tells what a file is by its first bytes and its inner structure, never by its name.
 * @throws DocumentRefused where it is none of ours, has macros or a password, is empty or too large.
 */
export async function sniff(file: string, limits: ReadLimits): Promise<Sniffed> {
  const { head, size } = await headOf(file);
  if (size === 0) throw new DocumentRefused('empty');
  if (size > limits.fileBytes) throw new DocumentRefused('too_large', { limit: limits.fileBytes >> 20 });
  if (head.startsWith('PK\x03\x04')) return sniffZip(file, limits);
  if (head.startsWith('PK')) throw new DocumentRefused('damaged');
  const old = head.startsWith(compoundMark) || head.startsWith(oldWorkbookMark);
  if (old && size > limits.oldFormatBytes)
    throw new DocumentRefused('too_large', { limit: limits.oldFormatBytes >> 20 });
  if (head.startsWith(compoundMark)) return sniffCompound(await openCompound(file));
  if (olderWorkbookMarks.some((mark) => head.startsWith(mark))) throw new DocumentRefused('old_format_unreadable');
  if (head.startsWith(oldWorkbookMark)) return { format: 'xls', stream: await readFile(file), macros: false };
  for (const [start, name] of foreign)
    if (head.startsWith(start)) throw new DocumentRefused('wrong_type', { found: name });
  const format = textFormatOf(Buffer.from(head, 'latin1'));
  if ((format === 'vcf' || format === 'html') && size > limits.oldFormatBytes)
    throw new DocumentRefused('too_large', { limit: limits.oldFormatBytes >> 20 });
  return { format };
}

const compoundMark = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
/** A workbook of Excel 5 that stands in no container. */
const oldWorkbookMark = '\x09\x08';
/** Those of Excel 2 to 4. */
const olderWorkbookMarks = ['\x09\0\x04\0', '\x09\x02\x06\0', '\x09\x04\x06\0'];

function sniffCompound(compound: Compound): Sniffed {
  if (compound.has('encryptedpackage') || compound.has('encryptioninfo')) throw new DocumentRefused('encrypted');
  const stream = compound.stream('workbook') ?? compound.stream('book');
  if (stream) return { format: 'xls', stream, macros: compound.has('_vba_project_cur') };
  if (compound.has('worddocument')) return { format: 'doc', compound };
  const found = compound.has('powerpoint document') ? 'PowerPoint' : 'OLE';
  throw new DocumentRefused('wrong_type', { found });
}

async function headOf(file: string): Promise<{ head: string; size: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0);
    return { head: buffer.toString('latin1', 0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

const foreignTypes: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/sheet\.binary/, 'XLSB'],
  [/presentationml/, 'PowerPoint'],
];

async function sniffZip(file: string, limits: ReadLimits): Promise<Sniffed> {
  const zip = await openZip(file, limits);
  try {
    if (!zip.has('[content_types].xml'))
      throw new DocumentRefused('wrong_type', { found: zip.has('content.xml') ? 'OpenDocument' : 'ZIP' });
    const type = await mainContentType(zip, limits);
    if (/wordprocessingml\.(document|template)\.main/.test(type)) return { format: 'docx', zip };
    if (/spreadsheetml\.(sheet|template)\.main/.test(type)) return { format: 'xlsx', zip };
    const found = foreignTypes.find(([pattern]) => pattern.test(type))?.[1] ?? 'ZIP';
    throw new DocumentRefused('wrong_type', { found });
  } catch (error) {
    zip.close();
    throw error;
  }
}
