import type { SheetText } from '@genjin/domain/document-text';
import { type FoundForm, formsIn } from '@genjin/domain/paper-form/form-from-document';
import type { RowTask } from '#kit/documents/read/row-task';

/** Finds the filled forms of a workbook where it is read. */
export const task: RowTask<null, FoundForm> = async function* (events) {
  const sheets: (SheetText & { readonly rows: (readonly string[])[] })[] = [];
  for await (const event of events) {
    const sheet = sheets.at(-1);
    if (event.kind === 'sheet') sheets.push({ name: event.name, hidden: event.hidden, rows: [], merges: [] });
    else if (event.kind === 'rows' && sheet) {
      while (sheet.rows.length < event.firstRow) sheet.rows.push([]);
      sheet.rows.push(...event.rows);
    }
  }
  yield* formsIn({ kind: 'sheets', sheets });
};
