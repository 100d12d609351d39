import type { Phrase } from '../field.ts';

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What is the matter with a row. */
export const rowReasons = {
  noName: { zh: '没有客户名称', en: 'There is no customer name' },
  tooLong: (limit: number, length: number): Phrase => ({
    zh: `文字过长：最多 ${limit} 个字符，现有 ${length} 个`,
    en: `Too long: at most ${limit} characters, it has ${length}`,
  }),
  badDate: (text: string): Phrase => ({
    zh: `“${short(text)}”不是可识别的日期`,
    en: `“${short(text)}” is no date that can be read`,
  }),
  futureDate: (day: string): Phrase => ({
    zh: `跟进日期 ${day} 在今天之后`,
    en: `The follow-up’s date ${day} lies after today`,
  }),
  control: { zh: '含有不可见的控制字符', en: 'It contains an invisible control character' },
  aboveFailed: {
    zh: '这一行没有客户名称，而它所属的上一行未能导入',
    en: 'It has no customer name, and the row above that it belongs to was not imported',
  },
  joinedAbove: (name: string): Phrase => ({
    zh: `没有客户名称，按上一行的客户“${short(name)}”处理`,
    en: `No customer name; taken as belonging to “${short(name)}” above`,
  }),
  digitsLost: (text: string): Phrase => ({
    zh: `“${short(text)}”被表格软件改成了科学计数，末尾的数字已丢失`,
    en: `“${short(text)}” was turned into scientific notation; its last digits are lost`,
  }),
  oddPhone: (text: string): Phrase => ({
    zh: `“${short(text)}”不像电话号码，已按原文保留`,
    en: `“${short(text)}” does not look like a telephone number; it is kept as written`,
  }),
  noPhone: (text: string): Phrase => ({
    zh: `“${short(text)}”里没有电话号码，已写入联系人备注`,
    en: `“${short(text)}” holds no telephone number; it is kept in the contact’s note`,
  }),
  oddEmail: (text: string): Phrase => ({
    zh: `“${short(text)}”不是邮箱地址，已写入联系人备注`,
    en: `“${short(text)}” is no e-mail address; it is kept in the contact’s note`,
  }),
  oddCode: (text: string): Phrase => ({
    zh: `“${short(text)}”不是有效的统一社会信用代码，已按原文保留`,
    en: `“${short(text)}” is no valid credit code; it is kept as written`,
  }),
  inSummary: (text: string): Phrase => ({
    zh: `“${short(text)}”未能识别，已原样保留在“销售总结与建议”中`,
    en: `“${short(text)}” was not understood and is kept as text in the summary`,
  }),
  inContactNote: (text: string): Phrase => ({
    zh: `“${short(text)}”未能识别，已写入联系人备注`,
    en: `“${short(text)}” was not understood and is kept in the contact’s note`,
  }),
  taken: (text: string, as: Phrase): Phrase => ({
    zh: `“${short(text)}”按“${as.zh}”处理`,
    en: `“${short(text)}” is taken as “${as.en}”`,
  }),
  stageKept: (stage: Phrase, status: Phrase): Phrase => ({
    zh: `阶段“${stage.zh}”与状态“${status.zh}”不相容，保留阶段，状态写入总结`,
    en: `Stage “${stage.en}” and status “${status.en}” do not go together; the stage is kept, the status goes into the summary`,
  }),
  noDay: {
    zh: '没有跟进日期，内容已保留在“销售总结与建议”中',
    en: 'There is no date; the words are kept in the summary',
  },
  noContent: {
    zh: '只有跟进日期、没有内容，已保留在“销售总结与建议”中',
    en: 'A date without content; it is kept in the summary',
  },
  noFollowUp: {
    zh: '没有可归属的跟进记录，已保留在“销售总结与建议”中',
    en: 'There is no follow-up it could belong to; it is kept in the summary',
  },
  yearAssumed: (day: string): Phrase => ({ zh: `没有写年份，按 ${day} 理解`, en: `It has no year; taken as ${day}` }),
  manyPeople: {
    zh: '一格里有几个人，其他人另列为联系人',
    en: 'Several people in one cell; the others are listed as contacts of their own',
  },
} as const;

/** What a person can do about it. */
export const rowRemedies = {
  name: { zh: '填写客户名称后重新导入这一行', en: 'Fill in the customer’s name and import the row again' },
  shorten: { zh: '缩短文字，或把多余的内容移到备注列', en: 'Shorten it, or move the rest to a column of notes' },
  date: { zh: '改成 2024-03-15 的形式', en: 'Write it like 2024-03-15' },
  addDay: {
    zh: '需要作为跟进记录时，增加一列跟进日期（如 2024-03-15）',
    en: 'To make it a follow-up, add a column with its date (like 2024-03-15)',
  },
  clean: { zh: '删除该字符后重新输入', en: 'Delete the character and type the text again' },
  above: { zh: '先修正上一行，或在这一行填写客户名称', en: 'Mend the row above, or fill in the customer’s name here' },
  check: { zh: '请核对；需要时在导入后修改', en: 'Please check; change it after the import where needed' },
  phone: {
    zh: '在原文件中把该列设为文本格式并重新填写号码',
    en: 'Set the column to text in the file and type the number again',
  },
  write: {
    zh: '按常见写法填写后重新导入，或导入后手工补充',
    en: 'Write it in a usual form and import again, or add it afterwards',
  },
} as const satisfies Record<string, Phrase>;
