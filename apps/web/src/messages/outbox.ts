import { catalogue } from '#kit/text.ts';

/** What every page says while a record is not delivered yet. Small, because it is loaded at once. */
export const outboxMessages = catalogue({
  waiting: [
    '{n} 条跟进记录未送达，内容已留在本机',
    '{n} {n|follow-up is|follow-ups are} not delivered, kept on this device',
  ],
  waitingFor: ['{name}：联网后自动重试', '{name}: sent again by itself once online'],
  refusedFor: ['{name}：服务器没有接受，请打开修改', '{name}: refused, open it to correct'],
  open: ['打开', 'Open'],
  retryNow: ['立即重试', 'Try now'],
});
