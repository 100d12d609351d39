import type { Locale, Phrase } from '@genjin/domain/field';

/** What stands on a form besides its own labels, which are always the paper's. In one language. */
export interface Furniture {
  /** A line under the title for readers who do not read the title; empty for none. */
  readonly subtitle: string;
  /** The three captions of the heading line, each with its colon. */
  readonly company: string;
  readonly owner: string;
  readonly date: string;
  readonly masked: string;
  /** Around the page numbers: before, between and after `x` and `y`. */
  readonly page: readonly [before: string, between: string, after: string];
  /** The paragraph after the last table. */
  readonly end: string;
  /** Before a list of characters that the font lacks. */
  readonly missingGlyphs: string;
  /** The index of a workbook: its sheet's name, and the headings of its columns. */
  readonly index: string;
  readonly indexColumns: readonly [number: string, customer: string, followUps: string, lastFollowUp: string];
  /** The name of a sheet or file whose customer has no name yet. */
  readonly unnamed: string;
  /** What a choice cell says when a value is not in its list. */
  readonly notInList: string;
}

const phrases = {
  subtitle: { zh: '', en: 'Sales follow-up record' },
  company: { zh: '公司：', en: 'Company: ' },
  owner: { zh: '负责人：', en: 'Owner: ' },
  date: { zh: '日期：', en: 'Date: ' },
  masked: { zh: '已脱敏', en: 'Masked' },
  pageBefore: { zh: '第 ', en: 'Page ' },
  pageBetween: { zh: ' 页 / 共 ', en: ' of ' },
  pageAfter: { zh: ' 页', en: '' },
  end: { zh: '（以下空白）', en: '(End of the form)' },
  missingGlyphs: {
    zh: '〓 为字体未收录的字符，复制文字可得原字：',
    en: '〓 stands for a character that the font lacks; copying the text gives the character itself: ',
  },
  index: { zh: '目录', en: 'Index' },
  indexNumber: { zh: '序号', en: 'No.' },
  indexCustomer: { zh: '客户名称', en: 'Customer' },
  indexFollowUps: { zh: '跟进次数', en: 'Follow-ups' },
  indexLast: { zh: '最近跟进日期', en: 'Last follow-up' },
  unnamed: { zh: '未命名客户', en: 'Unnamed customer' },
  notInList: {
    zh: '请从列表中选择；确需另写时可保留。',
    en: 'Choose from the list, or keep your own words if you must.',
  },
} as const satisfies Record<string, Phrase>;

/** The furniture in the reader's language. */
export function furnitureIn(locale: Locale): Furniture {
  const say = (name: keyof typeof phrases): string => phrases[name][locale];
  return {
    subtitle: say('subtitle'),
    company: say('company'),
    owner: say('owner'),
    date: say('date'),
    masked: say('masked'),
    page: [say('pageBefore'), say('pageBetween'), say('pageAfter')],
    end: say('end'),
    missingGlyphs: say('missingGlyphs'),
    index: say('index'),
    indexColumns: [say('indexNumber'), say('indexCustomer'), say('indexFollowUps'), say('indexLast')],
    unnamed: say('unnamed'),
    notInList: say('notInList'),
  };
}
