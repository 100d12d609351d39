import { catalogue } from '#kit/text.ts';

export const shellMessages = catalogue({
  skip: ['跳到正文', 'Skip to content'],
  mainNavigation: ['主导航', 'Main'],
  workbench: ['工作台', 'Workbench'],
  customers: ['客户', 'Customers'],
  actions: ['待办', 'Actions'],
  settings: ['设置', 'Settings'],
  account: ['我的', 'Me'],
  signedInAs: ['{name}，我的账号', '{name}, my account'],
  appearance: ['外观', 'Appearance'],
  system: ['跟随系统', 'System'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  switchToDark: ['切换到深色', 'Switch to dark'],
  switchToLight: ['切换到浅色', 'Switch to light'],
  writeFollowUp: ['写跟进', 'Record'],
  unknownTitle: ['没有这个页面', 'There is no such page'],
  unknownHint: ['地址可能写错了，或者内容已被移走。', 'The address may be mistyped, or the content has moved.'],
  toWorkbench: ['回到工作台', 'Go to the workbench'],
  failedTitle: ['页面出错了', 'This page failed'],
  newVersion: ['系统已更新，请刷新页面继续。', 'The product was updated. Reload to go on.'],
});
