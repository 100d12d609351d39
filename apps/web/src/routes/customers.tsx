import { ExportOutlined, PlusOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type CustomerFilters, withFilters } from '#features/customers/customer-filters.ts';
import { CustomerList } from '#features/customers/customer-list.tsx';
import { FilterBar } from '#features/customers/filter-bar.tsx';
import { useMay } from '#kit/me.tsx';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { customersMessages } from '#messages/customers.ts';
import { exportMessages } from '#messages/exports.ts';
import { CustomersSearch } from './search.ts';
import { SelectionBar } from './selection-bar.tsx';

const route = getRouteApi('/app/customers');
const NewCustomerDrawer = lazy(() =>
  import('#features/customers/new-customer-drawer.tsx').then((loaded) => ({ default: loaded.NewCustomerDrawer })),
);

const ExportListDialog = lazy(() =>
  import('#features/exports/export-list-dialog.tsx').then((loaded) => ({ default: loaded.ExportListDialog })),
);

/** The customers one may see; filters, search and order live in the address. */
export function CustomersPage() {
  const t = useText(customersMessages);
  const words = useText(exportMessages);
  const may = useMay();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [exporting, setExporting] = useState<'filter' | 'chosen' | null>(null);
  // The router keeps what else the address carries; the API refuses what it does not know.
  const { create, ...filters } = CustomersSearch.parse(route.useSearch());
  const navigate = route.useNavigate();

  const change = (next: CustomerFilters) => navigate({ search: withFilters(filters, next), replace: true });
  const openForm = () => navigate({ search: { ...filters, create: '1' } });
  const button = may('customer.create') && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={openForm}>
      {t('create')}
    </Button>
  );
  const selection = chosen && { ids: chosen, onChange: setChosen };
  return (
    <Page
      title={t('title')}
      extra={
        <>
          {chosen ? null : <Button onClick={() => setChosen([])}>{words('select')}</Button>}
          <Button icon={<ExportOutlined aria-hidden />} onClick={() => setExporting('filter')}>
            {words('export')}
          </Button>
          {button}
        </>
      }
    >
      <FilterBar filters={filters} onChange={change} />
      <CustomerList
        filters={filters}
        onChange={change}
        onClear={() => navigate({ search: {} })}
        create={button}
        selection={selection}
      />
      {chosen ? (
        <SelectionBar count={chosen.length} onExport={() => setExporting('chosen')} onEnd={() => setChosen(null)} />
      ) : null}
      {exporting && (
        <Suspense>
          <ExportListDialog
            filter={filters}
            customerIds={exporting === 'chosen' ? chosen : null}
            onClose={() => setExporting(null)}
            onAsked={() => navigate({ to: '/exports' })}
          />
        </Suspense>
      )}
      {create && may('customer.create') && (
        <Suspense>
          <NewCustomerDrawer
            onClose={() => navigate({ search: filters, replace: true })}
            onCreated={(customerId) =>
              navigate({ to: '/customers/$customerId', params: { customerId }, replace: true })
            }
          />
        </Suspense>
      )}
    </Page>
  );
}
