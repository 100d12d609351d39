import { headingSureness } from './match-heading.ts';
import { kindsOf, type ValueKind } from './value-kinds.ts';

/** How much one row looks like a heading. */
export interface HeaderScore {
  readonly row: number;
  /** Cells with text. */
  readonly filled: number;
  /** Cells whose words are known headings. */
  readonly matched: number;
  /** The sum of their sureness, less what looks like data. */
  readonly score: number;
}

const dataKinds: readonly ValueKind[] = [
  'phone',
  'email',
  'creditCode',
  'day',
  'nameWithPhone',
  'company',
  'percent',
  'money',
  'number',
];
const labelled = /^[^:：]{2,12}[:：].{1,}/;

/** Whether a cell's text looks like data and not like a heading. */
export function looksLikeData(text: string): boolean {
  if (headingSureness(text) >= 0.6) return false;
  const kinds = kindsOf(text);
  return dataKinds.some((kind) => kinds.has(kind));
}

/** Scores one row: known headings count, data counts against. */
export function scoreHeader(cells: readonly string[], row: number): HeaderScore {
  let [filled, matched, score] = [0, 0, 0];
  for (const cell of cells) {
    if (cell === '') continue;
    filled += 1;
    const sureness =
      labelled.test(cell.split('\n')[0] ?? '') && headingSureness(cell) < 0.9 ? 0 : headingSureness(cell);
    if (sureness >= 0.6) {
      matched += 1;
      score += sureness;
    } else if (looksLikeData(cell)) score -= 0.7;
  }
  return { row, filled, matched, score };
}

/** Whether a row is the heading of a table by its words alone. */
export function isHeader({ filled, matched, score }: HeaderScore): boolean {
  return matched >= 2 && score >= 1.3 && matched >= filled * 0.4;
}

const hardFacts: readonly ValueKind[] = [
  'phone',
  'email',
  'creditCode',
  'day',
  'nameWithPhone',
  'percent',
  'money',
  'number',
];

function hardFact(text: string): boolean {
  const kinds = kindsOf(text);
  // 合作社/种植大户 may be a heading, 某某有限公司 is none
  return (
    hardFacts.some((kind) => kinds.has(kind)) || (kinds.has('company') && /(?:公司|集团|厂|ltd\.?|inc\.?)$/i.test(text))
  );
}

/** Whether a row of different short words stands over rows that look like data: a heading in words that we do not know. */
export function standsOverData(
  { filled }: HeaderScore,
  cells: readonly string[],
  below: readonly (readonly string[])[],
): boolean {
  const texts = cells.filter((cell) => cell !== '');
  if (filled < 4 || new Set(texts).size < filled || texts.some((cell) => cell.length > 20 || hardFact(cell)))
    return false;
  const next = below.filter((row) => row.some((cell) => cell !== '')).slice(0, 3);
  const facts = next.filter((row) => row.filter((cell) => cell !== '' && looksLikeData(cell)).length >= 2);
  return next.length > 0 && facts.length >= next.length * 0.6;
}

const instruction =
  /^[(（]?(?:必填|选填|必选|可选|示例|例如|例[:：]|如[:：]|格式|请(?:填|选|输|勿|按|从|参|用)|下拉|填写|不超过|限(?:填|\d)|可不填|自动(?:生成|计算|带出|填充)|required|optional|e\.g\.|example)|必填|选填|[（(]如.*[)）]$|[^\d/]\/[^/\d]{1,8}\/[^\d/]/i;

/** Whether a row under the heading tells how to fill it in (必填, 示例：…, 高/中/低). */
export function isInstruction(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const told = filled.filter((cell) => instruction.test(cell)).length;
  return told > 0 && told >= filled.length * 0.5 && !filled.some((cell) => kindsOf(cell).has('phone'));
}
