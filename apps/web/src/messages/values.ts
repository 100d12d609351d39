import { catalogue } from '#kit/text.ts';

export const valueMessages = catalogue({
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  nothing: ['（空）', '(nothing)'],
  unknown: ['未填写', 'Not filled in'],
  'access.read': ['可查看', 'May read'],
  'access.write': ['可编辑', 'May edit'],
  'field.access': ['权限', 'Access'],
  'field.owner': ['负责人', 'Owner'],
  'field.ownerId': ['负责人', 'Owner'],
  'field.resolved': ['已解决', 'Resolved'],
  'field.resolvedAt': ['解决时间', 'Resolved at'],
  'field.resolvedBy': ['解决它的跟进记录', 'Resolved by the follow-up'],
  'field.created': ['新增', 'Added'],
  'field.removed': ['移除', 'Removed'],
});
