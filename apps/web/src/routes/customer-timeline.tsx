import type { CustomerFile } from '@genjin/domain/customer';
import { CustomerPlansAndActions } from '#features/actions/customer-plans-and-actions.tsx';
import { Timeline } from '#features/follow-ups/timeline.tsx';
import { Folded } from '#kit/folded.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import css from './customer.module.css';

/** What was said, and beside it what is going to happen. */
export function CustomerTimeline({ file }: { readonly file: CustomerFile }) {
  const t = useText(customerPageMessages);
  const phone = usePhone();
  const next = <CustomerPlansAndActions file={file} />;
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <Timeline customerId={file.customer.id} />
      </div>
      <aside className={css.side}>
        {phone ? <Folded words={t('plansAndActions', { n: file.openActions.length })}>{next}</Folded> : next}
      </aside>
    </div>
  );
}
