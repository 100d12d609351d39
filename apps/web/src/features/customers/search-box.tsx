import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '#kit/debounce.ts';
import { usePhone } from '#kit/responsive.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { customersMessages } from '#messages/customers.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Searches when typing pauses, never in the middle of a composition. `/` brings the cursor here. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const t = useText(customersMessages);
  const phone = usePhone();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const asked = useRef(value);
  const settled = useDebounced(text, 300);
  useShortcut('/', () => input.current?.focus({ cursor: 'all' }));

  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    if (composing || settled !== text || settled.trim() === asked.current) return;
    asked.current = settled.trim();
    search.current(asked.current);
  }, [composing, settled, text]);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);

  return (
    <Input
      ref={input}
      type="search"
      value={text}
      maxLength={100}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t('searchLabel')}
      placeholder={t(phone ? 'searchHintShort' : 'searchHint')}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
