import type { CustomerFile } from '@genjin/domain/customer';
import { lazy } from 'react';
import type { customerTabs } from './search.ts';

interface CustomerTabProps {
  readonly tab: (typeof customerTabs)[number];
  readonly file: CustomerFile;
}

const Timeline = lazy(() => import('./customer-timeline.tsx').then((loaded) => ({ default: loaded.CustomerTimeline })));
const Brief = lazy(() => import('./customer-brief.tsx').then((loaded) => ({ default: loaded.CustomerBrief })));
const Information = lazy(() =>
  import('./customer-information.tsx').then((loaded) => ({ default: loaded.CustomerInformation })),
);
const Chain = lazy(() =>
  import('#features/contacts/decision-chain-map.tsx').then((loaded) => ({ default: loaded.DecisionChainMap })),
);
const History = lazy(() => import('./customer-history.tsx').then((loaded) => ({ default: loaded.CustomerHistory })));

/** What a tab of the customer's page shows; each is fetched when it is first opened. */
export function CustomerTab({ tab, file }: CustomerTabProps) {
  if (tab === 'brief') return <Brief file={file} />;
  if (tab === 'information') return <Information file={file} />;
  if (tab === 'chain') return <Chain file={file} />;
  if (tab === 'history') return <History file={file} />;
  return <Timeline file={file} />;
}
