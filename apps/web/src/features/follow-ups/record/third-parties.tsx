import { Input } from 'antd';
import { useState } from 'react';
import { Chip } from '#kit/chip.tsx';
import { useSubmitOnEnter } from '#kit/ime.ts';
import { useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import { useRecordForm } from './form.ts';
import css from './people-part.module.css';

/** People of neither side, by name: a partner, a consultant. */
export function ThirdParties() {
  const t = useText(recordMessages);
  const { draft, change } = useRecordForm();
  const [typed, setTyped] = useState<string | null>(null);

  const add = () => {
    const names = (typed ?? '')
      .split(/[、,，;；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length > 0) change({ thirdParties: [...new Set([...draft.thirdParties, ...names])] });
    setTyped(names.length > 0 ? '' : null);
  };
  const onKeyDown = useSubmitOnEnter(add);
  return (
    <>
      {draft.thirdParties.map((name) => (
        <Chip
          key={name}
          pressed
          label={t('remove', { name })}
          onPress={() => change({ thirdParties: draft.thirdParties.filter((one) => one !== name) })}
        >
          {name}
          <span className={css.minor}>{t('third')}</span> ×
        </Chip>
      ))}
      {typed === null ? (
        <Chip tone="dashed" onPress={() => setTyped('')}>
          {t('addThird')}
        </Chip>
      ) : (
        <Input
          autoFocus
          value={typed}
          maxLength={200}
          style={{ width: 260 }}
          placeholder={t('thirdHint')}
          aria-label={t('third')}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      )}
    </>
  );
}
