import { customerApi } from '@genjin/domain/customer';
import { Link, useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useDebounced } from '#kit/debounce.ts';
import { Failure, Loading, Nothing } from '#kit/feedback.tsx';
import { useSubmitOnEnter } from '#kit/ime.ts';
import { useAnswer } from '#kit/queries.ts';
import { usePhone } from '#kit/responsive.ts';
import { StageTag } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { shellMessages } from '#messages/shell.ts';
import css from './choose-customer.module.css';

/** Asks for which customer a follow-up is to be written, and opens the form there. */
export function ChooseCustomer({ onClose }: { readonly onClose: () => void }) {
  const t = useText(shellMessages);
  const phone = usePhone();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  const found = useAnswer(customerApi.list, { query: { limit: 8, sort: 'recent', ...(q ? { q } : {}) } });
  const rows = found.data?.items ?? [];

  const open = (customerId: string) => {
    onClose();
    if (phone) navigate({ to: '/customers/$customerId/record', params: { customerId } });
    else navigate({ to: '/customers/$customerId', params: { customerId }, search: { record: '1' } });
  };
  const settled = q === typed.trim() && !found.isFetching;
  const onKeyDown = useSubmitOnEnter(() => {
    const [first] = rows;
    if (q && first && settled) open(first.id);
  });

  return (
    <Modal open title={t('writeForWhom')} footer={null} onCancel={onClose} destroyOnHidden>
      <Input
        autoFocus
        allowClear
        size="large"
        type="search"
        enterKeyHint="go"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t('searchCustomer')}
        aria-label={t('searchCustomer')}
      />
      <p className={css.caption}>{q ? '' : t('recentCustomers')}</p>
      {found.isPending ? <Loading rows={4} /> : null}
      {found.error ? <Failure error={found.error} onRetry={() => found.refetch()} /> : null}
      {found.data && rows.length === 0 ? (
        <Nothing
          title={t('noCustomer')}
          hint={t('noCustomerHint')}
          action={
            <Link to="/customers" onClick={onClose}>
              {t('toCustomers')}
            </Link>
          }
        />
      ) : null}
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={css.row} onClick={() => open(row.id)}>
              <span className={css.name} title={row.name}>
                {row.name}
              </span>
              <StageTag code={row.stage} />
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
