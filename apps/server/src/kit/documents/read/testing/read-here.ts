import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentText, SheetText } from '@genjin/domain/document-text';
import type { DocumentWarning } from '../document-refused.ts';
import { openDocument } from '../open-document.ts';
import { documentLimits, type ReadLimits } from '../read-limits.ts';
import type { TextEncoding } from '../reading-protocol.ts';

/** Puts bytes into a file for as long as `use` runs. */
export async function withFile<T>(bytes: Uint8Array | string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'genjin-read-'));
  try {
    const file = join(folder, 'stored');
    await writeFile(file, bytes);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface HereOptions {
  readonly name: string;
  readonly encoding?: TextEncoding;
  readonly limits?: Partial<ReadLimits>;
}

/** Reads bytes in this process, without the isolation: what readers make of content. */
export function readHere(
  bytes: Uint8Array | string,
  { name, encoding, limits }: HereOptions,
): Promise<{ document: DocumentText; format: string; encoding: string | null; warnings: readonly DocumentWarning[] }> {
  return withFile(bytes, async (file) => {
    const opened = await openDocument({
      job: 'document',
      file,
      name,
      encoding: encoding ?? null,
      limits: { ...documentLimits, ...limits },
      task: null,
    });
    try {
      const { head, content, warnings } = opened;
      const more = { format: head.format, encoding: head.encoding, warnings };
      if (content.kind !== 'sheets') return { document: content, ...more };
      const sheets: (SheetText & { rows: string[][] })[] = [];
      for await (const event of content.events) {
        const sheet = sheets.at(-1);
        if (event.kind === 'sheet') sheets.push({ name: event.name, hidden: event.hidden, rows: [], merges: [] });
        else if (event.kind === 'rows' && sheet) {
          while (sheet.rows.length < event.firstRow) sheet.rows.push([]);
          sheet.rows.push(...event.rows);
        } else if (event.kind === 'merges' && sheet) sheets[sheets.length - 1] = { ...sheet, merges: event.merges };
      }
      return { document: { kind: 'sheets', sheets }, ...more };
    } finally {
      opened.close();
    }
  });
}

/** The rows of the first sheet. */
export async function rowsHere(bytes: Uint8Array | string, options: HereOptions) {
  const { document } = await readHere(bytes, options);
  return document.kind === 'sheets' ? (document.sheets[0]?.rows ?? []) : [];
}

/** The paragraphs and tables. */
export async function blocksHere(bytes: Uint8Array | string, options: HereOptions) {
  const { document } = await readHere(bytes, options);
  return document.kind === 'text' ? document.blocks : [];
}
