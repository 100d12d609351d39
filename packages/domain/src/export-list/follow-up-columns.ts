import type { Locale } from '../field.ts';
import { FollowUp, goalResults, moods } from '../follow-up.ts';
import { timelinessStates } from '../timeliness.ts';
import { localDate, localTime } from '../zoned-time.ts';
import { customerName, customerOwner, type OfCustomer } from './customer-cells.ts';
import { wordIn } from './dictionary-label.ts';
import { day, figure, type ListColumn, moment, text, truth } from './list-column.ts';

/** A follow-up with the customer it belongs to. */
export interface ExportedFollowUp extends FollowUp, OfCustomer {}

const { shape } = FollowUp;

/** Everything that a record says but the internal note, which stays inside the house. */
export const followUpColumns: readonly ListColumn<ExportedFollowUp>[] = [
  customerName,
  day({ zh: '跟进日期', en: 'Day' }, (row, { zone }) => localDate(row.startedAt, zone)),
  text(shape.startedAt, 'fact', (row, { zone }) => (row.timeKnown ? localTime(row.startedAt, zone) : null)),
  text(shape.endedAt, 'fact', (row, { zone }) =>
    row.timeKnown && row.endedAt !== row.startedAt ? localTime(row.endedAt, zone) : null,
  ),
  text(shape.method, 'fact', (row, say) => row.method && wordIn(say.settings.methods, row.method, say.locale)),
  truth(shape.connected, (row) => row.connected),
  text({ zh: '我方人员', en: 'Our people' }, 'name', (row) =>
    row.participants.flatMap((one) => (one.side === 'ours' ? [one.name] : [])),
  ),
  text({ zh: '客户人员', en: 'Customer’s people' }, 'name', (row) =>
    row.participants.flatMap((one) => (one.side === 'customer' ? [one.name ?? one.title ?? '?'] : [])),
  ),
  text({ zh: '第三方人员', en: 'Third parties' }, 'name', (row) =>
    row.participants.flatMap((one) => (one.side === 'third' ? [one.name] : [])),
  ),
  text(shape.goal, 'words', (row) => row.goal),
  text(shape.goalResult, 'fact', (row, { locale }) => row.goalResult && goalResults.label(row.goalResult, locale)),
  text(shape.topics, 'fact', (row, say) => row.topics.map((code) => wordIn(say.settings.topics, code, say.locale))),
  text(shape.content, 'words', (row) => row.content),
  text(shape.mood, 'fact', (row, { locale }) => row.mood && moods.label(row.mood, locale)),
  text(shape.statements, 'words', (row) => numbered(row.statements)),
  truth(shape.refused, (row) => row.refused),
  text({ zh: '客户顾虑', en: 'Concerns' }, 'words', (row) => numbered(row.concerns.map((one) => one.content))),
  text(shape.consensus, 'words', (row) => numbered(row.consensus)),
  text(shape.openIssues, 'words', (row) => numbered(row.openIssues)),
  text({ zh: '下一步行动', en: 'Next actions' }, 'words', (row, { locale }) =>
    numbered(row.actions.map((one) => promised(one, locale))),
  ),
  figure({ zh: '附件数', en: 'Files' }, (row) => row.attachments.length),
  text(shape.author, 'name', (row) => row.author.name),
  moment(shape.writtenAt, (row) => row.writtenAt),
  text({ zh: '及时性', en: 'Timeliness' }, 'fact', (row, { locale }) =>
    timelinessStates.label(row.timeliness.state, locale),
  ),
  figure({ zh: '逾期小时数', en: 'Hours late' }, (row) => row.timeliness.lateHours || null),
  text(shape.lateReason, 'words', (row) => row.lateReason),
  figure({ zh: '更正次数', en: 'Corrections' }, (row) => row.corrections.length),
  text({ zh: '导入自', en: 'Imported from' }, 'words', (row) => row.imported?.fileName ?? null),
  customerOwner,
];

function numbered(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : items.map((item, index) => `${index + 1}.${item}`);
}

/** 准备案例（李明，2024-03-18 15:00） */
function promised({ content, owner, dueOn, dueTime }: FollowUp['actions'][number], locale: Locale): string {
  const due = [dueOn, dueTime].filter((part) => part !== null).join(' ');
  const details = [owner.name, due].filter((part) => part !== '').join(locale === 'zh' ? '，' : ', ');
  return locale === 'zh' ? `${content}（${details}）` : `${content} (${details})`;
}
