import { encodings, type Import } from '@genjin/domain/import';
import type { Surroundings } from '#kit/context';
import { DocumentRefused } from '#kit/documents/read/document-refused';
import { type DocumentOutline, outlineDocument } from '#kit/documents/read/read-document';
import type { KeptImport } from './imports.store.ts';
import { updateImport } from './imports.store.ts';
import { outlineForDomain, planLists, previewOf } from './plan-lists.ts';
import { recallMappings } from './remember-mapping.service.ts';
import { whileStill, workOn } from './work-on-import.service.ts';

/** The job that looks into a file: forms or a list, and of a list what its columns mean. */
export async function readUpload(surroundings: Surroundings, importId: string, signal: AbortSignal): Promise<void> {
  const work = await workOn(surroundings, importId, 'reading');
  if (!work) return;
  const { fileId, fileName, encoding } = work.one;
  try {
    if (fileId === null) throw new ImportRefused('file_gone');
    const outline = await outlineDocument(surroundings.files.pathOf(fileId), { name: fileName, encoding }, signal);
    await keepOutline(surroundings, work.one, outline);
  } catch (error) {
    if (signal.aborted) throw error;
    const problem = problemOf(error);
    if (error instanceof DocumentRefused && error.cause)
      surroundings.log.warn({ importId, cause: String(error.cause) }, 'reading failed');
    await whileStill(surroundings, importId, 'reading', (tx) =>
      updateImport(tx, importId, { state: 'refused', problem }),
    );
  }
}

/** Where a file could be read and holds nothing to import. */
export class ImportRefused extends Error {
  readonly code: string;
  constructor(code: 'no_form' | 'file_gone') {
    super(code);
    this.code = code;
  }
}

/** @throws whatever is no refusal of the file. */
export function problemOf(error: unknown): KeptImport['problem'] {
  if (error instanceof ImportRefused) return { code: error.code, details: {} };
  if (error instanceof DocumentRefused) return { code: error.code, details: error.details };
  throw error;
}

async function keepOutline(surroundings: Surroundings, one: KeptImport, outline: DocumentOutline): Promise<void> {
  const { document, format } = outline;
  if (document.kind !== 'sheets') throw new ImportRefused('no_form');
  const outlines = document.sheets.map(outlineForDomain);
  if (outlines.every(({ rowCount }) => rowCount === 0)) throw new DocumentRefused('empty');
  await whileStill(surroundings, one.id, 'reading', async (tx) => {
    const plans = await recallMappings(tx, planLists(outlines, one.sheets));
    const sheets = plans.map((plan, index) => {
      const sheetOutline = outlines[index];
      const headerAt = one.sheets?.[index]?.headerAt;
      return {
        ...plan,
        preview: sheetOutline ? previewOf(sheetOutline) : [],
        ...(headerAt === undefined ? {} : { headerAt }),
      };
    });
    await updateImport(tx, one.id, {
      state: 'arranging',
      kind: 'list',
      format,
      encoding: encodingOf(outline.encoding),
      sheets,
    });
  });
}

/** Formats that say their encoding themselves have none to choose. */
function encodingOf(name: string | null): Import['encoding'] {
  return encodings.codes.find((code) => code === name) ?? null;
}
