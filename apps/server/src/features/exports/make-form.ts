import type { FormFormat } from '@genjin/domain/export';
import type { FormSheet } from '#kit/documents/write/form-sheet';
import { renderForm, type WritingOptions } from '#kit/documents/write/in-worker';

/** A company's own document, to be filled instead of the paper form's layout. */
export interface OwnLayout {
  readonly format: 'docx' | 'xlsx';
  readonly bytes: Uint8Array;
}

/** One customer's form as a file, made in a thread of its own: in the company's layout where there is one, else in the paper form's. */
export function makeForm(
  format: FormFormat,
  sheet: FormSheet,
  layout: OwnLayout | null = null,
  options: WritingOptions = {},
): Promise<Uint8Array> {
  if (layout) return renderForm({ make: 'template', kind: layout.format, template: layout.bytes, sheet }, options);
  return renderForm(format === 'xlsx' ? { make: 'xlsx', sheets: [sheet] } : { make: format, sheet }, options);
}
