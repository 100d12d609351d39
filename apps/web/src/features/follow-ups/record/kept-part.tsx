import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import { useRecordForm } from './form.ts';
import { Part } from './part.tsx';
import { TickList } from './tick-list.tsx';

/** The promises that are still open: those that this contact kept are ticked off. */
export function KeptPart() {
  const t = useText(recordMessages);
  const time = useTime();
  const { draft, change, file } = useRecordForm();
  if (file.openActions.length === 0) return null;
  return (
    <Part label={t('kept')}>
      <TickList
        label={t('kept')}
        chosen={draft.closedActionIds}
        onChange={(closedActionIds) => change({ closedActionIds })}
        items={file.openActions.map((action) => ({
          id: action.id,
          text: action.content,
          more: (
            <>
              {action.owner.name}
              {action.dueOn ? ` · ${time.day(action.dueOn)}` : ''}{' '}
              {action.dueOn && action.dueOn < time.today ? <Mark tone="bad">{t('overdue')}</Mark> : null}
            </>
          ),
        }))}
      />
    </Part>
  );
}
