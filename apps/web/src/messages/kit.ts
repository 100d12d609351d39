import { catalogue } from '#kit/text.ts';

export const kitMessages = catalogue({
  loading: ['正在加载…', 'Loading…'],
  retry: ['重试', 'Try again'],
  failedTitle: ['没有加载成功', 'This could not be loaded'],
  unexpected: [
    '页面出错了。刷新后再试；已填写的草稿会保留。',
    'The page failed. Reload and try again; drafts are kept.',
  ],
  reload: ['刷新页面', 'Reload'],
  requestId: ['请求编号 {id}', 'Request {id}'],
  checkFields: ['请检查以下内容：', 'Please check:'],
  optional: ['（选填）', '(optional)'],
  copy: ['复制', 'Copy'],
  copied: ['已复制', 'Copied'],
  copyFailed: [
    '浏览器不允许自动复制，请手动选中后复制。',
    'The browser does not allow copying. Select the text and copy it yourself.',
  ],
});
