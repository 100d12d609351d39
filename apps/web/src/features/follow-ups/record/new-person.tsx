import { type DecisionRole, decisionRoles } from '@genjin/domain/contact';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ManyOf } from '#kit/chip.tsx';
import { useSubmitOnEnter } from '#kit/ime.ts';
import { newId } from '#kit/new-id.ts';
import { useOptions, useText } from '#kit/text.ts';
import { recordMessages } from '#messages/record.ts';
import type { DraftPerson } from './draft.ts';
import css from './people-part.module.css';

interface NewPersonProps {
  readonly onAdd: (person: DraftPerson) => void;
  readonly onClose: () => void;
}

/** Somebody at the customer who was met for the first time: a name is enough. */
export function NewPerson({ onAdd, onClose }: NewPersonProps) {
  const t = useText(recordMessages);
  const options = useOptions();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [roles, setRoles] = useState<DecisionRole[]>([]);
  const ready = name.trim() !== '';
  const add = () => ready && onAdd({ id: newId(), name: name.trim(), title: title.trim(), decisionRoles: roles });
  const onKeyDown = useSubmitOnEnter(add);
  return (
    <div className={css.new}>
      <div className={css.fields}>
        <Input
          autoFocus
          value={name}
          maxLength={50}
          placeholder={t('contactName')}
          aria-label={t('contactName')}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Input
          value={title}
          maxLength={100}
          placeholder={t('contactTitle')}
          aria-label={t('contactTitle')}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ManyOf label={t('contactRoles')} options={options(decisionRoles)} value={roles} onChange={setRoles} />
      <div className={css.buttons}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" ghost disabled={!ready} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </div>
  );
}
