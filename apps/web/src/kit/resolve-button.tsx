import { CheckOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useRefreshCustomer } from './customer-answers.ts';
import { useNotice } from './feedback.tsx';

interface ResolveButtonProps {
  readonly customerId: string;
  readonly resolved: boolean;
  readonly words: { readonly resolve: string; readonly reopen: string };
  readonly send: (resolved: boolean) => Promise<unknown>;
}

/** Resolves or reopens in one tap. Where somebody was faster, the newer state is fetched and shown. */
export function ResolveButton({ customerId, resolved, words, send }: ResolveButtonProps) {
  const notice = useNotice();
  const refresh = useRefreshCustomer(customerId);
  const [sending, setSending] = useState(false);
  const press = async () => {
    setSending(true);
    try {
      await send(!resolved);
    } catch (error) {
      notice.failed(error);
    } finally {
      await refresh();
      setSending(false);
    }
  };
  return (
    <Button
      size="small"
      loading={sending}
      icon={resolved ? <UndoOutlined aria-hidden /> : <CheckOutlined aria-hidden />}
      onClick={press}
    >
      {resolved ? words.reopen : words.resolve}
    </Button>
  );
}
