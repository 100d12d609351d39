import { FormChoices, formLimits, PaperFormText } from '@genjin/domain/import-form';
import { followUpColumns, type PaperForm } from '@genjin/domain/paper-form/paper-form';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#kit/db';
import { DocumentRefused } from '#kit/documents/read/document-refused';
import { countForms, insertForms, type Paper } from './import-forms.store.ts';

/** A filled form found in a file; `title` says where in it: the file inside the upload, or the sheet. */
export interface FoundForm {
  readonly title: string;
  readonly paper: PaperForm;
}

const mostForms = 500;

/**
 * Keeps the forms that were found in a file, in its order, for somebody to review. Nothing is decided yet: whom they may be about is
 * looked up each time they are looked at, since customers come and go in the meantime.
 * @throws DocumentRefused where there are more forms, or a form is larger, than somebody can review.
 */
export async function keepForms(tx: Tx, importId: string, forms: readonly FoundForm[]): Promise<void> {
  const from = await countForms(tx, importId);
  if (from + forms.length > mostForms) throw new DocumentRefused('too_many_sheets', { limit: mostForms });
  const choices = FormChoices.parse({});
  const rows = forms.map(({ title, paper }, index) => ({
    id: uuidv7(),
    importId,
    position: from + index,
    title: title.trim().slice(0, 200) || String(from + index + 1),
    paper: withinLimits(paper, title),
    choices,
  }));
  for (const row of rows) await insertForms(tx, [row]);
}

function withinLimits(paper: PaperForm, place: string): Paper {
  const fields = Math.max(paper.information.length, paper.state.length);
  if (fields > formLimits.fields) throw new DocumentRefused('too_many_rows', { limit: formLimits.fields, place });
  if (paper.followUps.length > formLimits.rows)
    throw new DocumentRefused('too_many_rows', { limit: formLimits.rows, place });
  const texts = [
    ...[...paper.information, ...paper.state].flatMap(({ label, value }) => [label, value]),
    ...paper.followUps.flatMap((row) => followUpColumns.map((column) => row[column])),
  ];
  if (texts.some((text) => text.length > formLimits.cell))
    throw new DocumentRefused('cell_too_long', { limit: formLimits.cell, place });
  if (texts.reduce((sum, text) => sum + text.length, 0) > formLimits.all)
    throw new DocumentRefused('unpacked_too_large', { limit: formLimits.all, place });
  return PaperFormText.parse(paper);
}
