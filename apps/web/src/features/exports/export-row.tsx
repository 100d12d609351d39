import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { type Export, exportApi } from '@genjin/domain/export';
import { Button, Popconfirm, Progress } from 'antd';
import { Clamped } from '#kit/clamped.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { useCall } from '#kit/queries.ts';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { useDownload } from '#kit/use-download.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './export-list.module.css';
import { ExportStateMark } from './export-state-mark.tsx';
import { useExportWords } from './export-words.ts';

/** One of one's own exports: what it holds, how far it is, and what can be done with it. */
export function ExportLine({ one }: { readonly one: Export }) {
  const t = useText(exportMessages);
  const time = useTime();
  const words = useExportWords()(one);
  return (
    <article className={css.line} aria-label={one.fileName ?? words.kind}>
      <div className={css.what}>
        <h3 className={css.name}>
          <Clamped>{one.fileName ?? words.kind}</Clamped>
        </h3>
        <p className={css.about}>
          {[words.format, t(one.masked ? 'masked' : 'inFull'), time.moment(one.askedAt)].join(' · ')}
        </p>
        <p className={css.about}>
          <Clamped lines={2}>{t('contents', { filter: one.filterText })}</Clamped>
        </p>
      </div>
      <div className={css.standing}>
        <ExportStateMark state={one.state} />
        <Standing one={one} />
      </div>
      <div className={css.buttons}>
        <Buttons one={one} name={one.fileName ?? words.kind} />
      </div>
    </article>
  );
}

function Standing({ one }: { readonly one: Export }) {
  const t = useText(exportMessages);
  const time = useTime();
  const rows = (n: number) => t(one.kind === 'forms' ? 'formsDone' : 'rows', { n });
  switch (one.state) {
    case 'awaiting':
      return (
        <p className={css.about}>
          {rows(one.expectedRows)} · {t('awaitingWhom')}
        </p>
      );
    case 'refused':
      return (
        <p className={css.bad}>
          {t('refusedBy', { name: one.decidedBy?.name ?? '', reason: one.decisionReason ?? '' })}
        </p>
      );
    case 'waiting':
    case 'running':
      return (
        <>
          <Progress
            aria-label={t('progress', { done: one.rows, total: one.expectedRows })}
            percent={one.expectedRows === 0 ? 0 : Math.min(99, Math.floor((100 * one.rows) / one.expectedRows))}
            size="small"
            status="active"
            showInfo={false}
          />
          <p className={css.about}>{t('progress', { done: one.rows, total: one.expectedRows })}</p>
        </>
      );
    case 'done':
      return (
        <p className={css.about}>
          {[rows(one.rows), one.bytes === null ? '' : sizeText(one.bytes), keptWords(one)].filter(Boolean).join(' · ')}
        </p>
      );
    case 'failed':
      return <p className={css.bad}>{one.problem}</p>;
    case 'cancelled':
      return null;
  }

  function keptWords({ downloadable, expiresAt }: Export): string {
    if (downloadable && expiresAt) return t('keptUntil', { when: time.moment(expiresAt) });
    const over = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
    return over ? `${t('gone')} ${t('again')}` : t('removed');
  }
}

function Buttons({ one, name }: { readonly one: Export; readonly name: string }) {
  const t = useText(exportMessages);
  const notice = useNotice();
  const download = useDownload(exportApi.download);
  const cancel = useCall(exportApi.cancel, {
    invalidates: [exportApi.list],
    onDone: ({ state }) => notice.done(t(state === 'done' ? 'fileRemoved' : 'stopped')),
    onFailed: (error) => notice.failed(error),
  });
  const stoppable = one.state === 'awaiting' || one.state === 'waiting' || one.state === 'running';
  const stop = () => cancel.mutate({ params: { id: one.id }, body: { version: one.version } });
  return (
    <>
      {one.downloadable ? (
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          loading={download.isPending}
          aria-label={t('downloadNamed', { name })}
          onClick={() => download.mutate({ params: { id: one.id } })}
        >
          {t('download')}
        </Button>
      ) : null}
      {one.downloadable || stoppable ? (
        <Popconfirm
          title={t(stoppable ? 'stopSure' : 'removeSure')}
          okText={t(stoppable ? 'yesStop' : 'yesRemove')}
          okButtonProps={{ danger: true }}
          cancelText={t('keep')}
          onConfirm={stop}
        >
          {stoppable ? (
            <Button loading={cancel.isPending} aria-label={t('cancelNamed', { name })}>
              {t('stop')}
            </Button>
          ) : (
            <Button
              type="text"
              danger
              loading={cancel.isPending}
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('removeNamed', { name })}
              title={t('remove')}
            />
          )}
        </Popconfirm>
      ) : null}
    </>
  );
}
