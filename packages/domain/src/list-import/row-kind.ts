import { isKnownHeading } from './match-heading.ts';
import { looksLikeCompany, looksLikePerson } from './name-shape.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** Why a row is knowingly no customer. */
export const skipReasons = {
  heading: { zh: '表头及以上', en: 'The heading and what stands above it' },
  blank: { zh: '空行', en: 'Empty rows' },
  preNumbered: { zh: '只有序号的空行', en: 'Rows with a number only' },
  prefilled: { zh: '只有预填选项、没有客户的行', en: 'Rows with preset choices and no customer' },
  repeatedHeading: { zh: '换页重复的表头或标题', en: 'Repeated headings and titles' },
  total: { zh: '合计行', en: 'Totals' },
  note: { zh: '填表说明、落款等', en: 'Notes and signatures' },
  section: { zh: '分组标题行', en: 'Headings of groups' },
  example: { zh: '示例行', en: 'Examples' },
  beside: { zh: '名单以外的文字（图例、统计等）', en: 'Text outside the list (legends, statistics)' },
  otherTable: { zh: '同一工作表里的其他表格', en: 'Another table on the same sheet' },
} as const;
export type SkipReason = keyof typeof skipReasons;

const total =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|总数|平均值?|本页合计|本页小计|累计|total|sub-?total|grand total|sum|average)\s*[:：(（]?/i;
const note =
  /^(?:填表说明|填写说明|填报说明|使用说明|说明|备\s*注|注|附注|附|提示|注意|温馨提示|填表人|制表人?|审核人?|审批|复核|填报人|负责人签字|单位负责人|主管领导|经办人|签字|签名|盖章|日期|填表日期|填报日期|制表日期|打印时间|打印日期|导出时间|导出人|数据来源|数据截[至止]|截[至止]|以上|第\s*\d+\s*页|共\s*\d+\s*页|联系电话|note|notes|remark|prepared by|exported|generated|source|page \d+)\s*\d*\s*(?:[:：、.．,，]|$|\d|共|of|均|为|数据|客户)/i;
const numberedNote = /^(?:\d{1,2}|[一二三四五六七八九十]|[①-⑩])\s*[、.．)）]\s*.{12,}/;
const section =
  /^(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十\d]+[部组类批季]|【|■|●|▲|—)|(?:地区|区域|片区|大区|部门|部|组|类|客户|团队|月份?|季度|年度?|区)\s*(?:[(（].{0,20}[)）])?\s*[:：]?$|[(（]\s*共?\s*\d+\s*[家个条户位]\s*[)）]/;
const example = /^(?:示例|样例|范例|例|举例|例如|模板|example|sample)\s*[:：\d]?/i;

/** Told once for a plan, so that each of many rows is looked at quickly. */
export class RowSorter {
  private readonly names: readonly number[];
  private readonly numbers: ReadonlySet<number>;
  private readonly choices: ReadonlySet<number>;
  private readonly mapped: readonly number[];
  private readonly headings: ReadonlyMap<number, ReadonlySet<string>>;
  private readonly titles: ReadonlySet<string>;
  private readonly plan: SheetPlan;
  private ended = false;

  constructor(plan: SheetPlan) {
    const those = (...targets: readonly string[]) =>
      plan.columns.filter(({ target }) => target !== null && targets.includes(target)).map(({ index }) => index);
    this.plan = plan;
    this.names = those('customerName');
    this.numbers = new Set(those('rowNumber', 'ignore'));
    this.choices = new Set(
      those('owner', 'status', 'stage', 'priority', 'probability', 'customerType', 'method', 'followUpBy', 'sources'),
    );
    this.mapped = plan.columns
      .filter(({ target, index }) => target !== null && !this.numbers.has(index))
      .map(({ index }) => index);
    this.headings = new Map(
      plan.columns.map(({ index, heading }) => [index, new Set([heading, ...heading.split(' / ')])]),
    );
    this.titles = new Set(plan.titles);
  }

