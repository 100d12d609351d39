import type { CustomerQuery } from '@genjin/domain/customer';
import {
  type ExportRequest,
  exportApi,
  exportKinds,
  type FormFormat,
  formFormats,
  type ListFormat,
  listFormats,
  packings,
} from '@genjin/domain/export';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { OneOf } from '#kit/chip.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { newId } from '#kit/new-id.ts';
import { answerOf, useCall } from '#kit/queries.ts';
import { useOptions, useText } from '#kit/text.ts';
import { exportMessages } from '#messages/exports.ts';
import { ExportEstimateLine } from './estimate-line.tsx';
import css from './export-dialog.module.css';
import { LayoutChoice } from './layout-choice.tsx';
import { MaskChoice } from './mask-choice.tsx';

type Filter = Partial<Omit<CustomerQuery, 'cursor' | 'limit'>>;
type Kind = 'customers' | 'contacts' | 'follow_ups' | 'forms';
const listed: readonly Kind[] = ['customers', 'contacts', 'follow_ups', 'forms'];

interface ExportListDialogProps {
  readonly filter: Filter;
  /** Chosen customers, which are exported as forms; null for all of the filter. */
  readonly customerIds: readonly string[] | null;
  readonly onClose: () => void;
  /** It is asked for: the person may be led to where it appears. */
  readonly onAsked: () => void;
}

/** The customers of a filter as a list or as forms, or chosen ones as forms: how many rows it will be and whether somebody has to approve. */
export function ExportListDialog({ filter, customerIds, onClose, onAsked }: ExportListDialogProps) {
  const t = useText(exportMessages);
  const options = useOptions();
  const notice = useNotice();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>(customerIds ? 'forms' : 'customers');
  const [listFormat, setListFormat] = useState<ListFormat>('xlsx');
  const [formFormat, setFormFormat] = useState<FormFormat>('docx');
  const [packed, setPacked] = useState<'workbook' | 'zip'>('zip');
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [wantsMasked, setWantsMasked] = useState(false);

  const bookable = kind === 'forms' && formFormat === 'xlsx' && templateId === null;
  const about = customerIds ? { customerIds: [...customerIds], filter: {} } : { filter };
  const requestFor = (masked: boolean) =>
    (kind === 'forms'
      ? { kind, format: formFormat, packed: bookable ? packed : 'zip', templateId, masked, ...about }
      : { kind, format: listFormat, masked, filter }) as ExportRequest;
  const estimate = useQuery({ ...answerOf(exportApi.estimate, { body: requestFor(true) }), staleTime: 0 });
  const onlyMasked = estimate.data?.mayBePlain === false;
  const masked = wantsMasked || onlyMasked;

  const ask = useCall(exportApi.create, {
    invalidates: [exportApi.list],
    onDone: ({ state }) => {
      notice.done(t(state === 'awaiting' ? 'askedForApproval' : 'asked'));
      onAsked();
    },
    onFailed: (error) => notice.failed(error),
  });
  const ready = estimate.data !== undefined && estimate.data.rows > 0;
  return (
    <Modal
      open
      style={{ top: 'min(100px, 5vh)' }}
      title={customerIds ? t('exportChosen', { n: customerIds.length }) : t('exportList')}
      okText={t(estimate.data?.needsApproval ? 'askApproval' : 'start')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={ask.isPending}
      onOk={() => ask.mutate({ body: { id, ...requestFor(masked) } as never })}
      onCancel={onClose}
    >
      <div className={css.fields}>
        {customerIds ? null : (
          <div className={css.field}>
            <span className={css.label}>{t('content')}</span>
            <OneOf<Kind>
              label={t('content')}
              options={options(exportKinds).filter((one): one is { value: Kind; label: string } =>
                listed.includes(one.value as Kind),
              )}
              value={kind}
              onChange={(next) => next && setKind(next)}
            />
          </div>
        )}
        <div className={css.field}>
          <span className={css.label}>{t('format')}</span>
          {kind === 'forms' ? (
            <OneOf<FormFormat>
              label={t('format')}
              options={options(formFormats)}
              value={formFormat}
              onChange={(next) => {
                if (!next) return;
                setFormFormat(next);
                setTemplateId(null);
              }}
            />
          ) : (
            <OneOf<ListFormat>
              label={t('format')}
              options={options(listFormats)}
              value={listFormat}
              onChange={(next) => next && setListFormat(next)}
            />
          )}
        </div>
        {kind === 'forms' ? <LayoutChoice format={formFormat} value={templateId} onChange={setTemplateId} /> : null}
        {bookable ? (
          <div className={css.field}>
            <span className={css.label}>{t('packed')}</span>
            <OneOf<'workbook' | 'zip'>
              label={t('packed')}
              options={options(packings)}
              value={packed}
              onChange={(next) => next && setPacked(next)}
            />
          </div>
        ) : null}
        <MaskChoice
          masked={masked}
          onChange={setWantsMasked}
          onlyMasked={onlyMasked ? t('maskedOnlySome') : null}
          plainHint={t(kind === 'forms' ? 'plainHint' : 'plainListHint')}
        />
        <ExportEstimateLine forms={kind === 'forms'} estimate={estimate.data} error={estimate.error} />
        <p className={css.foot}>{t('noInternal')}</p>
      </div>
    </Modal>
  );
}
