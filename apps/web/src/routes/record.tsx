import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { customerApi } from '@genjin/domain/customer';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { RecordFollowUp } from '#features/follow-ups/record-follow-up.tsx';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { usePageTitle } from '#kit/page-title.ts';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import css from './record.module.css';

const route = getRouteApi('/app/customers/$customerId/record');

/** The record form as a page of its own: what a phone shows. */
export function RecordPage() {
  const t = useText(recordMessages);
  const { customerId } = route.useParams();
  const { plan } = route.useSearch();
  const navigate = useNavigate();
  const file = useAnswer(customerApi.read, { params: { id: customerId } });
  const name = file.data?.customer.name ?? '';
  usePageTitle(t('titleFor', { name }));
  const leave = () => navigate({ to: '/customers/$customerId', params: { customerId }, replace: true });

  return (
    <div className={css.page}>
      <header className={css.header}>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('close')}
          title={t('close')}
          onClick={leave}
        />
        <h1 className={css.title} title={name}>
          <span className={css.what}>{t('title')}</span> {name}
        </h1>
        <Link to="/customers/$customerId/brief" params={{ customerId }} className={css.brief}>
          {t('brief')}
        </Link>
      </header>
      {file.isPending ? (
        <div className={css.state}>
          <Loading rows={8} />
        </div>
      ) : null}
      {file.error ? <Failure error={file.error} onRetry={() => file.refetch()} /> : null}
      {file.data?.abilities.includes('followUp.write') ? (
        <RecordFollowUp key={customerId} customerId={customerId} file={file.data} planId={plan} onDone={leave} />
      ) : null}
      {file.data && !file.data.abilities.includes('followUp.write') ? <Nothing title={t('mayNotWrite')} /> : null}
    </div>
  );
}
