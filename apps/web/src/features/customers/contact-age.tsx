import { Typography } from 'antd';
import { useNow } from '#kit/now.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { customersMessages } from '#messages/customers.ts';

/** How long ago a customer was last reached. */
export function ContactAge({ at }: { readonly at: string | null }) {
  const t = useText(customersMessages);
  const time = useTime();
  if (at === null) return <Mark tone="quiet">{t('never')}</Mark>;
  return <span title={time.exact(at)}>{time.ago(at)}</span>;
}

/** When the next contact is planned; one whose time has passed without a record says so. */
export function NextContact({ at }: { readonly at: string | null }) {
  const t = useText(customersMessages);
  const time = useTime();
  const now = useNow();
  if (at === null) return <Typography.Text type="secondary">{t('noPlan')}</Typography.Text>;
  const when = time.moment(at);
  return Date.parse(at) >= now ? (
    <span title={time.exact(at)}>{when}</span>
  ) : (
    <Mark tone="bad">{t('passedPlan', { when })}</Mark>
  );
}
