import { NewFollowUp } from '@genjin/domain/follow-up';
import { Input } from 'antd';
import { useId } from 'react';
import { Chip, Chips } from '#kit/chip.tsx';
import { useTitle } from '#kit/fields.ts';
import { useSettings } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { problemsAt, useRecordForm } from './form.ts';
import { insertPhrase } from './insert-phrase.ts';
import { Part } from './part.tsx';

/** What was said: the one field that has to be typed. */
export function ContentPart() {
  const t = useText(recordMessages);
  const title = useTitle();
  const { quickPhrases } = useSettings();
  const { draft, change, problems } = useRecordForm();
  const id = useId();
  const wrong = problemsAt(problems, ['content']);
  const label = title(NewFollowUp.shape.content);

  const insert = (phrase: string) => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { text, caret } = insertPhrase(field.value, phrase, field.selectionStart, field.selectionEnd);
    change({ content: text });
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  };

  return (
    <Part label={label} htmlFor={id} required problems={wrong}>
      <Input.TextArea
        id={id}
        autoFocus
        required
        value={draft.content}
        maxLength={20_000}
        autoSize={{ minRows: 4, maxRows: 14 }}
        placeholder={t('contentHint')}
        status={wrong.length > 0 ? 'error' : ''}
        aria-invalid={wrong.length > 0}
        onChange={(event) => change({ content: event.target.value })}
      />
      {quickPhrases.length > 0 ? (
        <Chips label={t('quickPhrases')} flow="row">
          {quickPhrases.map((phrase) => (
            <Chip key={phrase} tone="dashed" keepsFocus onPress={() => insert(phrase)}>
              {phrase.replace(/[；;。]$/, '')}
            </Chip>
          ))}
        </Chips>
      ) : null}
    </Part>
  );
}
