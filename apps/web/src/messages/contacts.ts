import { catalogue } from '#kit/text.ts';

export const contactMessages = catalogue({
  title: ['联系人', 'Contacts'],
  add: ['新增联系人', 'Add a contact'],
  nameMayWait: ['不知姓名可留空', 'Empty if unknown'],
  editTitle: ['修改联系人', 'Edit contact'],
  editOf: ['修改{name}', 'Edit {name}'],
  saved: ['联系人已保存', 'Contact saved'],
  none: ['还没有联系人', 'No contacts yet'],
  noneHint: [
    '先记下主要联系人，决策链会从这里长出来。',
    'Write down the main contact first; the decision chain grows from here.',
  ],
  nameless: ['姓名未知', 'Name unknown'],
  namelessRole: ['{role}（姓名未知）', '{role} (name unknown)'],
  primary: ['主要联系人', 'Main contact'],
  left: ['已离职', 'Has left'],
  lastMet: ['最近接触：{when}', 'Last met: {when}'],
  neverMet: ['从未接触', 'Never met'],
  masked: ['联系方式已脱敏显示，您不能修改。', 'Phone, mail and WeChat are masked for you and cannot be changed.'],
  anotherPhone: ['电话 {n}', 'Phone {n}'],
  anotherEmail: ['邮箱 {n}', 'E-mail {n}'],
  oddEmail: [
    '看起来不像邮箱，请核对（可先保存）',
    'This does not look like an e-mail address; please check (it can be saved)',
  ],
  oddPhone: [
    '看起来不像电话号码，请核对（可先保存）',
    'This does not look like a phone number; please check (it can be saved)',
  ],
  reportsTo: ['汇报给 {name}', 'Reports to {name}'],
  nobody: ['未知或无', 'Unknown or nobody'],
  influence: ['影响力{level}', 'Influence: {level}'],
  stance: ['态度：{stance}', 'Stance: {stance}'],
  wechat: ['微信 {id}', 'WeChat {id}'],
  call: ['拨打 {phone}', 'Call {phone}'],
  mail: ['发邮件给 {email}', 'Mail {email}'],
});

export const chainMessages = catalogue({
  title: ['决策链', 'Decision chain'],
  hint: [
    '谁向谁汇报、什么角色、什么态度、最近何时接触。',
    'Who reports to whom, in which role, with which stance, and when last met.',
  ],
  gaps: ['还缺什么', 'What is missing'],
  complete: ['四个关键角色都已识别并接触过。', 'All four key roles are known and have been met.'],
  individual: ['个人客户没有决策链。', 'An individual has no decision chain.'],
  unlinked: ['尚未标注汇报关系', 'No reporting line known'],
  left: ['已离职', 'Left'],
  person: ['联系人', 'Contact'],
  tree: ['决策链图', 'Decision-chain map'],
  addRole: ['补上{role}', 'Add: {role}'],
  empty: ['还没有可以画的人', 'Nobody to draw yet'],
  emptyHint: [
    '先新增联系人，并标注角色、态度和汇报对象。',
    'Add contacts with their roles, stances and superiors first.',
  ],
});
