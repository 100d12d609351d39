import { catalogue } from '#kit/text.ts';

export const needMessages = catalogue({
  title: ['需求与预算', 'Needs and budget'],
  list: ['需求', 'Needs'],
  add: ['添加需求', 'Add a need'],
  none: ['还没有记录需求', 'No needs noted yet'],
  closed: ['已满足或已放弃 {n} 项', '{n} met or dropped'],
});

export const concernMessages = catalogue({
  title: ['客户顾虑', 'Concerns'],
  none: ['没有记录到顾虑', 'No concerns noted'],
  hint: ['顾虑来自跟进记录；在这里确认解决。', 'Concerns come from follow-ups; here they are resolved.'],
  major: ['重大', 'Major'],
  resolve: ['标为已解决', 'Mark as resolved'],
  reopen: ['重新打开', 'Reopen'],
  resolved: ['已解决 {n} 项', '{n} resolved'],
  resolvedAt: ['{when}解决', 'resolved {when}'],
  openedAt: ['{when}提出', 'raised {when}'],
});

export const obstacleMessages = catalogue({
  title: ['主要合作障碍', 'Obstacles'],
  add: ['添加合作障碍', 'Add an obstacle'],
  none: ['没有未解决的合作障碍', 'No open obstacles'],
  resolve: ['标为已解决', 'Mark as resolved'],
  reopen: ['重新打开', 'Reopen'],
  resolved: ['已解决 {n} 项', '{n} resolved'],
  resolvedAt: ['{when}解决', 'resolved {when}'],
  openedAt: ['{when}出现', 'since {when}'],
});

export const cooperationMessages = catalogue({
  title: ['历史合作', 'Past cooperation'],
  add: ['添加合作记录', 'Add a past cooperation'],
  span: ['{from} 至 {to}', '{from} to {to}'],
  since: ['{from} 起', 'since {from}'],
  until: ['至 {to}', 'until {to}'],
  ended: ['终止原因：{reason}', 'Ended because: {reason}'],
});
