import { eachElement, type Relationships, relationshipsOf } from '../container/office-package.ts';
import type { Zip } from '../container/open-zip.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { ReadLimits } from '../read-limits.ts';

export interface Workbook {
  /** Worksheets in their order; sheets that are charts are left out. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly from1904: boolean;
  readonly styles: string | null;
  readonly sharedTexts: string | null;
}

/** Reads xl/workbook.xml and what it points at. Links to other workbooks are not followed. */
export async function readWorkbook(zip: Zip, part: string, limits: ReadLimits): Promise<Workbook> {
  const relationships = await relationshipsOf(zip, part, limits);
  const sheets: Workbook['sheets'][number][] = [];
  let from1904 = false;
  let count = 0;
  await eachElement(zip, part, limits, (name, attributes) => {
    if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (name !== 'sheet') return;
    if (++count > limits.sheets) throw new DocumentRefused('too_many_sheets', { limit: limits.sheets });
    const target = relationships.get(attributes.id ?? '');
    if (!target) throw new DocumentRefused('damaged', { place: part });
    if (/macrosheet/i.test(target.type)) throw new DocumentRefused('macros');
    if (target.type !== 'worksheet') return;
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
    sheets.push({ name: (attributes.name ?? '').slice(0, 255), hidden, part: target.target });
  });
  if (sheets.length === 0) throw new DocumentRefused('empty');
  return {
    sheets,
    from1904,
    styles: targetOf(relationships, 'styles'),
    sharedTexts: targetOf(relationships, 'sharedStrings'),
  };
}

function targetOf(relationships: Relationships, type: string): string | null {
  for (const one of relationships.values()) if (one.type === type) return one.target;
  return null;
}
