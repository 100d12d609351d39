import { TextDecoder } from 'node:util';
import { DocumentRefused } from '../document-refused.ts';
import { wideEncoding } from './choose-encoding.ts';

export type TextFormat = 'csv' | 'vcf' | 'html' | 'xml-spreadsheet';

/**
 * What a text is, by its beginning; any that is nothing else is taken for separated values.
 * @throws DocumentRefused `wrong_type` for XML that is no workbook, `unknown_type` for what is no text.
 */
export function textFormatOf(head: Buffer): TextFormat {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const wide = isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : wideEncoding(head);
  const text = new TextDecoder(wide ?? 'latin1').decode(head);
  if (controlShare(text) > 0.02) throw new DocumentRefused('unknown_type');
  const start = text
    .replace(/^(?:\xEF\xBB\xBF|\s)+/, '')
    .slice(0, 4096)
    .toLowerCase();
  if (start.startsWith('begin:vcard')) return 'vcf';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|table|meta|head|body|style|div|center)\b/.test(
      start,
    )
  )
    return 'html';
  if (!start.startsWith('<?xml') && !/^<[\w:!?-]+[\s>/]/.test(start)) return 'csv';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') || start.includes('progid="excel.sheet"'))
    return 'xml-spreadsheet';
  throw new DocumentRefused('wrong_type', { found: start.includes('<svg') ? 'SVG' : 'XML' });
}

/** How much of a text is control characters other than blanks and breaks. */
function controlShare(text: string): number {
  const controls = text.match(/[\p{Cc}--[\t\n\r\f\x80-\x9F]]/gv)?.length ?? 0;
  return text.length === 0 ? 0 : controls / text.length;
}
