import type { CellReading } from '@genjin/domain/paper-form/paper-form';
import { type ReactNode, useState } from 'react';
import { useLocale, useText } from '#kit/text.ts';
import { importFormMessages } from '#messages/import-form.ts';
import css from './cell-line.module.css';
import { CellText } from './cell-text.tsx';
import { CertaintyLabel } from './certainty-label.tsx';
import { useReview } from './review-context.ts';

interface CellLineProps {
  readonly anchor: string;
  readonly label: string;
  /** Which cell, where the label alone does not say it. */
  readonly name: string;
  readonly value: string;
  readonly original: string;
  readonly reading: CellReading | null;
  readonly hint: string | null;
  /** Instead of the words that were understood: a choice among a closed set. */
  readonly choice?: ReactNode;
  /** Below what was understood. */
  readonly more?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** One cell: its label, what stands on the form, and what was understood, with what was assumed or not understood. */
export function CellLine(props: CellLineProps) {
  const { anchor, label, name, value, original, reading, hint, choice, more, onChange } = props;
  const t = useText(importFormMessages);
  const locale = useLocale();
  const { asked, refusedAt, doubtfulOnly, editable } = useReview();
  const isAsked = asked.has(anchor);
  const doubtful = isAsked || (reading !== null && reading.certainty !== 'sure');
  // What was doubtful when it came in sight stays there while it is corrected.
  const [wasDoubtful] = useState(doubtful);
  if (doubtfulOnly && !doubtful && !wasDoubtful) return null;
  const told = isAsked ? 'asked' : (reading?.certainty ?? null);
  const refusals = refusedAt(anchor);
  return (
    <div id={anchor} className={`${css.line} ${told ? css[told] : ''}`}>
      <div className={css.label}>{label}</div>
      <div className={css.source}>
        <span className={css.caption}>{t('source')}</span>
        <CellText name={name} value={value} original={original} hint={hint} editable={editable} onChange={onChange} />
      </div>
      <div className={css.understood}>
        <span className={css.mark}>{told ? <CertaintyLabel certainty={told} /> : null}</span>
        <div className={css.words}>
          {choice ?? (
            <span className={reading?.understood ? css.value : css.nothing}>
              {reading ? reading.understood || '' : t('notWritten')}
            </span>
          )}
          {reading && reading.notes.length > 0 ? (
            <ul className={css.notes}>
              {reading.notes.map((note) => (
                <li key={note.zh}>{note[locale]}</li>
              ))}
            </ul>
          ) : null}
          {more}
          {refusals.length > 0 ? (
            <div role="alert">
              <ul className={css.refusals}>
                {refusals.map((refusal) => (
                  <li key={refusal}>{refusal}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** The headings above such lines, where there is room for them. */
export function CellHeadings() {
  const t = useText(importFormMessages);
  return (
    <div className={css.headings} aria-hidden>
      <span />
      <span>{t('source')}</span>
      <span>{t('understood')}</span>
    </div>
  );
}
