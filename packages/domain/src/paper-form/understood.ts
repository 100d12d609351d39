import type { Range } from '../amounts.ts';
import { decisionRoles } from '../contact.ts';
import { type CustomerType, customerTypes } from '../customer-type.ts';
import { moods } from '../follow-up.ts';
import { industryByCode, industryPath } from '../industry.ts';
import { formatMoneyRange } from '../money.ts';
import { needKinds } from '../need.ts';
import { obstacleKinds } from '../obstacle.ts';
import type { DictionaryItem } from '../settings.ts';
import { type Priority, type Probability, priorities, probabilities } from '../stage.ts';
import type { CooperationWords } from './cooperation-cell.ts';
import type { FeedbackWords } from './feedback-cell.ts';
import type { FormAction, FormObstacle } from './form-record.ts';
import type { IndustryWords } from './industry-cell.ts';
import type { NeedsWords } from './needs-cell.ts';
import type { ParticipantWords } from './participants-cell.ts';
import type { ScaleWords } from './scale-cell.ts';
import { writeScale } from './scale-cell.ts';
import type { SourceWords } from './source-cell.ts';
import type { WrittenPerson } from './written-person.ts';

/** What was understood of each cell, in words that a person checks at a glance; '' where nothing was. */
const joined = (parts: readonly (string | null | false | undefined)[], by = '；'): string =>
  parts.filter((part) => part !== null && part !== false && part !== undefined && part !== '').join(by);
const money = (range: Range | null): string => (range ? formatMoneyRange(range.min, range.max, 'zh') : '');
const word = (code: string, items: readonly DictionaryItem[]): string =>
  items.find((item) => item.code === code)?.label ?? code;

export const understood = {
  customerType: (code: CustomerType): string => customerTypes.label(code, 'zh'),
  priority: (code: Priority): string => priorities.label(code, 'zh'),
  probability: (code: Probability): string => probabilities.label(code, 'zh'),
  text: (text: string | null): string => text ?? '',
  industry: ({ industryCode, industryNote }: IndustryWords): string =>
    industryCode === null
      ? (industryNote ?? '')
      : joined([...industryPath(industryCode).slice(-2), industryByCode(industryCode)?.code ?? industryCode], ' › '),
  scale: ({ headcount, revenue }: ScaleWords): string => writeScale(headcount, revenue),
  person: (person: WrittenPerson): string => {
    const facts = [
      person.title,
      person.department,
      ...(person.roles ?? []).map((role) => decisionRoles.label(role, 'zh')),
      ...person.phones,
      ...person.emails,
      person.wechat,
      person.hasLeft && '已离职',
    ];
    const inside = joined(facts, '、');
    return `${person.number === null ? (person.name ?? '姓名不详') : `联系人${person.number}`}${inside === '' ? '' : `(${inside})`}`;
  },
  people: (people: readonly WrittenPerson[]): string => joined(people.map(understood.person)),
  needs: ({ needs, budget }: NeedsWords): string =>
    joined([
      ...needs.map((need) => `${needKinds.label(need.kind, 'zh')}:${need.content}`),
      budget && `预算:${money(budget)}`,
    ]),
  cooperation: ({ hasCooperated, cooperationNote, cooperations }: CooperationWords): string =>
    joined([
      hasCooperated === null ? null : hasCooperated ? '有过合作' : '没有合作过',
      cooperationNote,
      ...cooperations.map((one) =>
        joined([one.project, money(one.amount), joined([one.startedOn, one.endedOn], '至'), one.endReason], '，'),
      ),
    ]),
  sources: ({ sources, sourceNote }: SourceWords, items: readonly DictionaryItem[]): string =>
    joined([sources.map((code) => word(code, items)).join('、'), sourceNote]),
  obstacles: (obstacles: readonly FormObstacle[]): string =>
    joined(
      obstacles.map(({ kind, note, resolved }) =>
        joined([joined([obstacleKinds.label(kind, 'zh'), note], ':'), resolved && '已解决'], ' '),
      ),
    ),
  participants: ({ ours, theirs, third }: ParticipantWords): string =>
    joined([
      ours.length > 0 && `我方:${ours.join('、')}`,
      theirs.length > 0 &&
        `客户:${theirs.map(({ name, title }) => joined([name ?? '姓名不详', title && `(${title})`], '')).join('、')}`,
      third.length > 0 && `第三方:${third.join('、')}`,
    ]),
  word,
  feedback: ({ statements, concerns, mood, refused, connected }: FeedbackWords): string =>
    joined([
      ...statements,
      ...concerns.map((one) => `顾虑:${one.content}`),
      mood && `情绪:${moods.label(mood, 'zh')}`,
      refused && '明确拒绝',
      !connected && '未联系上',
    ]),
  actions: (actions: readonly FormAction[]): string => joined(actions.map((action) => action.content)),
  each: (values: readonly (string | null)[]): string => {
    const [first = null] = values;
    if (values.every((value) => value === first)) return first ?? '';
    return joined(values.map((value, index) => `${index + 1}.${value ?? '无'}`));
  },
};
