import { checkCreditCode } from '../credit-code.ts';
import { looksLikeTitle } from '../paper-form/people-words.ts';
import { readPhones } from '../phone.ts';
import { looksLikeCompany, looksLikePerson } from './name-shape.ts';

/** What a cell looks like by itself, whatever its heading says. */
export type ValueKind =
  | 'phone'
  | 'email'
  | 'reach'
  | 'nameWithPhone'
  | 'nameWithTitle'
  | 'creditCode'
  | 'day'
  | 'serialDay'
  | 'clock'
  | 'company'
  | 'person'
  | 'title'
  | 'address'
  | 'percent'
  | 'money'
  | 'people'
  | 'scale'
  | 'number'
  | 'priority'
  | 'status'
  | 'method'
  | 'source'
  | 'customerType'
  | 'sentence'
  | 'word';

const email = /^[^\s@,;，；]{1,64}@[^\s@,;，；]{1,190}\.[a-z]{2,24}$/i;
const emailInside = /[\w.+-]{1,64}@[\w-]{1,100}(?:\.[\w-]{1,60}){1,4}/;
const day =
  /^(?:20|19)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,2}月\d{1,2}[日号]?$|^\d{1,2}[/.]\d{1,2}(?:[/.](?:20)?\d{2})?$/;
const clock = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-~至到]\s*\d{1,2}:\d{2})?$|^[上下]午\d{1,2}[点:]/;
const plainNumber = /^\d{1,12}(?:,\d{3})*(?:\.\d+)?$/;
const money =
  /^(?:[¥￥]|人民币|约|不超过|大约)?[\d.,]+(?:\s*[-~至到]\s*[\d.,]+)?\s*(?:万|亿|千|百|w|k)?元?(?:以上|以下|左右|以内)?$/i;
const moneyWord = /[万亿元¥￥]|\d[wk]$/i;
const people =
  /^(?:约|员工|少于|超过)?\d[\d,]*\+?(?:\s*[-~至到]\s*\d[\d,]*)?\s*(?:人|名|people|employees)?(?:以上|以下|左右|以内)?$/i;
const address =
  /(?:[省市区县镇乡]|街道|大道|开发区).{1,40}(?:路|街|巷|道|号|栋|楼|室|座|园|村|大厦|广场)|^\p{Script=Han}{2,9}[省市区县]$/u;
const companyWithTail = /^(.{4,40}?(?:公司|集团|厂|医院|学校|银行|中心))(?:\(.{0,12}\))?$/;
const priorities =
  /^(?:[abcd][类级]?|高|中|低|[一二三]级|重要|一般|普通|重点|非重点|★+|☆+|high|medium|low|p[0-3]|vip)$/i;
const statuses =
  /意向|跟进|初步|接触|寄样|报备|成交|流失|签约|未接|无人接|空号|拒接|停机|关机|挂断|占线|已加|暂缓|待定|洽谈|谈判|潜在|在谈|丢单|赢单|已报价|考虑|无需求|不需要|未联系|已联系|new|open|qualified|contacted|won|lost|nurtur|working|converted|proposal|negotiation/i;
const methods =
  /^(?:电话|拜访|上门|微信|邮件|面谈|视频|线上|现场|来访|到访|短信|会议|qq|call|visit|email|wechat|meeting|phone|online|来电|陌拜|外呼).{0,6}$/i;
const sources =
  /展会|介绍|推广|陌拜|广交会|博览会|老客户|百度|官网|网络|抖音|转介|朋友|阿里|1688|地推|扫街|referral|exhibition|website|trade ?show|google|linkedin|ads?\b|自拓|自主开发|线上|线下|小红书|公众号|电话营销/i;
const types = /^(?:企业|个人|公司|单位)(?:客户)?$|^(?:enterprise|individual|business|person(?:al)?)$/i;

/** The kinds that a cell's text has; a text may look like several things. */
export function kindsOf(text: string): ReadonlySet<ValueKind> {
  const flat = text.normalize('NFKC').trim();
  const kinds = new Set<ValueKind>();
  const long =
    flat.length > 18 ||
    /[。；;]|[，,].{4}/.test(flat) ||
    (flat.length >= 6 && /\p{Script=Han}[，,]\p{Script=Han}/u.test(flat));
  if (email.test(flat)) kinds.add('email');
  if (day.test(flat)) kinds.add('day');
  else if (clock.test(flat)) kinds.add('clock');
  else if (/\d/.test(flat)) addFigures(flat, kinds);
  if (emailInside.test(flat) && !kinds.has('email') && flat.length < 120)
    kinds.add(/\d{7}/.test(flat) ? 'reach' : 'email');
  if (/^[\dA-Z]{15,20}$/i.test(flat) && checkCreditCode(flat).kind !== 'malformed') kinds.add('creditCode');
  addWords(flat, kinds);
  if (long && !kinds.has('company') && !kinds.has('address')) kinds.add('sentence');
  if (kinds.size === 0) kinds.add('word');
  return kinds;
}

