import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';

/** A length of time in words: 30分钟 · 1小时30分. */
export function LengthText({ minutes }: { readonly minutes: number }) {
  const t = useText(recordMessages);
  if (minutes < 60) return t('minutes', { n: minutes });
  const h = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? t('hours', { n: h }) : t('hoursMinutes', { h, m: minutes % 60 });
}
