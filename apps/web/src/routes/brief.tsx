import EditOutlined from '@ant-design/icons/EditOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { customerApi } from '@genjin/domain/customer';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { BriefView } from '#features/brief/brief-view.tsx';
import { useLiveCustomer } from '#features/live/use-live-customer.ts';
import { Clamped } from '#kit/clamped.tsx';
import { instantNow } from '#kit/now.ts';
import { usePageTitle } from '#kit/page-title.ts';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { briefMessages } from '#messages/brief.ts';
import css from './brief.module.css';

const route = getRouteApi('/app/customers/$customerId/brief');

/** The brief as a page of its own: what a phone shows before the contact, and what is printed. */
export function BriefPage() {
  const t = useText(briefMessages);
  const time = useTime();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  useLiveCustomer(customerId);
  const brief = useAnswer(customerApi.brief, { params: { id: customerId } });
  const file = useAnswer(customerApi.read, { params: { id: customerId } });
  const name = brief.data?.customer.name ?? '';
  usePageTitle(name ? t('titleFor', { name }) : t('title'));
  return (
    <div className={css.page}>
      <header className={css.header}>
        <h1 className={css.title}>
          <Link to="/customers/$customerId" params={{ customerId }} className={css.name}>
            <Clamped>{name || t('title')}</Clamped>
          </Link>
          <span className={css.what}>{t('title')}</span>
        </h1>
        <div className={css.buttons} data-screen-only>
          <Button
            icon={<PrinterOutlined aria-hidden />}
            aria-label={t('print')}
            title={t('print')}
            onClick={() => window.print()}
          />
          {file.data?.abilities.includes('followUp.write') ? (
            <Button
              type="primary"
              icon={<EditOutlined aria-hidden />}
              onClick={() =>
                navigate({
                  to: '/customers/$customerId/record',
                  params: { customerId },
                  search: brief.data?.nextPlan ? { plan: brief.data.nextPlan.id } : {},
                })
              }
            >
              {t('record')}
            </Button>
          ) : null}
        </div>
      </header>
      <BriefView customerId={customerId} />
      <p className={css.printed}>{t('printedAt', { when: time.exact(instantNow()) })}</p>
    </div>
  );
}
