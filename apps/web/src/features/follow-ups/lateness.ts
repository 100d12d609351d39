import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';

const inDaysFrom = 72;

/** How late a record is, in words: hours at first, then whole days. */
export function useLateness(): (hours: number) => string {
  const t = useText(recordMessages);
  return (hours) => (hours < inDaysFrom ? t('lateHours', { n: hours }) : t('lateDays', { n: Math.floor(hours / 24) }));
}
