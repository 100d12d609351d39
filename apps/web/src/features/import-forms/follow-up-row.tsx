import type { FormChoices, ImportedForm } from '@genjin/domain/import-form';
import { type FollowUpColumn, followUpColumns, followUpLabels } from '@genjin/domain/paper-form/paper-form';
import { writtenName } from '@genjin/domain/paper-form/written-name';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Chip, Chips, toggled } from '#kit/chip.tsx';
import { Mark } from '#kit/tags.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { importFormHints } from '#messages/import-form-hints.ts';
import { MethodChoice } from './cell-choice.tsx';
import { CellHeadings, CellLine } from './cell-line.tsx';
import css from './follow-up-row.module.css';
import { withCell, withChoices } from './form-draft.ts';
import { anchors } from './open-questions.ts';
import { type Review, ReviewProvider, useReview } from './review-context.ts';
import { SideChoice } from './side-choice.tsx';
import { useFrozen } from './use-frozen.ts';

interface FollowUpRowProps {
  readonly form: ImportedForm;
  /** From 0, as it stands on the form. */
  readonly row: number;
}

const labelOf = (column: FollowUpColumn) => followUpLabels[column].replace('*', '');

/** One row of part 2: a contact that happened, cell by cell. It can be left out; one that is there already is. */
export function FollowUpRow({ form, row }: FollowUpRowProps) {
  const review = useReview();
  const { review: known, form: shown } = useFrozen({ review, form }, keyOf(review, form, row));
  // Of hundreds of rows only the one that is worked on is drawn anew.
  return useMemo(
    () => (
      <ReviewProvider value={known}>
        <Row form={shown} row={row} />
      </ReviewProvider>
    ),
    [known, shown, row],
  );
}

/** All that a row shows depends on. */
function keyOf({ draft, reading, asked, refusedAt, doubtfulOnly, editable }: Review, form: ImportedForm, row: number) {
  const cells = followUpColumns.map((column) => anchors.cell(row, column));
  const waiting = cells.filter((anchor) => asked.has(anchor));
  const people = reading.record.contacts.map(writtenName);
  const decided = [draft.choices.leftOut.includes(row), form.present.includes(row), doubtfulOnly, editable];
  return JSON.stringify([draft.paper.followUps[row], waiting, cells.map(refusedAt), people, decided]);
}

function Row({ form, row }: FollowUpRowProps) {
  const t = useText(importFormMessages);
  const time = useTime();
  const { draft, reading, change, asked, editable } = useReview();
  const [opened, setOpened] = useState<readonly FollowUpColumn[]>([]);
  const paper = draft.paper.followUps[row];
  const original = form.original.followUps[row];
  if (!paper || !original) return null;
  const present = form.present.includes(row);
  const leftOut = draft.choices.leftOut.includes(row);
  const followUp = reading.record.followUps[reading.rows.indexOf(row)];
  const isShown = (column: FollowUpColumn) =>
    paper[column].trim() !== '' ||
    original[column].trim() !== '' ||
    opened.includes(column) ||
    asked.has(anchors.cell(row, column));
  const missing = followUpColumns.filter((column) => !isShown(column));
  const leave = () => {
    const without = ({ leftOut: rows }: FormChoices) => toggled(rows, row).sort((a, b) => a - b);
    change((now) => withChoices(now, { leftOut: without(now.choices) }), 'now');
  };
  return (
    <article className={`${css.row} ${leftOut || present ? css.out : ''}`}>
      <header className={css.head}>
        <h3 className={css.title}>
          {t('rowTitle', { n: row + 1 })} ·{' '}
          {followUp?.day ? time.day(followUp.day) : <span className={css.undated}>{t('undated')}</span>}{' '}
          {[followUp?.start, followUp?.end].filter((part) => part).join('–')}
        </h3>
        {present ? <Mark tone="quiet">{t('present')}</Mark> : null}
        {leftOut && !present ? <Mark tone="quiet">{t('leftOut')}</Mark> : null}
        {editable && !present ? (
          <Button type="text" size="small" onClick={leave}>
            {t(leftOut ? 'takeIn' : 'leaveOut')}
          </Button>
        ) : null}
      </header>
      {leftOut || present ? (
        <p className={css.gist}>{paper.content}</p>
      ) : (
        <>
          <CellHeadings />
          {followUpColumns.filter(isShown).map((column) => (
            <Cell
              key={column}
              row={row}
              column={column}
              original={original[column]}
              method={followUp?.method ?? null}
            />
          ))}
          {missing.length > 0 && editable ? (
            <div className={css.missing}>
              <span className={css.add}>{t('addCell')}</span>
              <Chips label={t('addCell')}>
                {missing.map((column) => (
                  <Chip key={column} tone="dashed" onPress={() => setOpened([...opened, column])}>
                    {labelOf(column)}
                  </Chip>
                ))}
              </Chips>
            </div>
          ) : null}
        </>
      )}
    </article>
  );
}

interface CellProps {
  readonly row: number;
  readonly column: FollowUpColumn;
  readonly original: string;
  readonly method: string | null;
}

function Cell({ row, column, original, method }: CellProps) {
  const t = useText(importFormMessages);
  const hints = useText(importFormHints);
  const { draft, reading, change } = useReview();
  const value = draft.paper.followUps[row]?.[column] ?? '';
  const found = reading.cellAt(row, column);
  const label = labelOf(column);
  const name = t('cellOfRow', { n: row + 1, label });
  const write = (text: string) => change((now) => withCell(now, row, column, text));
  return (
    <CellLine
      anchor={anchors.cell(row, column)}
      label={label}
      name={name}
      value={value}
      original={original}
      reading={found}
      hint={column === 'method' ? null : hints(column)}
      choice={
        column === 'method' ? (
          <MethodChoice label={name} value={found?.understood ? method : null} onWrite={write} />
        ) : undefined
      }
      more={column === 'participants' ? <SideChoice text={value} onWrite={write} /> : undefined}
      onChange={write}
    />
  );
}
