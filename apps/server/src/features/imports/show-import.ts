import { type DocumentProblemCode, documentProblemSentence, documentProblems } from '@genjin/domain/document-problem';
import type { Locale } from '@genjin/domain/field';
import type { Import, ImportCounts, ImportRow, ImportSheet } from '@genjin/domain/import';
import { type ImportProblemCode, importProblems, type KeptReason, keptReasons } from '@genjin/domain/import-problem';
import type { Ctx } from '#kit/context';
import type { KeptImport, KeptImportProblem, KeptSheet } from './imports.store.ts';

const noCounts: ImportCounts = {
  rows: 0,
  new: 0,
  duplicate: 0,
  failed: 0,
  warned: 0,
  passedOver: 0,
  done: 0,
  created: 0,
  merged: 0,
  skipped: 0,
};

/** All counts of an import; those that nobody counted yet are 0. */
export function countsOf(one: Pick<KeptImport, 'counts'>): ImportCounts {
  return { ...noCounts, ...one.counts };
}

/** An import in the asker's language. */
export function importAsShown(ctx: Pick<Ctx, 'asker' | 'locale'>, one: KeptImport): Import {
  return {
    ...rowAsShown(one),
    bytes: one.bytes,
    undoEndsAt: one.undoEndsAt,
    problem: one.problem && problemSentence(one.problem, ctx.locale),
    encoding: one.encoding,
    sheets: one.sheets?.map((sheet, index) => sheetAsShown(sheet, index, ctx.locale)) ?? null,
    onDuplicate: one.onDuplicate,
    kept: one.kept.map((kept) => ({ ...kept, why: keptReasons[kept.why as KeptReason][ctx.locale] })),
    version: one.version,
    mine: one.userId === ctx.asker.id,
  };
}

/** A line of the list of imports. */
export function rowAsShown(one: KeptImport): ImportRow {
  return {
    id: one.id,
    kind: one.kind,
    state: one.state,
    fileName: one.fileName,
    importedBy: { id: one.userId, name: one.userName },
    createdAt: one.createdAt,
    finishedAt: one.finishedAt,
    counts: countsOf(one),
  };
}

function problemSentence({ code, details }: KeptImportProblem, locale: Locale): string {
  if (Object.hasOwn(documentProblems, code))
    return documentProblemSentence(code as DocumentProblemCode, details, locale);
  return importProblems[code as ImportProblemCode][locale];
}

function sheetAsShown(sheet: KeptSheet, index: number, locale: Locale): ImportSheet {
  const { name, use, headerRows, rowEstimate, preview } = sheet;
  const lastHeader = headerRows.at(-1);
  return {
    index,
    name,
    use,
    remark: use ? null : sheet.why[locale],
    headerRow: lastHeader === undefined ? null : lastHeader + 1,
    rows: rowEstimate,
    notes: sheet.notes.map((note) => note[locale]),
    columns: sheet.columns.map(({ index: at, heading, target, ordinal, confidence, remembered, samples }) => ({
      index: at,
      heading,
      target,
      ordinal,
      confidence,
      remembered,
      samples: [...samples],
    })),
    preview: preview.map((row) => [...row]),
  };
}
