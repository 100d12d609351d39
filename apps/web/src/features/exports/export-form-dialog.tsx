import { exportApi, type FormFormat, formFormats } from '@genjin/domain/export';
import { Modal } from 'antd';
import { useState } from 'react';
import { OneOf } from '#kit/chip.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { useDownload } from '#kit/use-download.ts';
import { exportMessages } from '#messages/exports.ts';
import css from './export-dialog.module.css';
import { LayoutChoice } from './layout-choice.tsx';
import { MaskChoice } from './mask-choice.tsx';

interface ExportFormDialogProps {
  readonly customer: { readonly id: string; readonly name: string };
  /** Whether the person may read the customer's contact data. */
  readonly mayBePlain: boolean;
  readonly onClose: () => void;
}

/** One customer as a document: which format and layout, in full or masked; then the file comes at once. */
export function ExportFormDialog({ customer, mayBePlain, onClose }: ExportFormDialogProps) {
  const t = useText(exportMessages);
  const options = useOptions();
  const [format, setFormat] = useState<FormFormat>('docx');
  const [template, setTemplate] = useState<string | null>(null);
  const [masked, setMasked] = useState(!mayBePlain);
  const download = useDownload(exportApi.form, onClose);
  const fetchIt = () =>
    download.mutate({
      params: { id: customer.id },
      query: { format, masked: masked ? 'true' : 'false', ...(template ? { template } : {}) },
    });
  return (
    <Modal
      open
      style={{ top: 'min(100px, 5vh)' }}
      title={t('exportForm')}
      okText={t(download.isPending ? 'making' : 'download')}
      cancelText={t('cancel')}
      confirmLoading={download.isPending}
      onOk={fetchIt}
      onCancel={onClose}
    >
      <div className={css.fields}>
        <div className={css.field}>
          <span className={css.label}>{t('format')}</span>
          <OneOf<FormFormat>
            label={t('format')}
            options={options(formFormats)}
            value={format}
            onChange={(next) => {
              if (!next) return;
              setFormat(next);
              setTemplate(null);
            }}
          />
        </div>
        <LayoutChoice format={format} value={template} onChange={setTemplate} />
        <MaskChoice
          masked={masked}
          onChange={setMasked}
          onlyMasked={mayBePlain ? null : t('maskedOnly')}
          plainHint={t('plainHint')}
        />
        <p className={css.foot}>{t('noInternal')}</p>
      </div>
    </Modal>
  );
}
