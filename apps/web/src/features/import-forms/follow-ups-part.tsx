import { type ImportedForm, oldActionChoices } from '@genjin/domain/import-form';
import { followUpColumns } from '@genjin/domain/paper-form/paper-form';
import { Segmented } from 'antd';
import { startTransition, useEffect, useState } from 'react';
import { Quiet } from '#kit/folded.tsx';
import { Panel } from '#kit/panel.tsx';
import { useOptions, useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { FollowUpRow } from './follow-up-row.tsx';
import css from './follow-ups-part.module.css';
import { withChoices } from './form-draft.ts';
import { countPastActions, newestFirst } from './form-reading.ts';
import { anchors } from './open-questions.ts';
import { useReview } from './review-context.ts';

const firstRows = 20;

/** Part 2 of the form: its rows, the newest first, and what becomes of actions that are past. */
export function FollowUpsPart({ form }: { readonly form: ImportedForm }) {
  const t = useText(importFormMessages);
  const options = useOptions();
  const { today } = useTime();
  const { draft, reading, change, asked, doubtfulOnly, editable } = useReview();
  // As it was when it came in sight: a row does not wander about while its date is typed.
  const [order] = useState(() => newestFirst(reading));
  const [doubtfulRows] = useState(() => order.filter(isDoubtful));
  const taken = draft.choices.leftOut.concat(form.present);
  const past = countPastActions(reading, taken, today);
  // The first rows are there at once; hundreds come after them without holding the page up.
  const [ready, setReady] = useState(firstRows);
  useEffect(() => startTransition(() => setReady(order.length)), [order.length]);
  const shown = doubtfulOnly ? order.filter((row) => doubtfulRows.includes(row) || isDoubtful(row)) : order;

  function isDoubtful(row: number): boolean {
    return followUpColumns.some((column) => {
      const found = reading.cellAt(row, column);
      return asked.has(anchors.cell(row, column)) || (found !== null && found.certainty !== 'sure');
    });
  }

  return (
    <Panel title={t('followUps')} hint={order.length > 0 ? t('rowsCount', { n: order.length }) : null}>
      {past > 0 ? (
        <div className={css.past}>
          <span className={css.words}>
            {t('oldActions', { n: past })}
            <span className={css.hint}>{t('oldActionsHint')}</span>
          </span>
          <Segmented
            value={draft.choices.oldActions}
            options={options(oldActionChoices)}
            aria-label={t('choice.oldActions')}
            disabled={!editable}
            onChange={(oldActions) => change((now) => withChoices(now, { oldActions }), 'now')}
          />
        </div>
      ) : null}
      {order.length === 0 ? <Quiet>{t('noFollowUps')}</Quiet> : null}
      {order.length > 0 && shown.length === 0 ? <Quiet>{t('nothingToNote')}</Quiet> : null}
      <ol className={css.rows}>
        {shown.slice(0, Math.max(ready, firstRows)).map((row) => (
          <li key={row}>
            <FollowUpRow form={form} row={row} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
