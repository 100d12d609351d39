import { checkParts } from './template-check.ts';
import { fillDocx } from './template-fill-docx.ts';
import { fillXlsx } from './template-fill-xlsx.ts';
import { openTemplate, type TemplateKind } from './template-guard.ts';
import { TemplateUnfit } from './template-unfit.ts';
import { type TemplateSheet, valuesOf } from './template-values.ts';

/**
 * Fills a company's own template with a customer's form. Nothing in a template is run or followed; values are texts and never read as
 * placeholders themselves.
 * @throws TemplateRefused for a file that is not taken, TemplateUnfit for one with wrong placeholders
 */
export async function fillTemplate(bytes: Uint8Array, kind: TemplateKind, sheet: TemplateSheet): Promise<Uint8Array> {
  const parts = await openTemplate(bytes, kind);
  const problems = await checkParts(parts, kind);
  if (problems.length > 0) throw new TemplateUnfit(problems);
  const values = valuesOf(sheet);
  const rows = sheet.form.followUps.length;
  return kind === 'docx' ? fillDocx(parts, values, rows) : fillXlsx(parts, values, rows);
}
