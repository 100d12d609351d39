import { catalogue } from '#kit/text.ts';

export const formMessages = catalogue({
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  saved: ['已保存', 'Saved'],
  add: ['添加', 'Add'],
  edit: ['修改', 'Edit'],
  remove: ['移除', 'Remove'],
  unknown: ['未填写', 'Not filled in'],
});
