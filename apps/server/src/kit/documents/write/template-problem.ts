import type { Locale, Phrase } from '@genjin/domain/field';

const sentences = {
  unknown: {
    zh: '没有名为 {mark} 的占位符。请对照占位符列表更正。',
    en: 'There is no placeholder {mark}. Correct it by the list of placeholders.',
  },
  unknown_loop: {
    zh: '{mark} 不是可以循环的内容。循环只能写作 {#跟进记录}…{/跟进记录}。',
    en: '{mark} is nothing to repeat. The only loop is {#跟进记录}…{/跟进记录}.',
  },
  outside_loop: {
    zh: '{mark} 是单条跟进记录的内容，须写在 {#跟进记录} 与 {/跟进记录} 之间。',
    en: '{mark} belongs to one follow-up: it has to stand between {#跟进记录} and {/跟进记录}.',
  },
  loop_not_closed: {
    zh: '{mark} 没有对应的 {/跟进记录}。请在同一表格的行尾补上。',
    en: '{mark} has no {/跟进记录}. Add it at the end of the row, in the same table.',
  },
  loop_not_opened: {
    zh: '{mark} 之前没有对应的 {#跟进记录}。',
    en: 'There is no {#跟进记录} before {mark}.',
  },
  loop_in_loop: {
    zh: '循环之内不能再写 {mark}。',
    en: '{mark} cannot stand inside the loop itself.',
  },
  loop_across: {
    zh: '{#跟进记录} 与 {/跟进记录} 必须在同一个表格中，或都在表格之外。',
    en: '{#跟进记录} and {/跟进记录} have to stand in the same table, or both outside of tables.',
  },
  unclosed: {
    zh: '「{mark}」处的左花括号没有配对的右花括号（须在同一段落内）。',
    en: 'The opening brace at “{mark}” has no closing one in the same paragraph.',
  },
  stray: {
    zh: '「{mark}」处的右花括号没有配对的左花括号。',
    en: 'The closing brace at “{mark}” has no opening one.',
  },
  none: {
    zh: '文件中没有任何占位符。请至少写入一个，例如 {客户名称}。',
    en: 'The file holds no placeholder at all. Write at least one, such as {客户名称}.',
  },
} as const satisfies Record<string, Phrase>;

/** One thing that is wrong in a template. */
export interface TemplateProblem {
  readonly code: keyof typeof sentences;
  /** The placeholder as written, with its braces; for a lone brace, what stands beside it. */
  readonly mark: string;
  /** Where it stands: part, table, row and column, or paragraph; in a workbook sheet and cell. */
  readonly place: Phrase;
  /** The text around it. */
  readonly text: string;
}

/** A problem as one sentence: what, where, and what to do. */
export function templateProblemSentence(problem: TemplateProblem, locale: Locale): string {
  // The mark last: it may hold what looks like another.
  const [before, ...after] = sentences[problem.code][locale].split('{mark}');
  const sentence = after.length === 0 ? before : `${before}${problem.mark}${after.join('{mark}')}`;
  const place = problem.place[locale];
  if (place === '') return `${sentence}`;
  return locale === 'zh' ? `${place}：${sentence}` : `${place}: ${sentence}`;
}
