import type { ImportedForm } from '@genjin/domain/import-form';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useColleagues, useSettings } from '#kit/me.tsx';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { CertaintyLegend } from './certainty-label.tsx';
import { doubtfulPlaces } from './doubtful-places.ts';
import { FieldsPart } from './fields-part.tsx';
import { FollowUpsPart } from './follow-ups-part.tsx';
import { readDraft } from './form-reading.ts';
import css from './form-review.module.css';
import { anchorOf, openQuestions } from './open-questions.ts';
import { PeoplePanel } from './people-panel.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewProvider } from './review-context.ts';
import { TargetPanel } from './target-panel.tsx';
import { useFormReview } from './use-form-review.tsx';
import { writtenPeople } from './written-people.ts';

interface FormReviewPageProps {
  readonly form: ImportedForm;
  readonly editable: boolean;
  readonly doubtfulOnly: boolean;
  readonly onDoubtfulOnly: (only: boolean) => void;
  readonly onSaved: () => void;
}

/** One form under review: whose it is, who the people are, and its three parts with what was understood beside each cell. */
export function FormReviewPage({ form, editable, doubtfulOnly, onDoubtfulOnly, onSaved }: FormReviewPageProps) {
  const t = useText(importFormMessages);
  const settings = useSettings();
  const { today } = useTime();
  const { active: colleagues } = useColleagues();
  const review = useFormReview(form);
  const { draft, refused } = review;
  const reading = useMemo(() => readDraft(draft, settings, today), [draft, settings, today]);
  const people = useMemo(
    () => writtenPeople(reading, draft.choices, { colleagues, contacts: form.contacts }),
    [reading, draft.choices, colleagues, form.contacts],
  );
  const questions = openQuestions({ form, draft, reading, people, refused });
  const doubtful = doubtfulPlaces(form, draft, reading, people);
  const shared = {
    draft,
    reading,
    change: review.change,
    asked: new Set(questions),
    refusedAt: (anchor: string) =>
      refused.filter(({ path }) => anchorOf(path, draft) === anchor).map(({ message }) => message),
    doubtfulOnly,
    editable,
  };
  const save = async () => {
    if (await review.save()) onSaved();
  };
  return (
    <ReviewProvider value={shared}>
      <div className={css.bar}>
        <Segmented
          aria-label={t('show')}
          value={doubtfulOnly ? 'doubtful' : 'all'}
          options={[
            { value: 'all', label: t('showAll') },
            { value: 'doubtful', label: t('showAttention', { n: new Set([...questions, ...doubtful]).size }) },
          ]}
          onChange={(value) => onDoubtfulOnly(value === 'doubtful')}
        />
        <CertaintyLegend />
      </div>
      <TargetPanel form={form} onLeaveOut={() => void review.setState('skipped')} />
      <PeoplePanel form={form} people={people} />
      <div key={String(doubtfulOnly)} className={css.parts}>
        <FieldsPart part="information" original={form.original} />
        <FollowUpsPart form={form} />
        <FieldsPart part="state" original={form.original} />
      </div>
      <ReviewBar review={review} questions={questions} doubtful={doubtful} onSave={save} />
      {review.dialog}
    </ReviewProvider>
  );
}
