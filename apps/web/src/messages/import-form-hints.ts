import { catalogue } from '#kit/text.ts';

/** How the cells of the paper form are written so that they are understood. Examples are the form's own language in both. */
export const importFormHints = catalogue({
  name: ['工商注册全称，或个人姓名', 'the registered name, or a person’s'],
  industry: ['行业名称或国标分类，如“互联网/软件开发”', 'an industry or its national class, as in “互联网/软件开发”'],
  scale: ['人数和年营收，如“500-1000人/年营收1-5亿元”', 'people and revenue, as in “500-1000人/年营收1-5亿元”'],
  contacts: [
    '姓名(职位)、电话:…、邮箱:…；几个人用分号隔开',
    'name(title)、电话:…、邮箱:…, several people apart by semicolons',
  ],
  decisionChain: [
    '姓名(职位)，可写明最终决策人、技术评估人等',
    'name(title), with 最终决策人, 技术评估人 … where known',
  ],
  needs: ['需求:…；潜在需求:…；预算:50-80万元', 'as in “需求:…;潜在需求:…;预算:50-80万元”'],
  cooperation: ['无；或“有:项目，金额，终止原因”', '无, or “有:project, amount, why it ended”'],
  sources: ['展会、转介绍、线上推广、陌拜等，可写几个', '展会, 转介绍, 线上推广, 陌拜 …, one or several'],
  obstacles: [
    '预算不足、决策周期长、竞品优势、需求不明确，或用自己的话',
    '预算不足, 决策周期长 …, or in one’s own words',
  ],
  summary: ['自由填写', 'free text'],
  creditCode: ['18 位统一社会信用代码', 'the 18 characters of the credit code'],
  timeNodeOn: ['日期，如 2024-03-31', 'a day, as in 2024-03-31'],
  pausedUntil: ['日期，如 2024-03-31', 'a day, as in 2024-03-31'],
  date: ['2024-03-15、2024年3月15日 或 3月15日', '2024-03-15, 2024年3月15日 or 3月15日'],
  time: ['14:00-15:30 或 下午2点-3点半', '14:00-15:30 or 下午2点-3点半'],
  participants: ['销售(李)、客户(张、王)、第三方(…)', 'as in “销售(李)、客户(张、王)、第三方(…)”'],
  content: ['几点可编号：1.…;2.…', 'several points numbered: 1.…;2.…'],
  feedback: ['几点可编号：1.…;2.…；顾虑:…', 'several points numbered: 1.…;2.…; 顾虑:… for a concern'],
  actions: ['几条可编号：1.…;2.…，可带日期', 'several actions numbered: 1.…;2.…, with a date where they have one'],
  owner: ['负责人姓名；几条行动可按顺序编号', 'a colleague’s name; numbered where actions have different ones'],
  deadline: ['2024-03-18；几条行动可按顺序编号', '2024-03-18; numbered where actions have different ones'],
});
