import { type Action, postpones } from '@genjin/domain/action';
import type { Deadline } from '@genjin/domain/deadline-text';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Chip, Chips } from '#kit/chip.tsx';
import { ColleagueChoice } from '#kit/colleague-choice.tsx';
import { DeadlineChoice } from '#kit/deadline-choice.tsx';
import { useSubmitOnEnter } from '#kit/ime.ts';
import { useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './action-row.module.css';
import type { PanelName } from './panel-name.ts';
import type { ActionEdit } from './use-action-edit.tsx';

interface ActionPanelProps {
  readonly name: PanelName;
  readonly action: Action;
  readonly edit: ActionEdit;
  readonly onClose: () => void;
}

/** The small form that opens under an action. */
export function ActionPanel(props: ActionPanelProps) {
  if (props.name === 'result') return <Result {...props} />;
  return props.name === 'postpone' ? <Postpone {...props} /> : <Reassign {...props} />;
}

function Result({ edit, onClose }: ActionPanelProps) {
  const t = useText(actionMessages);
  const [result, setResult] = useState('');
  const finish = () => {
    edit.finish(result.trim() || null);
    onClose();
  };
  const onKeyDown = useSubmitOnEnter(finish);
  return (
    <div className={css.panel}>
      <div className={css.line}>
        <Input
          autoFocus
          value={result}
          maxLength={1000}
          placeholder={t('resultHint')}
          aria-label={t('resultHint')}
          onChange={(event) => setResult(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="primary" onClick={finish}>
          {t('finishIt')}
        </Button>
        <Button
          onClick={() => {
            edit.drop(result.trim() || null);
            onClose();
          }}
        >
          {t('drop')}
        </Button>
      </div>
    </div>
  );
}

const usualReasons = ['reasonCustomer', 'reasonWaiting', 'reasonOurs'] as const;

function Postpone({ action, edit, onClose }: ActionPanelProps) {
  const t = useText(actionMessages);
  const [due, setDue] = useState<Deadline | null>(null);
  const [reason, setReason] = useState('');
  // The rule is the server's own: an earlier day needs no reason.
  const asks = due !== null && postpones(action, { dueOn: due.day, dueTime: due.time });
  const ready = due !== null && (!asks || reason.trim() !== '');
  const save = () => {
    if (!due || !ready) return;
    edit.postpone(due, reason);
    onClose();
  };
  const onKeyDown = useSubmitOnEnter(save);
  return (
    <div className={css.panel}>
      <DeadlineChoice label={t('postponeTo')} value={due} onChange={setDue} />
      {asks ? (
        <Chips label={t('reasons')}>
          {usualReasons.map((key) => (
            <Chip key={key} pressed={reason === t(key)} onPress={() => setReason(t(key))}>
              {t(key)}
            </Chip>
          ))}
        </Chips>
      ) : null}
      <div className={css.line}>
        <Input
          value={reason}
          maxLength={500}
          placeholder={t('reasonHint')}
          aria-label={t('reasonHint')}
          aria-required={asks}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="primary" disabled={!ready} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}

function Reassign({ action, edit, onClose }: ActionPanelProps) {
  const t = useText(actionMessages);
  return (
    <div className={css.panel}>
      <ColleagueChoice
        label={t('reassignTo')}
        exclude={[action.owner.id]}
        onClose={onClose}
        onChoose={(ownerId) => {
          edit.reassign(ownerId);
          onClose();
        }}
      />
    </div>
  );
}
