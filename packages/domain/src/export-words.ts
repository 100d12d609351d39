import { actionStates } from './action.ts';
import { CustomerQuery, customerSorts } from './customer.ts';
import { customerTypes } from './customer-type.ts';
import type { ExportRequest } from './export.ts';
import type { Locale, Phrase } from './field.ts';
import { titleOf } from './field.ts';
import { priorities, stages, statuses } from './stage.ts';
import { localDate, localTime } from './zoned-time.ts';

const words = {
  everything: { zh: '全部', en: 'everything' },
  chosen: { zh: '所选 {count} 个客户', en: '{count} chosen customers' },
  by: { zh: '{name} 导出于 {when}', en: 'Exported by {name} on {when}' },
  filter: { zh: '范围：{filter}', en: 'Contents: {filter}' },
  form: { zh: '跟进表', en: 'follow-up form' },
  blankForm: { zh: '空白跟进表', en: 'Blank follow-up form' },
  forms: { zh: '客户跟进表', en: 'Customer forms' },
  overdue: { zh: '已逾期', en: 'overdue' },
  today: { zh: '今天到期', en: 'due today' },
  later: { zh: '以后到期', en: 'due later' },
} as const satisfies Record<string, Phrase>;

function say(name: keyof typeof words, locale: Locale, fill: Record<string, string | number> = {}): string {
  return words[name][locale].replace(/\{(\w+)\}/g, (whole, key: string) => String(fill[key] ?? whole));
}

/** The name of a document besides the customer's. */
export const documentWord = (word: 'form' | 'blankForm' | 'forms', locale: Locale): string => say(word, locale);

/** Who exported it and when, on the clock of `zone`: the line that a document carries. */
export function exportedBy(name: string, at: string, zone: string, locale: Locale): string {
  return say('by', locale, { name, when: `${localDate(at, zone)} ${localTime(at, zone)}` });
}

/** The line above a list: who, when, and which filter. */
export function listWatermark(by: string, filter: string, locale: Locale): string {
  return `${by} · ${say('filter', locale, { filter })}`;
}

/** A filter in words: 客户阶段：意向客户、成交客户；负责人：李明. `ownerName`: of the person that the filter names. */
export function filterWords(request: ExportRequest, ownerName: string | null, locale: Locale): string {
  const colon = locale === 'zh' ? '：' : ': ';
  const between = locale === 'zh' ? '；' : '; ';
  const said = (title: string, value: string) => `${title}${colon}${value}`;
  const owner = ownerName === null ? [] : [said(titled('owner', locale), ownerName)];
  if (request.kind === 'actions') return [actionGroupWord(request.filter.group, locale), ...owner].join(between);
  if (request.kind === 'forms' && request.customerIds)
    return say('chosen', locale, { count: request.customerIds.length });
  const { q, stage, status, priority, type, sort } = request.filter;
  const list = <C extends string>(codes: readonly C[], of: { label(code: C, locale: Locale): string }) =>
    codes.map((code) => of.label(code, locale)).join(locale === 'zh' ? '、' : ', ');
  const parts = [
    ...(q ? [said(titled('q', locale), q)] : []),
    ...(type ? [said(titled('type', locale), customerTypes.label(type, locale))] : []),
    ...(stage ? [said(titled('stage', locale), list(stage, stages))] : []),
    ...(status ? [said(titled('status', locale), list(status, statuses))] : []),
    ...(priority ? [said(titled('priority', locale), list(priority, priorities))] : []),
    ...owner,
    ...(sort === 'recent' ? [] : [said(titled('sort', locale), customerSorts.label(sort, locale))]),
  ];
  return parts.length === 0 ? say('everything', locale) : parts.join(between);
}

function titled(field: keyof typeof CustomerQuery.shape, locale: Locale): string {
  return titleOf(CustomerQuery.shape[field], locale) ?? field;
}

function actionGroupWord(group: 'overdue' | 'today' | 'later' | 'open' | 'closed', locale: Locale): string {
  if (group === 'open') return actionStates.label('open', locale);
  if (group === 'closed') return `${actionStates.label('done', locale)} / ${actionStates.label('cancelled', locale)}`;
  return say(group, locale);
}
