import {
  bandOf,
  type Priority,
  type Probability,
  priorities,
  probabilities,
  type Stage,
  type Status,
  stages,
  statuses,
} from '../stage.ts';
import { type ChoiceWords, readChoice } from './choice-words.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, sure, type TextReading } from './text-reading.ts';

const statusWords: ChoiceWords<Status> = [
  ['high_intent', '高意向 意向高 高意向客户 意向强 强意向 意向强烈 highintent', /高意向|意向(?:较|很|非常)?(?:高|强)/],
  [
    'low_attention',
    '低关注 低意向 意向低 关注度低 低关注客户 lowattention',
    /低关注|低意向|关注度?(?:较|很)?低|意向(?:较|很)?(?:低|弱)/,
  ],
  ['key_maintenance', '需重点维护 重点维护 重点维护客户 keyaccountcare', /重点维护/],
  ['paused', '暂缓跟进 暂缓 暂停 暂停跟进 搁置 暂不跟进 paused', /暂缓|暂停|搁置|暂不跟进/],
  [
    'won',
    '成交 已成交 成交客户 签约 已签约 已签单 签单 已签合同 赢单 won',
    /(?<!未|没|不|待|可|望)(?:已成交|已签约|已签单|赢单)/,
  ],
  ['lost', '流失 已流失 流失客户 丢单 已丢单 输单 lost', /(?<!未|没|防|免|止|险)(?:已流失|丢单|输单)/],
];
const stageWords: ChoiceWords<Stage> = [
  ['potential', '潜在客户 潜在 潜客 线索 prospect', /潜在/],
  ['intent', '意向客户 意向 interested', /意向客户/],
  ['won', '成交客户 成交 已成交 已签约 won', /成交客户|已成交/],
  ['lost', '流失客户 流失 已流失 lost', /流失客户|已流失/],
];
const priorityWords: ChoiceWords<Priority> = [
  ['high', '高 高优先级 优先级高 较高 最高 high', /高/],
  ['medium', '中 中等 中优先级 优先级中 一般 普通 medium', /中/],
  ['low', '低 低优先级 优先级低 较低 low', /低/],
];

function reader<C extends string>(words: ChoiceWords<C>, label: (code: C) => string) {
  return (text: string): TextReading<C | null> => {
    if (saysNothing(text)) return sure(null);
    const notes = new ReadingNotes();
    const found = readChoice(text, words);
    if (!found) notes.leave(readingNotes.keptInSummary(text.trim()));
    else if (!found.exact) notes.assume(readingNotes.statusAssumed(label(found.code)));
    return notes.reading(found?.code ?? null);
  };
}

/** Reads 当前状态 by synonym: 高意向, 已签约, 暂缓; null where it names none or several. */
export const readStatus = reader(statusWords, (code) => statuses.label(code, 'zh'));
/** Reads 客户阶段 by synonym. */
export const readStage = reader(stageWords, (code) => stages.label(code, 'zh'));
/** Reads 优先级 by synonym. */
export const readPriority = reader(priorityWords, (code) => priorities.label(code, 'zh'));

const bands: readonly (readonly [Probability, RegExp])[] = [
  ['below_30', /^(?:30%?(?:以下|以内)|(?:<|≤|低于|不到|不足|小于)30%?|0%?-30%?)$/],
  ['from_30', /^30%?-50%?$/],
  ['from_50', /^50%?-70%?$/],
  ['from_70', /^70%?-90%?$/],
  ['from_90', /^(?:90%?(?:及?以上|\+)|(?:>|≥|高于|超过|大于)90%?|90%?-100%?)$/],
];
const tenths = '零一二三四五六七八九十';

function percentIn(text: string): number | null {
  const [, figure, sign] = /^(?:约|大约|大概|高|中|低)?[(]?(\d{1,3}(?:\.\d{1,4})?)(%?)[)]?(?:左右)?$/.exec(text) ?? [];
  if (figure !== undefined) {
    const value = Number(figure);
    // Excel keeps 80 % as 0.8.
    return !sign && value > 0 && value <= 1 && figure.includes('.') ? value * 100 : value;
  }
  const [, count, half] = /^(?:约|大概)?([一二三四五六七八九十\d])成(半)?(?:左右|把握)?$/.exec(text) ?? [];
  if (count === undefined) return null;
  return (/\d/.test(count) ? Number(count) : tenths.indexOf(count)) * 10 + (half ? 5 : 0);
}

/** Reads 成交概率预估: a band as printed, or a percentage (80%, 0.8, 七成), which is put into its band and told. */
export function readProbability(text: string): TextReading<Probability | null> {
  if (saysNothing(text)) return sure(null);
  const notes = new ReadingNotes();
  const flat = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[—–~〜至到]/g, '-')
    .replace(/[\s概率。]/g, '')
    .replace(/-{2,}/g, '-');
  const inBrackets = /^[高中低]?[(]([^()]*)[)]$/.exec(flat)?.[1] ?? flat;
  const band = bands.find(([, pattern]) => pattern.test(inBrackets))?.[0];
  if (band) return notes.reading(band);
  const percent = percentIn(inBrackets);
  if (percent === null || percent > 100 || text.length > 60) {
    notes.leave(readingNotes.keptInSummary(text.trim()));
    return notes.reading(null);
  }
  const found = bandOf(percent);
  notes.assume(readingNotes.percentInBand(probabilities.label(found, 'zh')));
  return notes.reading(found);
}
