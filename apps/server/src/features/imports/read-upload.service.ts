import { encodings, type Import } from '@genjin/domain/import';
import { type FoundForm, formsIn } from '@genjin/domain/paper-form/form-from-document';
import { keepForms } from '#features/import-forms/keep-forms.service';
import type { Surroundings } from '#kit/context';
import { DocumentRefused } from '#kit/documents/read/document-refused';
import { type DocumentOutline, outlineDocument, runOverRows } from '#kit/documents/read/read-document';
import type { DocumentFormat } from '#kit/documents/read/sniff';
import type { KeptImport } from './imports.store.ts';
import { updateImport } from './imports.store.ts';
import { outlineForDomain, planLists, previewOf } from './plan-lists.ts';
import { recallMappings } from './remember-mapping.service.ts';
import { type Work, whileStill, workOn } from './work-on-import.service.ts';

/** The job that looks into a file: forms or a list, and of a list what its columns mean. */
export async function readUpload(surroundings: Surroundings, importId: string, signal: AbortSignal): Promise<void> {
  const work = await workOn(surroundings, importId, 'reading');
  if (!work) return;
  const { fileId, fileName, encoding } = work.one;
  try {
    if (fileId === null) throw new ImportRefused('file_gone');
    const file = surroundings.files.pathOf(fileId);
    const outline = await outlineDocument(file, { name: fileName, encoding }, signal);
    const forms = await formsOf(file, fileName, outline, signal);
    if (forms.length > 0) await keepFound(work, outline, forms);
    else await keepOutline(surroundings, work.one, outline);
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

/** The filled forms in a document. Of a workbook the outline tells whether it is worth while to read all of it for them. */
async function formsOf(
  file: string,
  name: string,
  { document, encoding }: DocumentOutline,
  signal: AbortSignal,
): Promise<readonly FoundForm[]> {
  if (document.kind !== 'sheets') return formsIn(document);
  // A list is what its outline says, even where its headings could be the labels of a form.
  if (!planLists(document.sheets.map(outlineForDomain), null).some(({ kind }) => kind === 'form')) return [];
  const task = { module: new URL('./forms-in-sheets.ts', import.meta.url), input: null };
  const forms: FoundForm[] = [];
  for await (const form of runOverRows<FoundForm>(file, task, { name, encoding: encodingOf(encoding) }, signal))
    forms.push(form);
  return forms;
}

async function keepFound({ ctx, one }: Work, { format }: DocumentOutline, forms: readonly FoundForm[]): Promise<void> {
  await whileStill(ctx, one.id, 'reading', async (tx) => {
    await keepForms(tx, one.id, titled(forms, one.fileName));
    await updateImport(tx, one.id, { state: 'arranging', kind: 'forms', format, counts: { rows: forms.length } });
  });
}

/** Where a form stood, told as people look for it: the only one of a file by the file's name. */
function titled(forms: readonly FoundForm[], fileName: string): { title: string; paper: FoundForm['form'] }[] {
  return forms.map(({ title, form }) => ({ title: forms.length === 1 ? fileName : (title ?? ''), paper: form }));
}

async function keepOutline(surroundings: Surroundings, one: KeptImport, outline: DocumentOutline): Promise<void> {
  const { document, format } = outline;
  if (document.kind === 'text') throw new ImportRefused('no_form');
  if (document.kind === 'cards') return keepCards(one, surroundings, outline, document.cards.length);
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
      format: keptFormat(format),
      encoding: encodingOf(outline.encoding),
      sheets,
    });
  });
}

/** Formats that say their encoding themselves have none to choose. */
function encodingOf(name: string | null): Import['encoding'] {
  return encodings.codes.find((code) => code === name) ?? null;
}

/** Cards have no columns to arrange. */
async function keepCards(
  one: KeptImport,
  surroundings: Surroundings,
  { encoding }: DocumentOutline,
  cards: number,
): Promise<void> {
  if (cards === 0) throw new DocumentRefused('empty');
  await whileStill(surroundings, one.id, 'reading', (tx) =>
    updateImport(tx, one.id, {
      state: 'arranging',
      kind: 'list',
      format: 'vcf',
      encoding: encodingOf(encoding),
      sheets: [],
      counts: { rows: cards },
    }),
  );
}

/** Tables that pretend to be workbooks are kept as what people take them for. */
function keptFormat(format: DocumentFormat): string {
  return format === 'html' || format === 'xml-spreadsheet' ? 'xls' : format;
}
