import { PrinterOutlined } from '@ant-design/icons';
import type { CustomerFile } from '@genjin/domain/customer';
import { Link } from '@tanstack/react-router';
import { BriefView } from '#features/brief/brief-view.tsx';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';

/** The brief within the customer's page; alone and printable it has an address of its own. */
export function CustomerBrief({ file }: { readonly file: CustomerFile }) {
  const t = useText(customerPageMessages);
  const customerId = file.customer.id;
  return (
    <Panel
      title={t('tab.brief')}
      extra={
        <Link to="/customers/$customerId/brief" params={{ customerId }}>
          <PrinterOutlined aria-hidden /> {t('briefAlone')}
        </Link>
      }
    >
      <BriefView customerId={customerId} />
    </Panel>
  );
}
