import { eachElement } from '../container/office-package.ts';
import type { Zip } from '../container/open-zip.ts';
import { DocumentRefused } from '../document-refused.ts';
import { type NumberKind, numberKindOf } from '../number-format.ts';
import type { ReadLimits } from '../read-limits.ts';

/** Excel's own limit is 65,490. */
const maxStyles = 65_536;

/** The number format of each cell style, by its index. */
export async function readStyles(zip: Zip, part: string | null, limits: ReadLimits): Promise<readonly NumberKind[]> {
  const kinds: NumberKind[] = [];
  if (part === null || !zip.has(part)) return kinds;
  const codes = new Map<number, string>();
  const known = new Map<number, NumberKind>();
  let within = '';
  await eachElement(zip, part, limits, (name, { numFmtId, formatCode }) => {
    const id = Number(numFmtId);
    if (name === 'cellXfs' || name === 'cellStyleXfs' || name === 'cellStyles' || name === 'dxfs') within = name;
    else if (name === 'numFmt' && within === '' && formatCode !== undefined) codes.set(id, formatCode);
    else if (name === 'xf' && within === 'cellXfs') {
      const kind = known.get(id) ?? numberKindOf(id, codes.get(id));
      known.set(id, kind);
      kinds.push(kind);
    }
    if (kinds.length > maxStyles || codes.size > maxStyles) throw new DocumentRefused('damaged', { place: part });
  });
  return kinds;
}
