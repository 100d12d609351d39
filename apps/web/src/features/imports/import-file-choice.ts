import { extensionOf } from '@genjin/domain/attachment';
import { maxImportBytes } from '@genjin/domain/import';

/** Why a file cannot be imported. */
export interface ImportFileProblem {
  readonly kind: 'type' | 'size' | 'empty';
  readonly name: string;
  readonly bytes: number;
}

const extensions = ['docx', 'xlsx', 'doc', 'xls', 'csv', 'vcf'] as const;
const accepted: ReadonlySet<string> = new Set(extensions);

/** What is said about the kinds of file: .docx .xlsx … */
export const importTypesText = extensions.map((one) => `.${one}`).join(' ');

/** What a file chooser offers. */
export const importFileTypes = extensions.map((one) => `.${one}`).join(',');

/** The largest file in whole megabytes. */
export const maxImportMegabytes = Math.floor(maxImportBytes / 1024 / 1024);

/** Parts a choice of files into those that can be imported and what is wrong with the others. The server looks at the content. */
export function judgeImportFiles<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
): { readonly accepted: F[]; readonly problems: ImportFileProblem[] } {
  const taken: F[] = [];
  const problems: ImportFileProblem[] = [];
  for (const file of files) {
    const kind = problemOf(file);
    if (kind) problems.push({ kind, name: file.name, bytes: file.size });
    else taken.push(file);
  }
  return { accepted: taken, problems };
}

function problemOf(file: { readonly name: string; readonly size: number }): ImportFileProblem['kind'] | null {
  if (!accepted.has(extensionOf(file.name))) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > maxImportBytes ? 'size' : null;
}
