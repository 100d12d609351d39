import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import { importApi } from '@genjin/domain/import';
import { type ImportedForm, importFormApi } from '@genjin/domain/import-form';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useNotice } from '#kit/feedback.tsx';
import { Panel } from '#kit/panel.tsx';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { nameOnForm } from './form-name.ts';
import css from './settled-form.module.css';

interface SettledFormProps {
  readonly form: ImportedForm;
  readonly editable: boolean;
  /** The next one that waits, if any. */
  readonly onNext: (() => void) | null;
}

/** A form that is dealt with: where it went, and on to the next one. */
export function SettledForm({ form, editable, onNext }: SettledFormProps) {
  const t = useText(importFormMessages);
  const notice = useNotice();
  const name = nameOnForm(form) || t('unnamed');
  const review = useCall(importFormApi.review, {
    invalidates: [importFormApi.list, importApi.read, importApi.list],
    onFailed: notice.failed,
  });
  const saved = form.state === 'saved';
  const title = saved ? t('saved') : t('skipped');
  return (
    <Panel title={title}>
      <div className={css.settled}>
        {saved ? (
          <CheckCircleOutlined aria-hidden className={css.good} />
        ) : (
          <MinusCircleOutlined aria-hidden className={css.quiet} />
        )}
        <p className={css.words} role="status">
          {saved ? t('savedInto', { name }) : name}
        </p>
      </div>
      <div className={css.ways}>
        {onNext ? (
          <Button type="primary" onClick={onNext}>
            {t('nextForm')}
          </Button>
        ) : null}
        {saved && form.customerId ? (
          <Link to="/customers/$customerId" params={{ customerId: form.customerId }}>
            {t('openCustomer')}
          </Link>
        ) : null}
        {!saved && editable ? (
          <Button
            loading={review.isPending}
            onClick={() =>
              review.mutate({
                params: { id: form.importId, formId: form.id },
                body: { version: form.version, state: 'review' },
              })
            }
          >
            {t('unskip')}
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
