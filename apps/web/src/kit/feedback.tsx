import { Alert, App, Button, Skeleton } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { kitMessages } from '#messages/kit.ts';
import { CallError } from './call-error.ts';
import css from './feedback.module.css';
import { useText } from './text.ts';

/** A skeleton of `rows` lines while something loads. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const t = useText(kitMessages);
  return (
    <div role="status" aria-label={t('loading')} className={css.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

/** A refusal that the person can mend needs no number; a failure of ours does. */
function hasNumber(error: CallError): boolean {
  return error.status >= 500 && error.requestId !== null;
}

/** Whether asking again may help: a plain refusal stays one. */
function mayPass(error: unknown): boolean {
  return !(error instanceof CallError) || error.status < 400 || error.status === 429 || error.status >= 500;
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Says what went wrong in the place where the content would be, with the request's number and a way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const t = useText(kitMessages);
  const told = error instanceof CallError ? error : null;
  return (
    <div role="alert" className={css.state}>
      <p className={css.stateTitle}>{told ? told.message : t('unexpected')}</p>
      {told && hasNumber(told) ? <p className={css.stateHint}>{t('requestId', { id: told.requestId ?? '' })}</p> : null}
      {onRetry && mayPass(error) ? <Button onClick={onRetry}>{t('retry')}</Button> : null}
    </div>
  );
}

interface NothingProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

/** An empty state: what is not there, why that may be, and what to do. */
export function Nothing({ title, hint, action }: NothingProps) {
  return (
    <div className={css.state}>
      <p className={css.stateTitle}>{title}</p>
      {hint ? <p className={css.stateHint}>{hint}</p> : null}
      {action}
    </div>
  );
}

interface FormRefusalProps {
  /** From `useInputForm`. */
  readonly refusal: { readonly error: CallError | null; readonly rest: readonly string[] } | null;
}

/** Above a form's buttons: why it was not saved, where no single field says it. */
export function FormRefusal({ refusal }: FormRefusalProps) {
  const t = useText(kitMessages);
  if (!refusal) return null;
  const { error, rest } = refusal;
  const lines = (
    <ul className={css.lines}>
      {rest.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error ? error.message : t('checkFields')}
      description={
        rest.length > 0 ? lines : error && hasNumber(error) ? t('requestId', { id: error.requestId ?? '' }) : undefined
      }
    />
  );
}

interface Notices {
  /** It worked. */
  done(words: string): void;
  /** It did not; a {@link CallError} says why. */
  failed(error: unknown): void;
  /** The person has to do something themselves. */
  asked(words: string): void;
}

/** Short notices at the top of the window: `notice.done('已保存')`, `notice.failed(error)`. */
export function useNotice(): Notices {
  const { message } = App.useApp();
  const t = useText(kitMessages);
  return useMemo(
    () => ({
      done: (words) => void message.success(words),
      asked: (words) => void message.info(words, 6),
      failed: (error) => {
        // The sign-in that then comes up says it better.
        if (error instanceof CallError && error.code === 'session.required') return;
        message.error(error instanceof CallError ? error.message : t('unexpected'), 6);
      },
    }),
    [message, t],
  );
}
