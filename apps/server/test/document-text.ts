import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

/**
 * All text of a file that was handed out, so that a test can look for what must not be in it: documents and zips unpacked to the last
 * part, PDF by poppler, CSV in both encodings.
 */
export async function documentText(bytes: Uint8Array): Promise<string> {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head.startsWith('PK')) return zippedText(bytes);
  if (head === '%PDF-') return pdfText(bytes);
  return `${new TextDecoder('utf-8').decode(bytes)}\n${new TextDecoder('gb18030').decode(bytes)}`;
}

async function zippedText(bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    texts.push(name);
    const isNested = /\.(docx|xlsx|pdf|zip)$/.test(name);
    texts.push(isNested ? await documentText(part) : plain(strFromU8(part)));
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

async function pdfText(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'genjin-pdf-'));
  try {
    const file = join(folder, 'made.pdf');
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', file, '-'], { maxBuffer: 50_000_000 });
    return stdout.replace(/\n/g, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
