import DownOutlined from '@ant-design/icons/DownOutlined';
import { Button } from 'antd';
import { ActionBar } from '#kit/action-bar.tsx';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { useJump } from './jump.ts';
import css from './review-bar.module.css';
import { useReview } from './review-context.ts';
import type { FormReview } from './use-form-review.tsx';

interface ReviewBarProps {
  readonly review: FormReview;
  readonly questions: readonly string[];
  /** The elements that are worth a look, where nothing waits for a decision. */
  readonly doubtful: readonly string[];
  readonly onSave: () => void;
}

/** What still waits, the way to it, and the one button that saves. */
export function ReviewBar({ review, questions, doubtful, onSave }: ReviewBarProps) {
  const t = useText(importFormMessages);
  const jump = useJump();
  const { reading, editable } = useReview();
  const places = questions.length > 0 ? questions : doubtful;
  const go = (step: 1 | -1) => jump(places, step);
  useShortcut('n', () => go(1));
  useShortcut('p', () => go(-1));
  const noted = { assumed: reading.count('assumed'), unread: reading.count('unread') };
  return (
    <ActionBar
      words={
        <span role="status" className={questions.length > 0 ? css.open : ''}>
          {questions.length > 0 ? t('decisions', { n: questions.length }) : t('noDecisions')}
        </span>
      }
      hint={
        <>
          {noted.assumed + noted.unread > 0 ? `${t('noted', noted)} · ` : ''}
          <Keeping review={review} />
        </>
      }
    >
      {places.length > 0 ? (
        <Button size="large" icon={<DownOutlined aria-hidden />} title={t('nextHint')} onClick={() => go(1)}>
          {t('next')}
        </Button>
      ) : null}
      {editable ? (
        <Button
          type="primary"
          size="large"
          loading={review.saving}
          onClick={() => (questions.length > 0 ? go(1) : onSave())}
          title={questions.length > 0 ? t('decideFirst', { n: questions.length }) : undefined}
        >
          {t('save')}
        </Button>
      ) : null}
    </ActionBar>
  );
}

function Keeping({ review }: { readonly review: FormReview }) {
  const t = useText(importFormMessages);
  if (review.keeping === 'failed')
    return (
      <span className={css.failed} role="alert">
        {t('notKept', { why: review.problem?.message ?? '' })}{' '}
        <Button type="link" size="small" className={css.retry ?? ''} onClick={review.retry}>
          {t('retry')}
        </Button>
      </span>
    );
  return <span role="status">{t(review.keeping === 'kept' ? 'kept' : 'keeping')}</span>;
}
