import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { Button, Popconfirm } from 'antd';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import css from './save-bar.module.css';

interface SaveBarProps {
  readonly state: 'writing' | 'sending' | 'undelivered' | 'refused';
  readonly touched: boolean;
  /** Whether this browser keeps the draft. */
  readonly keeps: boolean;
  readonly onSave: () => void;
  readonly onRetry: () => void;
  readonly onEditAgain: () => void;
}

/** Always in sight: where the text is now, and the one button that saves it. */
export function SaveBar({ state, touched, keeps, onSave, onRetry, onEditAgain }: SaveBarProps) {
  const t = useText(recordMessages);
  const phone = usePhone();
  const undelivered = state === 'undelivered';
  const told = undelivered
    ? t('undelivered')
    : !touched
      ? phone
        ? ''
        : t('saveHint')
      : keeps
        ? t('draftKept')
        : t('draftNotKept');
  return (
    <div className={`${css.bar} ${undelivered ? css.undelivered : ''}`}>
      <span className={css.told} role="status">
        {state === 'sending' ? t('saving') : told}
      </span>
      {undelivered ? (
        <span className={css.buttons}>
          <Popconfirm title={t('editAgainSure')} onConfirm={onEditAgain} styles={{ root: { maxWidth: 340 } }}>
            <Button>{t('editAgain')}</Button>
          </Popconfirm>
          <Button type="primary" onClick={onRetry}>
            {t('retryNow')}
          </Button>
        </span>
      ) : (
        <Button
          type="primary"
          size="large"
          className={css.save ?? ''}
          disabled={state === 'sending'}
          icon={state === 'sending' ? <LoadingOutlined aria-hidden /> : null}
          title={t('saveHint')}
          onClick={onSave}
        >
          {t('save')}
        </Button>
      )}
    </div>
  );
}