  /** Why a row is skipped; null where it is to be read. Rows are asked for in their order. */
  skip(row: number, cells: readonly string[]): SkipReason | null {
    if (row < this.plan.dataFrom) return 'heading';
    const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
    if (filled.length === 0) return 'blank';
    if (this.ended || (this.plan.endsBefore !== null && row >= this.plan.endsBefore)) return 'otherTable';
    if (this.repeats(cells, filled)) return 'repeatedHeading';
    const first = cells[filled[0] ?? 0] ?? '';
    if (example.test(first) && first.length <= 12 && filled.length > 1) return 'example';
    if (this.isTotal(cells, filled, first)) return 'total';
    if (this.isNote(cells, filled, first)) return 'note';
    const told = this.mapped.filter((index) => (cells[index] ?? '') !== '');
    if (told.length === 0) return this.withoutFacts(cells, filled);
    if (this.isSection(cells, filled, first)) return 'section';
    if (told.every((index) => this.choices.has(index))) return 'prefilled';
    if (this.beginsOther(cells, filled)) {
      this.ended = true;
      return 'otherTable';
    }
    return null;
  }

  /** Nothing that is imported: a number, the name of a group in the column of numbers, or what stands beside the list. */
  private withoutFacts(cells: readonly string[], filled: readonly number[]): SkipReason {
    if (!filled.every((index) => this.numbers.has(index))) return 'beside';
    return filled.every((index) => /\d/.test(cells[index] ?? '')) ? 'preNumbered' : 'section';
  }

  private repeats(cells: readonly string[], filled: readonly number[]): boolean {
    const own = filled.filter((index) => this.headings.get(index)?.has(cells[index] ?? '')).length;
    if (own > 0 && own >= filled.length * 0.6) return true;
    return filled.every((index) => this.titles.has(cells[index] ?? ''));
  }

  private isTotal(cells: readonly string[], filled: readonly number[], first: string): boolean {
    if (!total.test(first)) return false;
    const rest = first.replace(total, '');
    return (
      rest.length <= 12 && !looksLikeCompany(first) && !filled.some((index) => /1[3-9]\d{9}/.test(cells[index] ?? ''))
    );
  }

  /** A remark stands alone in its row, or every cell of it is a label with its value (制表人：张三　审核：李四). */
  private isNote(cells: readonly string[], filled: readonly number[], first: string): boolean {
    if (filled.length > 6) return false;
    if (filled.length === 1)
      return (
        note.test(first) || numberedNote.test(first) || (first.length > 60 && this.names.includes(filled[0] ?? -1))
      );
    const labelled = filled.filter(
      (index) => /^.{2,8}[:：]/.test(cells[index] ?? '') || note.test(cells[index] ?? ''),
    ).length;
    return note.test(first) && labelled >= filled.length * 0.5;
  }

  /** A name of a group over its rows: alone in a row of a wide list. */
  private isSection(cells: readonly string[], filled: readonly number[], first: string): boolean {
    const [only, ...others] = filled;
    if (only === undefined || others.length > 0 || this.mapped.length < 3) return false;
    if (looksLikeCompany(first) && !/[(（]\s*共?\s*\d+\s*[家个条户位]/.test(first)) return false;
    if (section.test(cells[only] ?? '')) return true;
    return (
      !this.names.includes(only) &&
      only === Math.min(...this.plan.columns.map(({ index }) => index)) &&
      !looksLikePerson(first)
    );
  }

  /** Another heading further down that is not this table's. */
  private beginsOther(cells: readonly string[], filled: readonly number[]): boolean {
    if (filled.length < 3) return false;
    const known = filled.slice(0, 4).filter((index) => isKnownHeading(cells[index] ?? '')).length;
    if (known < 3) return false;
    return filled.filter((index) => isKnownHeading(cells[index] ?? '')).length >= filled.length * 0.7;
  }
}
