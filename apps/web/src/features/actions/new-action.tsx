import { actionApi } from '@genjin/domain/action';
import { type Deadline, deadlineIn } from '@genjin/domain/deadline-text';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DeadlineChoice } from '#kit/deadline-choice.tsx';
import { useNotice } from '#kit/feedback.tsx';
import { useSubmitOnEnter } from '#kit/ime.ts';
import { useMe } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useCall } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './action-row.module.css';
import { showActions } from './use-action-edit.tsx';

/** Adds an action to a customer; a deadline that its words name is taken over until another is chosen. */
export function NewActionForm({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const t = useText(actionMessages);
  const me = useMe();
  const notice = useNotice();
  const { today } = useTime();
  const [id, setId] = useState(newId);
  const [content, setContent] = useState('');
  const [chosen, setChosen] = useState<Deadline | null>(null);
  const due = chosen ?? deadlineIn(content, today);
  const add = useCall(actionApi.create, {
    invalidates: showActions,
    onDone: () => {
      notice.done(t('added'));
      setId(newId());
      setContent('');
      setChosen(null);
    },
    onFailed: notice.failed,
  });
  const save = () => {
    if (content.trim() === '' || add.isPending) return;
    add.mutate({
      body: { id, customerId, content, ownerId: me.id, dueOn: due?.day ?? null, dueTime: due?.time ?? null },
    });
  };
  const onKeyDown = useSubmitOnEnter(save);
  return (
    <div className={css.panel}>
      <Input
        autoFocus
        value={content}
        maxLength={1000}
        placeholder={t('actionHint')}
        aria-label={t('actionHint')}
        onChange={(event) => setContent(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <DeadlineChoice label={t('actionDue')} value={due} onChange={setChosen} />
      <div className={css.end}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" disabled={content.trim() === ''} loading={add.isPending} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
