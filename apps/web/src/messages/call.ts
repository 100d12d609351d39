import { catalogue } from '#kit/text.ts';

export const callMessages = catalogue({
  network: [
    '网络不通，内容还在这里。请检查网络后重试。',
    'No connection. Nothing is lost here: check the network and try again.',
  ],
  timeout: ['服务器没有及时回应，请重试。', 'The server did not answer in time. Try again.'],
});
