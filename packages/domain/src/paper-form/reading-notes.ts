import type { Phrase } from '../field.ts';

/** A long text in a sentence: its beginning. */
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const quote =
  (zh: string, en: string) =>
  (text: string): Phrase => ({
    zh: zh.replace('{}', () => short(text)),
    en: en.replace('{}', () => short(text)),
  });

/** What the readers of the paper form say about what they assumed or did not understand. */
export const readingNotes = {
  keptInSummary: quote(
    '“{}”未能识别，已原样保留在“销售总结与建议”中',
    '“{}” was not understood and is kept as text in the summary',
  ),
  keptInContent: quote(
    '“{}”未能识别，已原样保留在“沟通核心内容”中',
    '“{}” was not understood and is kept as text in the content',
  ),
  keptAsIs: quote('“{}”未能识别，已按原文保留', '“{}” was not understood and is kept as written'),
  typeMissing: { zh: '未写客户类型，按企业客户处理', en: 'No customer type is written; taken as an enterprise' },
  typeFromFields: {
    zh: '未写客户类型，因填写了个人信息按个人客户处理',
    en: 'No customer type is written; taken as an individual because of the personal details',
  },
  industryFound: quote(
    '按文字推断行业为“{}”，原文保留在行业说明中',
    'The industry “{}” was inferred from the words, which are kept',
  ),
  approximate: quote('“{}”为约数，按该数值记录', '“{}” is approximate and recorded as that figure'),
  unitAssumed: quote(
    '“{}”未写单位，按表格说明以万元计',
    '“{}” has no unit; taken in 10,000 yuan as the form instructs',
  ),
  roleFromTitle: quote('根据职位推断：{}', 'Inferred from the job title: {}'),
  sameNameTwice: quote(
    '有多位联系人叫“{}”，无法确定是哪一位，已另列一位',
    'Several contacts are called “{}”; listed as another one',
  ),
  unknownPersonReferred: quote(
    '找不到汇报对象“{}”，已写入备注',
    'The superior “{}” is not among the contacts; kept in the note',
  ),
  maskedAway: quote('“{}”是脱敏后的内容，没有可保留的信息', '“{}” is masked; nothing is left to keep'),
  roleUnknown: quote('“{}”的人选尚不清楚，未建联系人', 'Who holds “{}” is not known yet; no contact was made'),
  notedOnPerson: quote('“{}”未能识别，已写入联系人备注', '“{}” was not understood and is kept in the contact’s note'),
  cooperationAssumed: {
    zh: '未写“有/无”，因列出了合作内容按“有过合作”处理',
    en: 'Neither 有 nor 无 is written; taken as yes because of what is listed',
  },
  sourceAssumed: quote('来源按文字推断为“{}”，原文保留', 'The source “{}” was inferred from the words, which are kept'),
  statusAssumed: quote('按文字推断为“{}”', 'Inferred from the words: “{}”'),
  stageAssumed: quote(
    '表上没有客户阶段，按当前状态推断为“{}”',
    'The form has no stage; “{}” was inferred from the status',
  ),
  percentInBand: quote('按百分比归入区间“{}”', 'The percentage falls into the band “{}”'),
  obstacleInWords: quote('按文字归为“{}”，原文保留在说明中', 'Counted as “{}” by its words, which are kept'),
  yearAssumed: quote('“{}”没有写年份，按最近的日期理解', '“{}” has no year; the nearest such date is taken'),
  serialDay: quote('“{}”按 Excel 日期序号理解', '“{}” is taken as an Excel date number'),
  yearShort: quote('“{}”只写了两位年份，按 20xx 年理解', '“{}” has a two-digit year, taken as 20xx'),
  dayFound: quote('按文字推断日期为 {}，原文保留', 'The day {} was inferred from the words, which are kept'),
  dayRelative: quote('“{}”按所在记录的日期推算', '“{}” is counted from the date of its record'),
  dayMissing: { zh: '没有可识别的跟进日期，请补充', en: 'There is no date that could be read; please add it' },
  methodInWords: quote('跟进方式按文字推断为“{}”', 'The method “{}” was inferred from the words'),
  methodUnknown: quote('跟进方式“{}”不在列表中，请选择', 'The method “{}” is not in the list; please choose'),
  topicUnknown: quote('沟通主题“{}”不在列表中，请选择', 'The topic “{}” is not in the list; please choose'),
  sideUnknown: quote(
    '“{}”没有写明是我方、客户还是第三方，请指定',
    'It is not written on which side “{}” stood; please say',
  ),
  notConnected: { zh: '按内容判断这次未联系上客户', en: 'By its words this attempt did not reach the customer' },
  inOrder: quote('“{}”按顺序对应各条行动', '“{}” are matched to the actions in order'),
  manyForFew: quote('“{}”与行动的条数对不上，请核对', '“{}” does not match the number of actions; please check'),
  dueInWords: quote('截止时间取自行动内容：{}', 'The deadline is taken from the action’s own words: {}'),
  noActions: quote('没有行动内容，“{}”已保留在“沟通核心内容”中', 'There is no action; “{}” is kept in the content'),
  notesInSummary: quote(
    '表格没有“{}”这一栏，已原样写入“销售总结与建议”',
    'The form has no row “{}”; it is kept as text in the summary',
  ),
  secondValue: quote(
    '同一栏填写了两次，“{}”已保留在“销售总结与建议”中',
    'This row is filled twice; “{}” is kept in the summary',
  ),
} as const;
