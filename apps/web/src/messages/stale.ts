import { catalogue } from '#kit/text.ts';

export const staleMessages = catalogue({
  title: ['内容刚被修改过', 'This was just changed'],
  titleBy: ['{name} 刚修改过这条内容', '{name} just changed this'],
  when: ['修改时间：{time}', 'Changed {time}'],
  explain: [
    '您的修改还没有保存。请对照两个版本，逐项选择要保留的内容，再保存到最新版本上。',
    'Your changes are not saved yet. Compare both versions, choose what to keep, then save on top of the newer one.',
  ],
  bothChanged: ['双方都改了，请选择', 'Both changed it: choose one'],
  mine: ['我的修改', 'Mine'],
  theirs: ['最新版本', 'Newer version'],
  theirsBy: ['{name} 的版本', '{name}’s version'],
  before: ['原来：{text}', 'Before: {text}'],
  nothing: ['（空）', '(nothing)'],
  alsoChanged: ['对方还改了以下内容，会保留：', 'The other also changed the following, which stays:'],
  noDifference: ['两个版本的内容已经一致，无需再保存。', 'Both versions hold the same now; nothing is left to save.'],
  save: ['按选择保存', 'Save as chosen'],
  keepNewer: ['保留最新版本', 'Keep the newer version'],
  back: ['返回继续编辑', 'Back to editing'],
});
