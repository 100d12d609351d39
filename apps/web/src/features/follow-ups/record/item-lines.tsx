import CloseOutlined from '@ant-design/icons/CloseOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { splitLines } from '@genjin/domain/item-list';
import { Button, Input } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isComposing } from '#kit/ime.ts';
import { newId } from '#kit/new-id.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { type DraftItem, tidyItems } from './draft.ts';
import css from './item-lines.module.css';

/** Milliseconds that a tap may take from finger down to finger up. */
const tapLength = 250;

interface ItemLinesProps<I extends DraftItem> {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly I[];
  readonly onChange: (items: I[]) => void;
  /** Makes a new line after one that is there. */
  readonly blank: (id: string, after: I | undefined) => I;
  /** What stands under a line's text. */
  readonly tail?: (item: I, index: number, change: (patch: Partial<I>) => void) => ReactNode;
  readonly problems?: (index: number) => readonly string[];
}

/**
 * A list that is typed line by line. Enter adds a line (the Enter of an input method does not), Backspace in an empty one
 * removes it, and text with several numbered items becomes several lines when it is pasted or left.
 */
export function ItemLines<I extends DraftItem>(props: ItemLinesProps<I>) {
  const { label, placeholder, items, onChange, blank, tail, problems } = props;
  const t = useText(recordMessages);
  const fields = useRef(new Map<string, HTMLElement>());
  const [focus, setFocus] = useState<string | null>(null);
  const [spare] = useState(() => newId());
  const rows = items.length > 0 ? items : [blank(spare, undefined)];

  useEffect(() => {
    if (focus === null) return;
    fields.current.get(focus)?.querySelector('textarea')?.focus();
    setFocus(null);
  }, [focus]);

  const patch = (item: I, change: Partial<I>) =>
    onChange(rows.map((one) => (one.id === item.id ? { ...one, ...change } : one)));

  const addAfter = (index: number) => {
    const made = blank(newId(), rows[index]);
    onChange([...rows.slice(0, index + 1), made, ...rows.slice(index + 1)]);
    setFocus(made.id);
  };

  const remove = (index: number) => {
    onChange(rows.filter((_, at) => at !== index));
    setFocus(rows[index - 1]?.id ?? rows[index + 1]?.id ?? null);
  };

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (isComposing(event)) return;
    const text = rows[index]?.text ?? '';
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (text.trim() !== '') addAfter(index);
    } else if (event.key === 'Backspace' && text === '' && rows.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };

  const onPaste = (event: ClipboardEvent, item: I) => {
    const pasted = event.clipboardData.getData('text');
    if (item.text.trim() !== '' || splitLines(pasted).length < 2) return;
    event.preventDefault();
    onChange(rows.flatMap((one) => (one.id === item.id ? tidyItems([{ ...one, text: pasted }], newId) : [one])));
  };

  const latest = useRef({ rows, onChange });
  useEffect(() => {
    latest.current = { rows, onChange };
  });
  const waiting = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const timers = waiting.current;
    return () => timers.forEach(clearTimeout);
  }, []);

  /** Waits until the tap that left the line has landed: lines that appear at once would move its target away. */
  const settle = (id: string) => {
    const timer = setTimeout(() => {
      waiting.current.delete(timer);
      const now = latest.current.rows;
      const text = now.find((one) => one.id === id)?.text ?? '';
      if (fields.current.get(id)?.contains(document.activeElement)) return;
      if (splitLines(text).length > 1)
        latest.current.onChange(now.flatMap((one) => (one.id === id ? tidyItems([one], newId) : [one])));
      else if (text.trim() === '' && now.length > 1) latest.current.onChange(now.filter((one) => one.id !== id));
    }, tapLength);
    waiting.current.add(timer);
  };

  return (
    <div className={css.list}>
      {rows.map((item, index) => {
        const wrong = problems?.(index) ?? [];
        return (
          <div
            key={item.id}
            className={css.row}
            ref={(element) => {
              if (element) fields.current.set(item.id, element);
              else fields.current.delete(item.id);
            }}
          >
            {rows.length > 1 ? <span className={css.number}>{index + 1}.</span> : null}
            <div className={css.item}>
              <Input.TextArea
                value={item.text}
                maxLength={10_000}
                autoSize={{ minRows: 1, maxRows: 8 }}
                placeholder={index === 0 ? placeholder : undefined}
                aria-label={rows.length > 1 ? t('line', { what: label, n: index + 1 }) : label}
                aria-invalid={wrong.length > 0}
                status={wrong.length > 0 ? 'error' : ''}
                enterKeyHint="next"
                onChange={(event) => patch(item, { text: event.target.value } as Partial<I>)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onPaste={(event) => onPaste(event, item)}
                onBlur={() => settle(item.id)}
              />
              {wrong.length > 0 ? (
                <span className={css.problem} data-problem="" role="alert">
                  {wrong.join(' ')}
                </span>
              ) : null}
              {item.text.trim() !== '' ? tail?.(item, index, (change) => patch(item, change)) : null}
            </div>
            {rows.length > 1 || item.text !== '' ? (
              <Button
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('removeLine', { n: index + 1 })}
                title={t('removeLine', { n: index + 1 })}
                onClick={() => remove(index)}
              />
            ) : null}
          </div>
        );
      })}
      {rows.at(-1)?.text.trim() ? (
        <Button
          type="text"
          className={css.add ?? ''}
          icon={<PlusOutlined aria-hidden />}
          onClick={() => addAfter(rows.length - 1)}
        >
          {t('addLine')}
        </Button>
      ) : null}
    </div>
  );
}
