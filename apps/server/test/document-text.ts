import { strFromU8, unzipSync } from 'fflate';
import { pdfText } from './pdf-text.ts';

/**
 * All text of a file that was handed out, so that a test can look for what must not be in it: documents and zips unpacked to the last
 * part, PDF, CSV and JSON in both encodings.
 */
export function documentText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head.startsWith('PK')) return zippedText(bytes);
  if (head === '%PDF-') return pdfText(bytes);
  return `${new TextDecoder('utf-8').decode(bytes)}\n${new TextDecoder('gb18030').decode(bytes)}`;
}

function zippedText(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    texts.push(name);
    const isNested = /\.(docx|xlsx|pdf|zip)$/.test(name);
    texts.push(isNested ? documentText(part) : plain(strFromU8(part)));
  }
  return texts.join('\n');
}

/** Runs of one text that stands in several pieces are joined; marks of XML are gone. */
function plain(xml: string): string {
  return xml
    .replace(/<\/(w:p|si|row|c)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
