import type { CustomerFile } from '@genjin/domain/customer';
import { ConcernList } from '#features/concerns/concern-list.tsx';
import { ContactList } from '#features/contacts/contact-list.tsx';
import { CooperationList } from '#features/cooperations/cooperation-list.tsx';
import { Collaborators } from '#features/customers/collaborators.tsx';
import { CustomerPanel } from '#features/customers/customer-panel.tsx';
import { ProgressPanel } from '#features/customers/progress-panel.tsx';
import { OwnerPanel } from '#features/hand-overs/owner-panel.tsx';
import { NeedList } from '#features/needs/need-list.tsx';
import { ObstacleList } from '#features/obstacles/obstacle-list.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import { concernMessages, needMessages, obstacleMessages } from '#messages/customer-parts.ts';
import css from './customer-information.module.css';

/** Parts 1 and 3 of the paper form: every field of the customer, each part edited in place. */
export function CustomerInformation({ file }: { readonly file: CustomerFile }) {
  const t = useText(customerPageMessages);
  const needs = useText(needMessages);
  const concerns = useText(concernMessages);
  const obstacles = useText(obstacleMessages);
  const { customer } = file;
  const id = customer.id;
  const editable = file.abilities.includes('customer.edit');
  const part = { customer, editable };
  return (
    <div className={css.parts}>
      <div className={css.part}>
        <CustomerPanel {...part} section="profile" title={t('basics')} />
        <ContactList file={file} />
        <CustomerPanel {...part} section="cooperation" title={t('cooperation')}>
          <CooperationList customerId={id} cooperations={file.cooperations} editable={editable} />
        </CustomerPanel>
        <CustomerPanel {...part} section="source" title={t('source')} />
      </div>
      <div className={css.part}>
        <ProgressPanel {...part}>
          <h3 className={css.heading}>{obstacles('title')}</h3>
          <ObstacleList customerId={id} obstacles={file.obstacles} editable={editable} />
        </ProgressPanel>
        <CustomerPanel {...part} section="budget" title={needs('title')}>
          <h3 className={css.heading}>{needs('list')}</h3>
          <NeedList customerId={id} needs={file.needs} editable={editable} />
        </CustomerPanel>
        <Panel title={concerns('title')} hint={concerns('hint')}>
          <ConcernList concerns={file.concerns} editable={editable} />
        </Panel>
        <OwnerPanel file={file} />
        <Collaborators file={file} />
      </div>
    </div>
  );
}
