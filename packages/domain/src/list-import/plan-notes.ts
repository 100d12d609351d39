import type { Phrase } from '../field.ts';

/** A, B … Z, AA: a column as spreadsheets show it. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What a person should know about how a sheet was understood. */
export const planNotes = {
  noHeader: {
    zh: '没有找到表头，各列的含义按内容猜测，请核对',
    en: 'No heading was found; the columns were guessed from their values. Please check them.',
  },
  transposed: {
    zh: '这张表的客户横向排列，已按列读取',
    en: 'The customers of this sheet stand beside each other; it is read by columns.',
  },
  otherTables: (rows: readonly number[]): Phrase => ({
    zh: `这张工作表里还有别的表格（从第 ${rows.join('、')} 行开始），只导入最大的一个`,
    en: `There are other tables on this sheet (from row ${rows.join(', ')}); only the largest is imported.`,
  }),
  beside: (runs: readonly (readonly [left: number, right: number])[]): Phrase => {
    const places = runs.map(([left, right]) =>
      left === right ? columnLetters(left) : `${columnLetters(left)}-${columnLetters(right)}`,
    );
    return {
      zh: `${places.join('、')} 列不属于名单（图例或统计），不导入`,
      en: `Columns ${places.join(', ')} are no part of the list (a legend or statistics) and are left out.`,
    };
  },
  individuals: {
    zh: '没有公司名称列，按个人客户导入',
    en: 'There is no column of companies; the people are imported as individual customers.',
  },
  sheetOwner: (name: string): Phrase => ({
    zh: `工作表以人名“${name}”命名，假定其为负责人`,
    en: `The sheet is named after a person; “${name}” is taken as the owner.`,
  }),
  unmapped: (headings: readonly string[]): Phrase => ({
    zh: `没有对应字段、不导入的列：${headings.join('、')}`,
    en: `Columns without a field, not imported: ${headings.join(', ')}`,
  }),
} as const;

/** Why a sheet is or is not imported. */
export const sheetReasons = {
  list: { zh: '客户名单', en: 'A list of customers' },
  hidden: { zh: '隐藏的工作表，默认不导入', en: 'A hidden sheet; left out unless you choose it' },
  empty: { zh: '空工作表', en: 'An empty sheet' },
  form: {
    zh: '一个客户的登记表，按表单读取，不作为名单',
    en: 'The form of one customer; it is read as a form, not as a list',
  },
  noRows: { zh: '只有表头，没有数据', en: 'Only a heading, no data' },
  noTable: { zh: '没有找到名单', en: 'No list was found on it' },
  noCustomer: {
    zh: '没有客户名称或姓名列，无法作为客户导入；如需导入，请指定一列为客户名称',
    en: 'No column holds names of customers; choose one to import it',
  },
} as const satisfies Record<string, Phrase>;
