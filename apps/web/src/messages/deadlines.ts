import { catalogue } from '#kit/text.ts';

export const deadlineMessages = catalogue({
  today: ['今天', 'Today'],
  tomorrow: ['明天', 'Tomorrow'],
  friday: ['本周五', 'Friday'],
  monday: ['下周一', 'Next Monday'],
  monthEnd: ['月底', 'End of month'],
  sameDay: ['当天', 'Same day'],
  dayAfter: ['次日', 'Day after'],
  typed: ['或输入：3-18 15:00', 'or type: 3-18 15:00'],
  pick: ['从日历选择', 'Pick from a calendar'],
  hours: ['几点，如 10:00-11:00', 'Hours, e.g. 10:00-11:00'],
  hoursNotUnderstood: ['没看懂，例：10:00、下午2点到3点半', 'Not understood. Try 10:00 or 2pm-3:30pm'],
  notUnderstood: ['没看懂，例：3-18、下周三 15:00', 'Not understood. Try: 3-18, next wed 15:00'],
});