function addFigures(flat: string, kinds: Set<ValueKind>): void {
  if (flat.length <= 60 && /\d{5}|\d{3}[- ]\d{4}|e\+1[01]$/i.test(flat)) addPhone(flat, kinds);
  if (/^\d{1,3}(?:\.\d+)?%$|^\d{1,2}%?\s*[-~]\s*\d{1,3}%$|^\d{1,2}%(?:以上|以下)$|^0\.\d{1,2}$/.test(flat))
    kinds.add('percent');
  if (plainNumber.test(flat)) kinds.add('number');
  if (/^4\d{4}$/.test(flat)) kinds.add('serialDay');
  if (money.test(flat) && moneyWord.test(flat)) kinds.add('money');
  if (people.test(flat) && (/[人名]|people|emp/i.test(flat) || /^\d{1,5}\+?(?:\s*[-~]\s*\d{1,6})?$/.test(flat)))
    kinds.add('people');
  if (/\d\s*人/.test(flat) && /[万亿]/.test(flat)) kinds.add('scale');
}

function addPhone(flat: string, kinds: Set<ValueKind>): void {
  if (/^1\.[3-9]\d*e\+10$/i.test(flat)) kinds.add('phone');
  const phones = readPhones(flat).filter(
    (phone) => phone.valid || (phone.kind === 'landline' && phone.raw.length >= 7),
  );
  if (phones.length === 0) return;
  const words = flat.replace(/[\d\s+\-—()*/,、;:.]/g, '').replace(/手机|电话|座机|tel|mobile|转|微信同号|phone/gi, '');
  if (words === '') kinds.add('phone');
  else if (/\p{Script=Han}|[a-z]{3}/iu.test(words) && words.length <= 16) kinds.add('nameWithPhone');
}

function addWords(flat: string, kinds: Set<ValueKind>): void {
  if (flat.length > 60) return;
  if (looksLikeCompany(flat) && (companyWithTail.test(flat) || flat.length <= 30)) kinds.add('company');
  else if (looksLikePerson(flat)) kinds.add('person');
  if (looksLikeTitle(flat) && !looksLikePerson(flat)) kinds.add('title');
  const [, name, title] = /^(.{2,4}?)\s*[/(|、，,\- ]\s*([^/()]{2,12})\)?$/.exec(flat) ?? [];
  if (name !== undefined && title !== undefined && looksLikePerson(name) && looksLikeTitle(title))
    kinds.add('nameWithTitle');
  if (address.test(flat)) kinds.add('address');
  if (priorities.test(flat)) kinds.add('priority');
  if (flat.length <= 20 && statuses.test(flat)) kinds.add('status');
  if (methods.test(flat)) kinds.add('method');
  if (flat.length <= 20 && sources.test(flat)) kinds.add('source');
  if (types.test(flat)) kinds.add('customerType');
}

/** What the values of one column look like together. */
export interface ColumnProfile {
  /** How many values were looked at. */
  readonly count: number;
  /** The share of values that have a kind, 0 to 1. */
  share(kind: ValueKind): number;
  /** The share of different values. */
  readonly distinct: number;
  /** 1, 2, 3 … from row to row. */
  readonly counts: boolean;
}

/** Looks at up to 60 values, empty ones left out. */
export function profileOf(values: readonly string[]): ColumnProfile {
  const seen = values.filter((value) => value.trim() !== '').slice(0, 60);
  const kinds = seen.map(kindsOf);
  const numbers = seen.map((value) => Number(value.replace(/\.0$/, '')));
  const steps = numbers.slice(1).filter((value, index) => value === (numbers[index] ?? 0) + 1).length;
  return {
    count: seen.length,
    share: (kind) => (seen.length === 0 ? 0 : kinds.filter((one) => one.has(kind)).length / seen.length),
    distinct: seen.length === 0 ? 0 : new Set(seen).size / seen.length,
    counts: seen.length >= 2 && steps >= (seen.length - 1) * 0.8,
  };
}
