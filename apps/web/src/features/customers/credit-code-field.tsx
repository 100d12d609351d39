import { type CreditCodeCheck, checkCreditCode } from '@genjin/domain/credit-code';
import { Button, Input, Typography } from 'antd';
import { useId } from 'react';
import { useDebounced } from '#kit/debounce.ts';
import { useLeftField } from '#kit/left-field.ts';
import { useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';

interface CreditCodeFieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (code: string) => void;
}

/** Warns about an odd credit code while it is typed; it may be saved all the same. */
export function CreditCodeField({ id, value, onChange }: CreditCodeFieldProps) {
  const noteId = useId();
  const code = value ?? '';
  const field = useLeftField();
  const still = useDebounced(code, 800) === code;
  const check = code.trim() === '' ? null : checkCreditCode(code);
  const finished = check !== null && (check.normalised.length >= 18 || field.left() || still);
  const leave = () => {
    field.leave();
    if (check && check.kind !== 'malformed' && check.normalised !== code) onChange?.(check.normalised);
  };
  return (
    <>
      <Input
        id={id}
        value={code}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={noteId}
        status={finished && check.kind !== 'valid' ? 'warning' : ''}
        onChange={(event) => onChange?.(event.target.value)}
        onFocus={() => field.enter()}
        onBlur={leave}
      />
      <div id={noteId} aria-live="polite">
        {finished && <CreditCodeNote check={check} onTake={onChange} />}
      </div>
    </>
  );
}

interface CreditCodeNoteProps {
  readonly check: CreditCodeCheck;
  /** Takes over the suggested code; without it nothing is offered. */
  readonly onTake?: ((code: string) => void) | undefined;
}

/** What a credit code turned out to be, in words. */
export function CreditCodeNote({ check, onTake }: CreditCodeNoteProps) {
  const t = useText(customerFormMessages);
  if (check.kind === 'valid') return <Typography.Text type="success">{t('codeValid')}</Typography.Text>;
  if (check.kind === 'old_registration') return <Typography.Text type="warning">{t('codeOld')}</Typography.Text>;
  if (check.kind === 'wrong_check')
    return <Typography.Text type="warning">{t('codeWrongCheck', { expected: check.expected ?? '' })}</Typography.Text>;
  const { suggestion } = check;
  return (
    <Typography.Text type="warning">
      {t('codeMalformed', { n: check.normalised.length })}
      {suggestion && onTake && (
        <Button type="link" size="small" onClick={() => onTake(suggestion)}>
          {t('codeTake', { code: suggestion })}
        </Button>
      )}
    </Typography.Text>
  );
}
