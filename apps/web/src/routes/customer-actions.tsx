import { EditFilled, ExportOutlined, FileTextOutlined } from '@ant-design/icons';
import type { CustomerFile } from '@genjin/domain/customer';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '#kit/feedback.tsx';
import { usePhone } from '#kit/responsive.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { customerPageMessages } from '#messages/customer-page.ts';
import { exportMessages } from '#messages/exports.ts';

const route = getRouteApi('/app/customers/$customerId');
const RecordFollowUp = lazy(() =>
  import('#features/follow-ups/record-follow-up.tsx').then((loaded) => ({ default: loaded.RecordFollowUp })),
);

const ExportFormDialog = lazy(() =>
  import('#features/exports/export-form-dialog.tsx').then((loaded) => ({ default: loaded.ExportFormDialog })),
);

/** The page's main buttons. The record form is a page of its own on a phone, and a drawer over the customer on a desktop. */
export function CustomerActions({ file }: { readonly file: CustomerFile }) {
  const t = useText(customerPageMessages);
  const exportWords = useText(exportMessages);
  const [exporting, setExporting] = useState(false);
  const phone = usePhone();
  const search = route.useSearch();
  const navigate = useNavigate();
  const customerId = file.customer.id;
  const writable = file.abilities.includes('followUp.write');
  const to = { to: '/customers/$customerId', params: { customerId } } as const;
  const open = () =>
    phone
      ? navigate({ to: '/customers/$customerId/record', params: { customerId } })
      : navigate({ ...to, search: { ...search, record: '1' }, resetScroll: false });
  const close = () =>
    navigate({ ...to, search: { ...search, record: undefined, plan: undefined }, replace: true, resetScroll: false });
  const readBrief = () =>
    phone
      ? navigate({ to: '/customers/$customerId/brief', params: { customerId } })
      : navigate({ ...to, search: { ...search, tab: 'brief' }, resetScroll: false });
  useShortcut('n', open, writable && search.record === undefined);
  return (
    <>
      {search.tab !== 'brief' && (
        <Button size="large" icon={<FileTextOutlined aria-hidden />} block={phone} onClick={readBrief}>
          {t('brief')}
        </Button>
      )}
      <Button
        size="large"
        icon={<ExportOutlined aria-hidden />}
        block={phone}
        aria-label={exportWords('exportForm')}
        onClick={() => setExporting(true)}
      >
        {exportWords('export')}
      </Button>
      {writable && !phone && (
        <Button type="primary" size="large" icon={<EditFilled aria-hidden />} title={t('recordKey')} onClick={open}>
          {t('record')}
        </Button>
      )}
      {exporting && (
        <Suspense>
          <ExportFormDialog
            customer={file.customer}
            mayBePlain={file.abilities.includes('contact.readPrivate')}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      <Drawer
        open={writable && search.record === '1'}
        title={t('recordTitle', { name: file.customer.name })}
        size={phone ? '100%' : 760}
        onClose={close}
        maskClosable={false}
        destroyOnHidden
        styles={{ body: { padding: 0 } }}
      >
        <Suspense fallback={<Loading rows={8} />}>
          <RecordFollowUp customerId={customerId} file={file} planId={search.plan} onDone={close} />
        </Suspense>
      </Drawer>
    </>
  );
}
