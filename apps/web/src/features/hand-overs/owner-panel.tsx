import type { CustomerFile } from '@genjin/domain/customer';
import { handOverApi } from '@genjin/domain/hand-over';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useRefreshCustomer } from '#kit/customer-answers.ts';
import { Panel } from '#kit/panel.tsx';
import { invalidate } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { handOverMessages } from '#messages/hand-overs.ts';

const HandOverDialog = lazy(() =>
  import('./hand-over-dialog.tsx').then((loaded) => ({ default: loaded.HandOverDialog })),
);

/** Who answers for the customer, and the way to give it to somebody else. */
export function OwnerPanel({ file }: { readonly file: CustomerFile }) {
  const t = useText(handOverMessages);
  const client = useQueryClient();
  const { id, name, owner } = file.customer;
  const refresh = useRefreshCustomer(id);
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('owner')}
      hint={t('ownerHint')}
      extra={
        file.abilities.includes('customer.handOver') ? (
          <Button onClick={() => setOpen(true)}>{t('handOver')}</Button>
        ) : null
      }
    >
      {owner.name}
      {open ? (
        <Suspense>
          <HandOverDialog
            title={t('one', { name })}
            what={{ customerIds: [id] }}
            from={owner.id}
            onClose={() => setOpen(false)}
            onDone={async () => {
              setOpen(false);
              await Promise.all([refresh(), invalidate(client, handOverApi.list)]);
            }}
          />
        </Suspense>
      ) : null}
    </Panel>
  );
}
