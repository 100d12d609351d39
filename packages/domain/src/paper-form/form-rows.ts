import type { Part } from './form-draft.ts';
import { columnNamed, fieldNamed } from './form-labels.ts';
import type { FollowUpColumn } from './paper-form.ts';
import { isPrintedGuide } from './printed-guides.ts';

/** What the rows of a document say about its layout. */
const foldHeading = (text: string): string =>
  text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/[\s:*]/g, '');

const partHeadings: readonly (readonly [Part, RegExp])[] = [
  ['information', /^(?:第?[一1](?:部分)?[、.]?)?(?:客户)?基本信息(?:表)?$/],
  ['followUps', /^(?:第?[二2](?:部分)?[、.]?)?跟进记录(?:表)?(?:\(.*\))?$/],
  ['state', /^(?:第?[三3](?:部分)?[、.]?)?(?:客户)?状态(?:与|和|及)总结$/],
];

/** The part that a heading of the form opens; null for any other text. */
export function partHeaded(text: string): Part | null {
  const folded = foldHeading(text);
  return partHeadings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Which column of a table of fields holds what. */
export interface FieldColumns {
  readonly label: number;
  readonly guide: number | null;
  readonly value: number;
}

const labelHeads = /^(?:字段名称|字段|项目|信息项|栏目)$/;
const guideHeads = /^(?:填写说明|说明|填写要求|要求|填写提示)$/;
const valueHeads = /^(?:示例|填写内容|内容|填写|填写示例|填写栏|实际内容|值|信息|客户信息)$/;

/** The head of a table of fields, 字段名称 | 填写说明 | 示例: the value stands in the last column that is headed as one. */
export function fieldColumnsIn(cells: readonly string[]): FieldColumns | null {
  const heads = cells.map(foldHeading);
  const labels = heads.flatMap((head, index) => (labelHeads.test(head) ? [index] : []));
  const values = heads.flatMap((head, index) => (valueHeads.test(head) ? [index] : []));
  const [label] = labels;
  const value = values.at(-1);
  if (
    label === undefined ||
    value === undefined ||
    labels.length > 1 ||
    heads.findIndex((head) => head !== '') !== label
  )
    return null;
  const guide = heads.findIndex((head) => guideHeads.test(head));
  return { label, guide: guide < 0 ? null : guide, value };
}

/** The head of the follow-ups: which column stands where, and the others by their headings. */
export interface FollowUpColumns {
  readonly columns: ReadonlyMap<number, FollowUpColumn>;
  readonly others: ReadonlyMap<number, string>;
}

const serialHeads = /^(?:序号|编号|no|#)$/i;

/**
 * The head of the follow-ups: at least four of the nine columns, or date and content in a sheet that is known to be a customer's. A head
 * that names the customer too is one of a list of many customers.
 */
export function followUpColumnsIn(cells: readonly string[], inForm: boolean): FollowUpColumns | null {
  const columns = new Map<number, FollowUpColumn>();
  const others = new Map<number, string>();
  for (const [index, cell] of cells.entries()) {
    const column = cell === '' || cell.length > 60 ? null : columnNamed(cell);
    if (column && ![...columns.values()].includes(column)) columns.set(index, column);
    else if (cell !== '' && !serialHeads.test(foldHeading(cell))) others.set(index, cell);
  }
  const found = new Set(columns.values());
  const enough = found.size >= 4 || (inForm && found.has('date') && found.has('content'));
  return enough && ![...others.values()].some((head) => fieldNamed(head)?.key === 'name') ? { columns, others } : null;
}

/** Whether a cell is a label of parts 1 and 3. */
export const isLabel = (cell: string): boolean =>
  cell !== '' && cell.length <= 40 && !isPrintedGuide(cell) && fieldNamed(cell) !== null;

/** The head of a list of customers: three labels side by side, without room for values. */
export function isListHead(cells: readonly string[]): boolean {
  let run = 0;
  for (const cell of cells) {
    run = isLabel(cell) ? run + 1 : 0;
    if (run >= 3) return true;
  }
  return false;
}
