import { type ChoiceWords, readChoice } from '../paper-form/choice-words.ts';
import { readPriority, readStage, readStatus } from '../paper-form/state-cells.ts';
import { type Priority, type Stage, type Status, stages, statuses } from '../stage.ts';

/**
 * Words of lists and of other programs that the paper form does not know: what they most likely mean for stage and status. Ours, not a
 * standard; whatever is taken from here is told as assumed.
 */
const stageWords: ChoiceWords<Stage> = [
  [
    'potential',
    '新客户 新建 新增 新线索 未联系 未跟进 待跟进 初步接触 初步沟通 初次接触 初访 了解阶段 无意向 公海 待开发 开发中 new open lead unqualified attempted contacted suspect',
    /^(?:潜客|线索|初步|未联系|待跟进)/,
  ],
  [
    'intent',
    `有意向 意向中 跟进中 持续跟进 洽谈中 谈判中 沟通中 在谈 商务谈判 需求确认 需求沟通 方案报价 方案阶段 方案 报价 报价中 已报价 报价阶段 b 中 一般 招投标 投标 投标中 立项 试用 试用中 合同谈判 合同审批
     qualified working proposal negotiation quotation qualification nurturing hot warm demo evaluation opportunity inprogress`,
    /洽谈|谈判|报价|投标|方案|有意向|意向[中强高]|跟进中|试用/,
  ],
  [
    'won',
    '合作中 已合作 老客户 成单 已成单 已下单 已付款 已签 签约客户 合同已签 交付中 closedwon customer converted',
    /^(?:已?签约|已签|已下单|已付款|合作中|成单)/,
  ],
  ['lost', '已放弃 放弃 已丢失 失败 输单 战败 不合作 已输单 closedlost disqualified dead churned', /战败|已放弃/],
];
const statusWords: ChoiceWords<Status> = [
  [
    'high_intent',
    'a 高 强 较高 较强 有意向 意向强烈 a类 强意向 很有意向 a级意向 hot hotlead 非常有意向 感兴趣 有兴趣 有需求 已约见',
    /^(?:有意向|很?感兴趣|意向较?强)/,
  ],
  [
    'low_attention',
    'c 低 弱 较低 较弱 无意向 没意向 没有意向 不感兴趣 没兴趣 不需要 暂无需求 无需求 暂时不需要 无意愿 冷淡 cold coldlead 意向不强 意向一般偏低',
    /^(?:无意向|没有?意向|不感兴趣|不需要|暂?无需求)/,
  ],
  ['key_maintenance', '重点跟进 重点客户 vip 老客户维护', /重点(?:跟进|客户|维护)/],
  ['paused', '待定 暂时不考虑 暂不考虑 明年再说 以后再说 onhold hold', /^(?:暂(?:时)?不考虑|以后再)/],
  ['won', '合作中 已合作 成单 已成单 已下单 closedwon', /^(?:已签|已下单|合作中)/],
  ['lost', '已放弃 放弃 失败 战败 不合作 closedlost', /战败|已放弃/],
];

/** What a word says of where the deal stands. */
export interface DealReading {
  readonly stage: Stage | null;
  readonly status: Status | null;
  /** Told: it is not one of the product's own words. */
  readonly assumed: boolean;
}

/** Reads a cell of stage or status, in the product's words or others'; null where it says nothing of either. */
export function readDeal(text: string): DealReading | null {
  const [status, stage] = [readStatus(text), readStage(text)];
  if (status.value !== null || stage.value !== null)
    return {
      status: status.value,
      stage: stage.value,
      assumed:
        (status.value !== null && status.certainty !== 'sure') || (stage.value !== null && stage.certainty !== 'sure'),
    };
  const [known, standing] = [readChoice(text, stageWords), readChoice(text, statusWords)];
  return known || standing ? { stage: known?.code ?? null, status: standing?.code ?? null, assumed: true } : null;
}

const [yes, no] = [/^(?:是|有|yes|y|√|✓)$/i, /^(?:否|无|没有|no|n|×|✗)$/i];

/** Reads 是 or 否 under a heading that asks: 是否有意向, 是否成交. */
export function readDealAnswer(heading: string, text: string): DealReading | null {
  const answer = yes.test(text) ? true : no.test(text) ? false : null;
  if (answer === null) return null;
  if (/成交|签约|下单/.test(heading)) return answer ? { stage: 'won', status: 'won', assumed: true } : null;
  if (!/意向|意愿|兴趣/.test(heading)) return null;
  return answer
    ? { stage: 'intent', status: null, assumed: true }
    : { stage: null, status: 'low_attention', assumed: true };
}

/** The product's own words for a reading: 意向客户、高意向. */
export function dealLabel({ stage, status }: DealReading): { zh: string; en: string } {
  const inLocale = (locale: 'zh' | 'en') =>
    [...(stage ? [stages.label(stage, locale)] : []), ...(status ? [statuses.label(status, locale)] : [])].join(
      locale === 'zh' ? '、' : ', ',
    );
  return { zh: inLocale('zh'), en: inLocale('en') };
}

const levelWords: ChoiceWords<Priority> = [
  [
    'high',
    'a a类 a级 a+ 一级 重要 重点 重点客户 核心客户 大客户 重要客户 vip vip客户 是 紧急 高价值 核心 战略 ★★★ ★★★★ ★★★★★ 5星 五星 4星 三星 p0 p1 urgent hot top',
  ],
  ['medium', 'b b类 b级 b+ 二级 次重要 普通客户 一般客户 中等客户 ★★ 二星 2星 3星 p2 normal warm mid'],
  ['low', 'c c类 c级 d d类 d级 三级 四级 非重点 小客户 低价值客户 否 不重要 ★ 一星 1星 p3 cold'],
];

/** Reads 优先级 or 客户级别 by word, and A/B/C, stars and the like by what they usually mean. */
export function readLevel(text: string): { readonly code: Priority; readonly assumed: boolean } | null {
  const own = readPriority(text);
  if (own.value !== null && text.trim().length <= 6) return { code: own.value, assumed: own.certainty !== 'sure' };
  const level = readChoice(text, levelWords);
  return level && { code: level.code, assumed: true };
}
