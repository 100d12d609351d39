import { type CustomerFile, customerApi } from '@genjin/domain/customer';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CustomerHeader } from '#features/customers/customer-header.tsx';
import { SuggestionCards } from '#features/customers/suggestion-cards.tsx';
import { Failure, Loading } from '#kit/feedback.tsx';
import { Page } from '#kit/page.tsx';
import { usePageTitle } from '#kit/page-title.ts';
import { useAnswer } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import { kitMessages } from '#messages/kit.ts';
import css from './customer.module.css';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerLive } from './customer-live.tsx';
import { CustomerTab } from './customer-tab.tsx';
import { CustomerTabs } from './customer-tabs.tsx';

const route = getRouteApi('/app/customers/$customerId');
const FollowUpDialog = lazy(() =>
  import('./follow-up-dialog.tsx').then((loaded) => ({ default: loaded.FollowUpDialog })),
);

/** One customer: who they are, where the deal stands, what was said, and what happens next. */
export function CustomerPage() {
  const t = useText(customerPageMessages);
  const kit = useText(kitMessages);
  const { customerId } = route.useParams();
  const file = useAnswer(customerApi.read, { params: { id: customerId } });
  usePageTitle(file.data?.customer.name ?? '');
  if (file.error && !file.data)
    return (
      <Page title={kit('failedTitle')}>
        <Failure error={file.error} onRetry={() => file.refetch()} />
        <p className={css.back}>
          <Link to="/customers">{t('back')}</Link>
        </p>
      </Page>
    );
  return (
    <div className={css.page}>
      {file.isPending && <Loading rows={10} />}
      {file.data && <Customer key={customerId} file={file.data} />}
    </div>
  );
}

function Customer({ file }: { readonly file: CustomerFile }) {
  const { tab = 'timeline', followUp } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <CustomerLive customerId={file.customer.id} />
      <CustomerHeader file={file} actions={<CustomerActions file={file} />} />
      <SuggestionCards file={file} />
      <CustomerTabs customerId={file.customer.id} open={tab} />
      <Suspense fallback={<Loading rows={6} />}>
        <CustomerTab tab={tab} file={file} />
      </Suspense>
      {followUp && (
        <Suspense>
          <FollowUpDialog
            id={followUp}
            onClose={() => navigate({ search: (now) => ({ ...now, followUp: undefined }), resetScroll: false })}
          />
        </Suspense>
      )}
    </>
  );
}
