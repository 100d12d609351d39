import { type Export, exportApi } from '@genjin/domain/export';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Clamped } from '#kit/clamped.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { invalidate, useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './export-list.module.css';
import { useExportWords } from './export-words.ts';
import { RefuseDialog } from './refuse-dialog.tsx';

/** What somebody asks to take out, for whoever decides about it. */
export function ApprovalLine({ one }: { readonly one: Export }) {
  const t = useText(exportMessages);
  const time = useTime();
  const notice = useNotice();
  const client = useQueryClient();
  const words = useExportWords()(one);
  const [refusing, setRefusing] = useState(false);
  const { name } = one.askedBy;
  const decide = useCall(exportApi.decide, {
    invalidates: [exportApi.list],
    onDone: ({ state }) => {
      setRefusing(false);
      notice.done(t(state === 'refused' ? 'refusedDone' : 'approved'));
    },
    onFailed: (error) => {
      const overtaken = error.code === 'record.stale' || error.code === 'record.closed';
      if (overtaken) {
        void invalidate(client, exportApi.list);
        notice.asked(t('changed'));
      } else notice.failed(error);
    },
  });
  const send = (verdict: 'approved' | 'refused', reason = '') =>
    decide.mutate({ params: { id: one.id }, body: { version: one.version, verdict, reason } });
  return (
    <article className={css.line} aria-label={t('wants', { name })}>
      <div className={css.what}>
        <h3 className={css.name}>{t('wants', { name })}</h3>
        <p className={css.about}>{time.moment(one.askedAt)}</p>
      </div>
      <div className={css.standing}>
        <p className={css.about}>
          {[
            words.kind,
            words.format,
            t(one.masked ? 'masked' : 'inFull'),
            t(one.kind === 'forms' ? 'formsDone' : 'rows', { n: one.expectedRows }),
          ].join(' · ')}
        </p>
        <p className={css.about}>
          <Clamped lines={3}>{t('contents', { filter: one.filterText })}</Clamped>
        </p>
      </div>
      <div className={css.buttons}>
        <Button aria-label={t('refuseNamed', { name })} onClick={() => setRefusing(true)}>
          {t('refuse')}
        </Button>
        <Button
          type="primary"
          loading={decide.isPending && !refusing}
          aria-label={t('approveNamed', { name })}
          onClick={() => send('approved')}
        >
          {t('approve')}
        </Button>
      </div>
      {refusing ? (
        <RefuseDialog
          sending={decide.isPending}
          onSend={(reason) => send('refused', reason)}
          onClose={() => setRefusing(false)}
        />
      ) : null}
    </article>
  );
}
