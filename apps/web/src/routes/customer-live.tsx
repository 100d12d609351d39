import { useEffect, useState } from 'react';
import { useLiveCustomer } from '#features/live/use-live-customer.ts';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';

/** A short break heals by itself and is not worth a word. */
const patience = 6_000;

/** Keeps the page up to date while it is open, and says so when that has stopped working. */
export function CustomerLive({ customerId }: { readonly customerId: string }) {
  const t = useText(customerPageMessages);
  const connected = useLiveCustomer(customerId);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (connected) return setBroken(false);
    const timer = setTimeout(() => setBroken(true), patience);
    return () => clearTimeout(timer);
  }, [connected]);
  return <div role="status">{broken && <Mark tone="warn">{t('liveOff')}</Mark>}</div>;
}
