import type { DocumentText } from '../document-text.ts';
import type { FoundForm } from './form-draft.ts';
import { FormScanner } from './form-scanner.ts';

export type { FoundForm };

/**
 * Finds the paper forms in a document: three tables of a text, or one merged one; the three blocks on one sheet, a sheet for each part, or
 * a sheet for each customer with its follow-ups below. Lists give none. Never throws.
 */
export function formsIn(document: DocumentText): readonly FoundForm[] {
  if (document.kind === 'cards') return [];
  const scanner = new FormScanner();
  if (document.kind === 'sheets') {
    for (const sheet of document.sheets)
      if (!sheet.hidden) {
        scanner.openSheet(sheet.name);
        for (const row of sheet.rows) scanner.row(row);
      }
    return scanner.forms();
  }
  const first = document.blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  scanner.openText(first?.kind === 'paragraph' ? first.text.trim() : null);
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') scanner.paragraph(block.text);
    else {
      scanner.openTable();
      for (const row of block.rows) scanner.row(row);
    }
  }
  return scanner.forms();
}

/** Whether a document is a filled form (or several) rather than a list. */
export function looksLikeForm(document: DocumentText): boolean {
  return formsIn(document).length > 0;
}
