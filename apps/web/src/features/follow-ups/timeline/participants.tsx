import type { Participant } from '@genjin/domain/follow-up';
import { useText } from '#kit/text.ts';
import { timelineMessages } from '#messages/timeline.ts';
import css from './record-card.module.css';

/** Who took part, side by side: 客户 张（采购经理）、王 · 我方 李 · 第三方 何. */
export function Participants({ participants }: { readonly participants: readonly Participant[] }) {
  const t = useText(timelineMessages);
  const nameOf = (one: Participant) => {
    if (one.side !== 'customer') return one.name;
    const name = one.name ?? t('unnamed');
    return one.title ? t('person', { name, title: one.title }) : name;
  };
  const sides = [
    { side: 'customer', label: t('customerSide') },
    { side: 'ours', label: t('ours') },
    { side: 'third', label: t('third') },
  ].map(({ side, label }) => ({ label, names: participants.filter((one) => one.side === side).map(nameOf) }));
  const present = sides.filter(({ names }) => names.length > 0);
  if (present.length === 0) return null;
  return (
    <p className={css.people}>
      {present.map(({ label, names }) => (
        <span key={label}>
          <span className={css.side}>{label}</span> {names.join(t('comma'))}
        </span>
      ))}
    </p>
  );
}
