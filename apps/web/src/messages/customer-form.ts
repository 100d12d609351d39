import { catalogue } from '#kit/text.ts';

export const customerFormMessages = catalogue({
  newTitle: ['新建客户', 'New customer'],
  newHint: [
    '类型和名称就够了，其余的可以现在写，也可以边跟进边补。',
    'Type and name are enough. Add the rest now or as you learn it.',
  ],
  more: ['更多信息（选填）', 'More (optional)'],
  create: ['创建客户', 'Create'],
  created: ['已创建客户', 'Customer created'],
  cancel: ['取消', 'Cancel'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  edit: ['修改', 'Edit'],
  editSection: ['修改{section}', 'Edit {section}'],
  unknown: ['未填写', 'Not filled in'],
  enterpriseName: ['工商注册全称', 'The registered name in full'],
  individualName: ['真实姓名', 'The real name'],
  scale: ['企业规模', 'Size'],
  scaleExample: ['如：500-1000人/年营收1-5亿元', 'For example 500-1000人/年营收1-5亿元'],
  scaleRest: [
    '无法识别“{text}”，请只写人数和年营收',
    '“{text}” cannot be read: write headcount and yearly revenue only',
  ],
  understood: ['识别为：{text}', 'Read as: {text}'],
  understoodAssumed: [
    '识别为：{text}（未写单位，按万元）',
    'Read as: {text} (no unit given: taken in 万元, 10,000 yuan)',
  ],
  industryNoteExample: [
    '国标里没有合适的，或想说得更具体，如：互联网/软件开发',
    'In your own words, for example internet / software',
  ],
  timeNodeExample: ['如：3月底前签订框架协议', 'For example: sign by the end of March'],
  sourceNoteExample: ['如：2024 春季工业展，王总介绍', 'For example: spring fair, introduced by Mr Wang'],
  cooperationNoteExample: ['如：无（首次接触）', 'For example: none (first contact)'],
  organisationExample: [
    '如：集团—三家子公司，信息化归总部 IT 中心',
    'For example: a group with three subsidiaries, IT at headquarters',
  ],
  chooseIndustry: ['选择行业', 'Choose an industry'],
  clearIndustry: ['清除行业', 'Clear the industry'],
  searchIndustry: [
    '搜行业名、代码、拼音首字母，如：软件、6513、rjkf',
    'Name, code or initials, for example 软件, 6513, rjkf',
  ],
  industryLevel: ['行业层级', 'Level'],
  allIndustries: ['全部门类', 'All sections'],
  openIndustry: ['查看“{name}”的下级', 'Open “{name}”'],
  noIndustry: ['没有找到这个行业', 'No such industry'],
  noIndustryHint: ['换个说法，或在“行业说明”里直接写。', 'Try other words, or write it under “Industry in words”.'],
  codeValid: ['校验通过', 'The check character fits'],
  codeOld: [
    '这是 15 位旧注册号，建议换成 18 位代码（可先保存）',
    'This is an old 15-digit number; the 18-character code is better (it can be saved)',
  ],
  codeWrongCheck: [
    '校验位不符，末位应为 {expected}，请核对（可先保存）',
    'The check character does not fit: the last one should be {expected}. Please check (it can be saved)',
  ],
  codeMalformed: [
    '格式不符：应为 18 位，现有 {n} 位或含无效字符（可先保存）',
    'Not the form of a credit code: 18 characters are needed, these are {n} or hold invalid ones (it can be saved)',
  ],
  codeTake: ['改为 {code}', 'Use {code}'],
  cooperatedYes: ['合作过', 'Yes'],
  cooperatedNo: ['没有合作过', 'No'],
});
