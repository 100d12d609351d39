import { customerApi } from '@genjin/domain/customer';
import { type HandOver, handOverApi } from '@genjin/domain/hand-over';
import { workbenchApi } from '@genjin/domain/workbench';
import { Link } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { Clamped } from '#kit/clamped.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { useMe } from '#kit/me.tsx';
import { useNow } from '#kit/now.ts';
import { Panel } from '#kit/panel.tsx';
import { useAnswer, useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { handOverMessages } from '#messages/hand-overs.ts';
import css from './hand-over-list.module.css';

/** What waits for my receipt, and what I gave and can still take back. Nothing at all where there is neither. */
export function HandOverList() {
  const t = useText(handOverMessages);
  const me = useMe();
  const now = useNow();
  const { data } = useAnswer(handOverApi.list, { query: { state: 'waiting', limit: 20 } });
  const received = (one: HandOver) => one.to.id === me.id;
  const all = (data?.items ?? []).filter(
    (one) => received(one) || (one.by.id === me.id && Date.parse(one.takeBackUntil) > now),
  );
  const shown = [...all.filter(received), ...all.filter((one) => !received(one))];
  if (shown.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <ul className={css.list}>
        {shown.map((one) => (
          <Line key={one.id} handOver={one} mine={received(one)} />
        ))}
      </ul>
    </Panel>
  );
}

const old = [handOverApi.list, workbenchApi.read, customerApi.list, customerApi.read];

function Line({ handOver, mine }: { readonly handOver: HandOver; readonly mine: boolean }) {
  const t = useText(handOverMessages);
  const time = useTime();
  const notice = useNotice();
  const { id, version, by, to, customers, actions, plans, first, reason } = handOver;
  const reactions = (words: string) => ({
    invalidates: old,
    onDone: () => notice.done(words),
    onFailed: notice.failed,
  });
  const receive = useCall(handOverApi.receive, reactions(t('receivedDone')));
  const takeBack = useCall(handOverApi.takeBack, reactions(t('takenBackDone')));
  const request = { params: { id }, body: { version } };
  // What was given away may not be the giver's to open any more: its name leads nowhere.
  const named = first.slice(0, 3);
  return (
    <li className={css.line}>
      <div className={css.words}>
        <strong>
          {mine ? t('received', { by: by.name, n: customers }) : t('given', { to: to.name, n: customers })}
        </strong>
        <p className={css.customers}>
          {named.map((customer) =>
            mine ? (
              <Link key={customer.id} to="/customers/$customerId" params={{ customerId: customer.id }}>
                <Clamped lines={1}>{customer.name}</Clamped>
              </Link>
            ) : (
              <Clamped key={customer.id} lines={1}>
                {customer.name}
              </Clamped>
            ),
          )}
          {customers > named.length ? <span>{t('andMore', { n: customers })}</span> : null}
        </p>
        <p className={css.minor}>
          {t('along', { actions, plans })}
          {reason ? ` · ${reason}` : ''}
          {mine ? '' : ` · ${t('until', { when: time.moment(handOver.takeBackUntil) })}`}
        </p>
      </div>
      {mine ? (
        <Button type="primary" loading={receive.isPending} onClick={() => receive.mutate(request)}>
          {t('receive')}
        </Button>
      ) : (
        <Popconfirm
          title={t('takeBackAsk')}
          description={<span className={css.explanation}>{t('takeBackHint')}</span>}
          okText={t('takeBack')}
          cancelText={t('keep')}
          onConfirm={() => takeBack.mutate(request)}
        >
          <Button loading={takeBack.isPending}>{t('takeBack')}</Button>
        </Popconfirm>
      )}
    </li>
  );
}
