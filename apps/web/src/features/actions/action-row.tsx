import CheckOutlined from '@ant-design/icons/CheckOutlined';
import { type Action, actionStates } from '@genjin/domain/action';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Clamped } from '#kit/clamped.tsx';
import { useMe } from '#kit/me.tsx';
import { Mark } from '#kit/tags.tsx';
import { useLabels, useText } from '#kit/text.ts';
import { actionMessages } from '#messages/actions.ts';
import css from './action-row.module.css';
import { Due } from './due.tsx';
import type { PanelName } from './panel-name.ts';
import { useActionEdit } from './use-action-edit.tsx';

const ActionPanel = lazy(() => import('./action-panel.tsx').then((part) => ({ default: part.ActionPanel })));

const panels = [
  ['result', 'withResult'],
  ['postpone', 'postpone'],
  ['reassign', 'reassign'],
] as const;

interface ActionRowProps {
  readonly action: Action;
  /** Whether the customer is named, because the list is about several. */
  readonly withCustomer?: boolean;
  readonly mayEdit?: boolean;
}

/** One promise: done in one tap; a result, a later day or another owner in a few more. */
export function ActionRow({ action, withCustomer = true, mayEdit = true }: ActionRowProps) {
  const t = useText(actionMessages);
  const label = useLabels();
  const me = useMe();
  const edit = useActionEdit(action);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const open = action.state === 'open';
  return (
    <li className={`${css.row} ${open ? '' : css.closed}`}>
      {open && mayEdit ? (
        <button
          type="button"
          className={css.tick}
          disabled={edit.pending}
          aria-label={t('finish', { content: action.content })}
          title={t('finishIt')}
          onClick={() => edit.finish(null)}
        >
          <CheckOutlined aria-hidden />
        </button>
      ) : (
        <span className={css.state}>
          <Mark tone={action.state === 'done' ? 'good' : 'quiet'}>{label(actionStates, action.state)}</Mark>
        </span>
      )}
      <div className={css.main}>
        <div className={css.words}>
          <p className={css.content}>{action.content}</p>
          <p className={css.facts}>
            {withCustomer ? (
              <Link to="/customers/$customerId" params={{ customerId: action.customer.id }} className={css.customer}>
                <Clamped>{action.customer.name}</Clamped>
              </Link>
            ) : null}
            <Due action={action} />
            {action.owner.id === me.id && withCustomer ? null : <span>{action.owner.name}</span>}
            {action.result ? <span>{action.result}</span> : null}
          </p>
        </div>
        {mayEdit ? (
          <div className={css.buttons}>
            {open ? (
              panels.map(([name, key]) => (
                <Button
                  key={name}
                  type="text"
                  size="small"
                  aria-expanded={panel === name}
                  onClick={() => setPanel(panel === name ? null : name)}
                >
                  {t(key)}
                </Button>
              ))
            ) : (
              <Button type="text" size="small" loading={edit.pending} onClick={edit.reopen}>
                {t('reopen')}
              </Button>
            )}
          </div>
        ) : null}
        <Suspense>
          {panel && open ? (
            <ActionPanel name={panel} action={action} edit={edit} onClose={() => setPanel(null)} />
          ) : null}
        </Suspense>
      </div>
    </li>
  );
}
