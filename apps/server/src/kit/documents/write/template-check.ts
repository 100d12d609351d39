import type { Phrase } from '@genjin/domain/field';
import { docxTexts, type PlacedText } from './template-docx-places.ts';
import { openTemplate, type Parts, type TemplateKind } from './template-guard.ts';
import { isLoop, placeholderOf } from './template-placeholders.ts';
import type { TemplateProblem } from './template-problem.ts';
import { around, type Mark, marksIn } from './template-scan.ts';
import { eachTypedText, openTemplateWorkbook } from './template-xlsx-places.ts';

/**
 * Looks for every placeholder that is wrong: unknown, outside of its loop, a loop not closed, a brace without partner. Empty where the
 * template can be filled.
 * @throws TemplateRefused for a file that is not taken at all
 */
export async function checkTemplate(bytes: Uint8Array, kind: TemplateKind): Promise<readonly TemplateProblem[]> {
  return checkParts(await openTemplate(bytes, kind), kind);
}

/** {@link checkTemplate} for a template that is open already. */
export async function checkParts(parts: Parts, kind: TemplateKind): Promise<readonly TemplateProblem[]> {
  const found = kind === 'docx' ? docxTexts(parts).map((part) => part.paragraphs) : await xlsxTexts(parts);
  if (found.every((texts) => texts.every(({ text }) => marksIn(text).length === 0)))
    return [{ code: 'none', mark: '', place: { zh: '', en: '' }, text: '' }];
  // A text box is in a document twice, for new and for old programs.
  const seen = new Set<string>();
  return found.flatMap(checkTexts).filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

/** The texts of each sheet; all of a sheet count as one table. */
async function xlsxTexts(parts: Parts): Promise<PlacedText[][]> {
  const workbook = await openTemplateWorkbook(parts);
  return workbook.worksheets.map((worksheet) => {
    const texts: PlacedText[] = [];
    eachTypedText(worksheet, (cell, text) => {
      const address = `${worksheet.name}!${cell.address}`;
      texts.push({ text, place: { zh: address, en: address }, table: '' });
    });
    return texts;
  });
}

interface OpenLoop {
  readonly mark: Mark;
  readonly at: PlacedText;
}

/** The problems of one run of texts, inside which loops have to close. */
function checkTexts(texts: readonly PlacedText[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let loop: OpenLoop | null = null;
  const report = (code: TemplateProblem['code'], mark: Mark, at: PlacedText): void => {
    problems.push({ code, mark: written(mark, at.text), place: at.place as Phrase, text: around(at.text, mark) });
  };
  for (const at of texts)
    for (const mark of marksIn(at.text)) {
      if (mark.kind === 'unclosed' || mark.kind === 'stray') report(mark.kind, mark, at);
      else if (mark.kind === 'value') {
        const code = valueProblem(mark.name, loop !== null);
        if (code) report(code, mark, at);
      } else if (!isLoop(mark.name)) report('unknown_loop', mark, at);
      else if (mark.kind === 'open') {
        if (loop) report('loop_in_loop', mark, at);
        else loop = { mark, at };
      } else if (!loop) report('loop_not_opened', mark, at);
      else {
        if (loop.at.table !== at.table) report('loop_across', mark, at);
        loop = null;
      }
    }
  if (loop) report('loop_not_closed', loop.mark, loop.at);
  return problems;
}

function valueProblem(name: string, inLoop: boolean): TemplateProblem['code'] | null {
  const placeholder = placeholderOf(name);
  if (!placeholder) return 'unknown';
  return placeholder.part === 'followUp' && !inLoop ? 'outside_loop' : null;
}

/** The mark as its writer sees it. */
function written(mark: Mark, text: string): string {
  return mark.kind === 'unclosed' || mark.kind === 'stray' ? mark.name : text.slice(mark.start, mark.end);
}
