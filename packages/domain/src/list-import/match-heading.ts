import { matchPattern } from './heading-patterns.ts';
import { readHeading } from './heading-text.ts';
import { headingWords, type Meaning } from './heading-words.ts';
import type { ImportTarget } from './import-targets.ts';

/** How well a heading names each target, 0 to 1; `null` is the sureness that it names something we have no field for. */
export type HeadingMatch = ReadonlyMap<Meaning, number>;

const [SURE, LIKELY] = [0.95, 0.7];
const words = new Map<string, Map<Meaning, number>>();
for (const [meaning, sure, likely = ''] of headingWords)
  for (const [list, score] of [
    [sure, SURE],
    [likely, LIKELY],
  ] as const)
    for (const word of list.split(/\s+/).filter((one) => one !== '')) {
      const meanings = words.get(word) ?? new Map<Meaning, number>();
      meanings.set(meaning, Math.max(score, meanings.get(meaning) ?? 0));
      words.set(word, meanings);
    }
const longestWord = Math.max(...Array.from(words.keys(), (word) => word.length));

/** Words around a heading that change nothing: 客户所属行业, 详细地址信息, 主要需求描述. */
const before =
  /^(?:(?:客户|公司|企业|单位|对方|甲方|我方|联系人|主要|所属|所在|当前|目前|最近|最新|本次|上次|具体|详细|主|现|您的|贵公司|your|client|customer|account|company|contact|primary|main|lead|居住|常住|家庭|收货|送货|发货|工作|办公|个人|业务|财务|技术|您|您所在|你)(?:的|信息|'s)?)+$/;
const after =
  /^(?:信息|情况|描述|说明|内容|号码|名称|及备注|一栏|总价|总额|上限|区间|范围|类|值|栏|\(.*|[^\p{Script=Han}]{1,12})$/u;

/** Words that mean something alone, and at the end of another word anything. */
const general =
  /^(?:日期|时间|方式|形式|内容|情况|记录|备注|说明|类型|状态|结果|计划|安排|人员|进度|渠道|date|time|day|type|status|source|note|notes|number|item|content|description|owner|sales|name|level|state|size|岗位|类别|分类|名称)$/;

/** 高意向, 已成交 are values, not headings. */
const graded = /^(?:[高低中有无强弱未已暂不很较]|没有|[一二三])$/;

const cache = new Map<string, HeadingMatch>();

/**
 * What a heading means by its word alone: exact words, words with a known beginning or end (客户所属行业, 办公室电话), and two
 * facts in one column ("联系人/职位"). The same heading always means the same.
 */
export function matchHeading(heading: string): HeadingMatch {
  const { word } = readHeading(heading);
  const known = cache.get(word);
  if (known) return known;
  const match = matchWord(word);
  // headings may come from anywhere
  if (cache.size >= 2000) cache.clear();
  cache.set(word, match);
  return match;
}

function matchWord(word: string): HeadingMatch {
  const exact = words.get(word);
  if (exact) return exact;
  const combined = matchPieces(word) ?? matchLanguages(word);
  if (combined) return combined;
  const [shape, parts] = [matchPattern(word), matchParts(word.slice(0, 40))];
  if (!shape || (shape[0] === null && Math.max(0, ...parts.values()) > shape[1])) return parts;
  return new Map([shape]);
}

/** "联系人/职位", "手机或邮箱": what the pieces mean together. */
function matchPieces(word: string): HeadingMatch | null {
  const pieces = word.split(/[/、,，;；|+&和及与或\\-]/).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > 5) return null;
  const matches = pieces.map((piece) => words.get(piece) ?? matchParts(piece));
  const shared = [...(matches[0] ?? [])].find(
    ([meaning, score]) => score >= 0.6 && matches.every((one) => (one.get(meaning) ?? 0) >= 0.6),
  );
  if (shared) return new Map([[shared[0], shared[1] - 0.03]]);
  const meanings = matches.map(bestOf);
  const [first] = pieces;
  if (meanings.some((meaning) => meaning === undefined))
    return /\//.test(word) && first !== undefined && meanings[0] !== undefined ? matchParts(`${first}类`) : null;
  const together = new Set(meanings as Meaning[]);
  const [only] = together;
  if (together.size === 1 && only !== undefined) return new Map([[only, SURE - 0.05]]);
  const within = (...targets: Meaning[]) => [...together].every((meaning) => targets.includes(meaning));
  if (within('phone', 'email', 'wechat', 'reach', null)) return new Map([['reach', 0.85]]);
  if (within('contactName', 'contactTitle', 'department', 'phone', 'email', 'wechat', 'reach', 'decisionRole', null))
    return new Map([['contactMixed', 0.9]]);
  if (within('headcount', 'revenue', 'scale')) return new Map([['scale', 0.9]]);
  return null;
}

/** "客户名称customer": the Chinese and the English word for one thing. */
function matchLanguages(word: string): HeadingMatch | null {
  const [, first = '', second = ''] =
    /^(\p{Script=Han}{2,})[^\p{L}]*([a-z][a-z .'-]*)$/u.exec(word) ??
    /^([a-z][a-z .'-]*?)[^\p{L}]*(\p{Script=Han}{2,})$/u.exec(word) ??
    [];
  const found = [words.get(first), words.get(second.replace(/[ '-]/g, '')) ?? words.get(second)].filter(
    (one) => one !== undefined,
  );
  if (found.length === 0) return null;
  const together = new Map<Meaning, number>();
  for (const match of found)
    for (const [meaning, score] of match) together.set(meaning, Math.max(score - 0.03, together.get(meaning) ?? 0));
  return together;
}

function bestOf(match: HeadingMatch): Meaning | undefined {
  const [best] = [...match].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 0.6 ? best[0] : undefined;
}

/** Looks for known words at the end, at the beginning and inside; the head of a Chinese heading stands at its end. */
function matchParts(word: string): HeadingMatch {
  const found = new Map<Meaning, number>();
  const add = (part: string, cost: number) => {
    for (const [meaning, score] of words.get(part) ?? []) {
      if (cost > 0.1 && general.test(part)) continue;
      // 华信科技有限公司 is a name, not a heading; a number of something is no row number
      if ((meaning === 'customerName' || meaning === 'rowNumber') && cost > 0.1) continue;
      const reached = score - cost;
      if (reached > 0.3 && reached > (found.get(meaning) ?? 0)) found.set(meaning, reached);
    }
  };
  for (let length = Math.min(longestWord, word.length - 1); length >= 2; length -= 1) {
    const front = word.slice(0, -length);
    if (!graded.test(front)) add(word.slice(-length), before.test(front) ? 0.05 : front.length <= length ? 0.17 : 0.25);
    const back = word.slice(length);
    add(word.slice(0, length), after.test(back) ? 0.1 : 0.38);
    for (let at = 1; at + length < word.length; at += 1) add(word.slice(at, at + length), 0.45);
  }
  return found;
}

/** How surely a text is a heading of a list: the sureness of its best meaning, known columns without a field included. */
export function headingSureness(text: string): number {
  if (text.trim() === '' || text.length > 120) return 0;
  const match = matchHeading(text);
  return match.size === 0 ? 0 : Math.max(...match.values());
}

/** Whether a text is a heading's very word: quick enough to ask for every cell of a long list. */
export function isKnownHeading(text: string): boolean {
  return text.length <= 14 && words.has(text.toLowerCase().replace(/[\s*]/g, ''));
}

/** What a heading under a wider one means (客户信息 over 名称): both are read, alone and together. */
export function matchUnder(parent: string, heading: string): HeadingMatch {
  const own = matchHeading(heading);
  if (parent === '') return own;
  const joined = new Map<Meaning, number>(own);
  const group = groupOf(parent);
  for (const [meaning, score] of own) {
    if (meaning === null || group === null) continue;
    if (group.includes(meaning)) joined.set(meaning, Math.min(0.97, score + 0.2));
  }
  for (const [meaning, score] of matchHeading(`${parent}${heading}`))
    if (score - 0.02 > (joined.get(meaning) ?? 0)) joined.set(meaning, score - 0.02);
  return joined;
}

const contactFields: readonly ImportTarget[] = [
  'contactName',
  'familyName',
  'contactTitle',
  'department',
  'phone',
  'email',
  'wechat',
  'contactNote',
  'decisionRole',
];
const followUpFields: readonly ImportTarget[] = [
  'followUpDate',
  'followUpTime',
  'method',
  'participants',
  'followUpBy',
  'content',
  'feedback',
  'nextActions',
  'actionOwner',
  'deadline',
];
const customerFields: readonly ImportTarget[] = ['customerName', 'customerType', 'industry', 'address', 'sources'];

/** The fields that a heading over several columns speaks of. */
function groupOf(parent: string): readonly ImportTarget[] | null {
  if (/联系人|对接人|contact/i.test(parent)) return contactFields;
  if (/下一步|后续|计划|待办|next/i.test(parent)) return ['nextActions', 'actionOwner', 'deadline'];
  if (/跟进|拜访|沟通|回访|洽谈|进展|follow|visit|activity/i.test(parent)) return followUpFields;
  return /客户|公司|企业|单位|基本|customer|company|account/i.test(parent) ? customerFields : null;
}
