import { GENERAL_TRADE, TRADE_WORDS } from './data/trade-words.ts';
import { type NameKeys, nameKeysForDuplicates } from './list-import/company-name-key.ts';
import { isProvince, regionLength } from './list-import/region-words.ts';

/** What a company's name is made of, for comparing it with others. */
export interface CompanyCore {
  readonly keys: NameKeys;
  /** Without region and legal form: brand and line. */
  readonly core: string;
  /** What tells it apart: 华信 of 上海华信科技有限公司; '' where all of it is general (北京大学, 科技公司). */
  readonly brand: string;
  /** What it does: 科技; '' where nothing is said. */
  readonly line: string;
  /** The trades that the line names, see `TRADE_WORDS`. */
  readonly trades: ReadonlySet<number>;
  /** As it is written, without 省, 市 and 区: 上海; '' where none is. */
  readonly region: string;
  /** Whether it is a part of another company (分公司, 支行, 办事处). */
  readonly branch: boolean;
}

const longestWord = Math.max(...[...TRADE_WORDS.keys()].map((word) => word.length));
const branchEnd = /(?:分公司|子公司|分行|支行|办事处|分店|分部|分厂|分院|分校|分所|营业部|经营部|事业部|校区|院区)$/;
const ordinal = /^(?:第[一二三四五六七八九十百0-9]+|[一二三四五六七八九十百0-9]+[局厂院处建])$/;
const zone = /^(?:工业园区|高新技术产业开发区|经济技术开发区|经济开发区|高新区|开发区|保税区|自贸区|新区)(?=.{2})/;
/** What is written behind a name and is no part of it. */
const remark = /(?:特殊普通合伙|普通合伙|有限合伙|筹)$/;

/** Takes a name apart by its keys (see `nameKeysForDuplicates`), which the database keeps. */
export function companyCore(keys: NameKeys): CompanyCore {
  const core = bareCore(keys.similar);
  const branch = branchEnd.test(core);
  const brandLength = branch ? core.length : lengthWithoutLine(core);
  const line = core.slice(brandLength);
  return {
    keys,
    core,
    brand: core.slice(0, brandLength),
    line,
    trades: tradesOf(line),
    region: regionOf(keys),
    branch,
  };
}

function bareCore(similar: string): string {
  const bare = remark.test(similar) ? nameKeysForDuplicates(similar.replace(remark, '')).similar : similar;
  return bare.replace(zone, '');
}

/** The longest word of a trade at the end, one after the other; of a name of general words alone nothing is left. */
function lengthWithoutLine(core: string): number {
  let end = core.length;
  for (;;) {
    const word = lastWord(core.slice(0, end));
    if (word === '') break;
    end -= word.length;
  }
  const rest = core.slice(0, end);
  // 第一(人民医院) numbers it, and is no brand.
  return end < core.length && (ordinal.test(rest) || /^(?:人民|中心|市立|省立|附属|实验)$/.test(rest)) ? 0 : end;
}

function lastWord(text: string): string {
  for (let length = Math.min(longestWord, text.length); length > 0; length -= 1) {
    const word = text.slice(-length);
    // 华新材料 is 华新, not 华: a brand of one character is hardly one.
    if (TRADE_WORDS.has(word) && text.length - length !== 1) return word;
  }
  return '';
}

function tradesOf(line: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let rest = line; rest !== ''; ) {
    const word = lastWord(rest);
    if (word === '') break;
    const trade = TRADE_WORDS.get(word) ?? -1;
    if (trade >= 0) found.add(trade);
    rest = rest.slice(0, -word.length);
  }
  if (found.size > 1) found.delete(GENERAL_TRADE);
  return found;
}

/** The region before the core, or after it (华信科技北京有限公司). */
function regionOf({ exact, similar }: NameKeys): string {
  const at = exact.indexOf(similar);
  const before = exact.slice(0, regionLength(exact));
  if (at > 0) return plain(exact.slice(0, at));
  const after = at < 0 ? '' : exact.slice(at + similar.length);
  return plain(before !== '' && at !== 0 ? before : after.slice(0, regionLength(after)));
}

const plain = (region: string): string => region.replace(/[省市区县]/g, '');

/** Whether two companies name different places of one rank: 上海 and 北京, not 浙江 and 杭州, and not where one names none. */
export function apart(a: CompanyCore, b: CompanyCore): boolean {
  const [one, other] = [a.region, b.region];
  if (one === '' || other === '' || one.includes(other) || other.includes(one)) return false;
  return isProvince(one) === isProvince(other);
}
