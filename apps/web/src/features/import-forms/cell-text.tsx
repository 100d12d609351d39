import EditOutlined from '@ant-design/icons/EditOutlined';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '#kit/ime.ts';
import { useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import css from './cell-text.module.css';

interface CellTextProps {
  /** Which cell, for who cannot see it. */
  readonly name: string;
  readonly value: string;
  /** As it stood in the file. */
  readonly original: string;
  readonly hint: string | null;
  readonly editable: boolean;
  readonly onChange: (value: string) => void;
}

/** A cell of the form as it is written; it is corrected in place, and what stood in the file stays in sight. */
export function CellText({ name, value, original, hint, editable, onChange }: CellTextProps) {
  const t = useText(importFormMessages);
  const id = useId();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (editing || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [editing]);
  return (
    <div className={css.cell}>
      {editing ? (
        <Typing
          name={name}
          value={value}
          hint={hint}
          onChange={onChange}
          onDone={(byKey) => {
            returns.current = byKey;
            setEditing(false);
          }}
        />
      ) : (
        <div className={css.read}>
          <label htmlFor={id} className={`${css.text} ${value === '' ? css.nothing : ''}`}>
            {value === '' ? t('empty') : value}
          </label>
          {editable ? (
            <button
              ref={button}
              id={id}
              type="button"
              className={css.edit}
              aria-label={t('editCell', { name })}
              title={t('editCell', { name })}
              onClick={() => setEditing(true)}
            >
              <EditOutlined aria-hidden />
            </button>
          ) : null}
        </div>
      )}
      {value === original ? null : (
        <p className={css.original}>
          <span className={css.was}>{original === '' ? t('asInFileEmpty') : t('asInFile', { text: original })}</span>{' '}
          {editable ? (
            <Button type="link" size="small" className={css.restore ?? ''} onClick={() => onChange(original)}>
              {t('restore')}
            </Button>
          ) : null}
        </p>
      )}
    </div>
  );
}

interface TypingProps {
  readonly name: string;
  readonly value: string;
  readonly hint: string | null;
  readonly onChange: (value: string) => void;
  readonly onDone: (byKey: boolean) => void;
}

/** The field while it is typed in. What an input method composes is passed on when it is composed. */
function Typing({ name, value, hint, onChange, onDone }: TypingProps) {
  const t = useText(importFormMessages);
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const take = (text: string) => {
    setTyped(text);
    if (!composing.current) onChange(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const finished = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!finished && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone(true);
  };
  return (
    <>
      <Input.TextArea
        autoFocus
        value={typed}
        maxLength={50_000}
        autoSize={{ minRows: 1, maxRows: 14 }}
        aria-label={t('cellText', { name })}
        onChange={(event) => take(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          take(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onDone(false)}
      />
      {hint ? <p className={css.hint}>{t('howToWrite', { hint })}</p> : null}
    </>
  );
}
