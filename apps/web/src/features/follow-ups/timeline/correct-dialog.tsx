import { customerApi } from '@genjin/domain/customer';
import { type FollowUp, followUpApi, NewCorrection } from '@genjin/domain/follow-up';
import { Alert, Button, Drawer, Input } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { FormRefusal, useNotice } from '#kit/feedback.tsx';
import { type PlacedProblem, problemsFor, useTitle } from '#kit/fields.ts';
import { useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { useAnswer, useCall } from '#kit/queries.ts';
import { usePhone } from '#kit/responsive.ts';
import { useLocale, useText } from '#kit/text.ts';
import { timelineMessages } from '#messages/timeline.ts';
import { ContentPart } from '../record/content-part.tsx';
import { tidyDraft } from '../record/draft.ts';
import { FeedbackPart } from '../record/feedback-part.tsx';
import { type Change, RecordFormContext } from '../record/form.ts';
import { GoalPart } from '../record/goal-part.tsx';
import { MethodPart } from '../record/method-part.tsx';
import { NotePart } from '../record/note-part.tsx';
import { OutcomePart } from '../record/outcome-part.tsx';
import { Part } from '../record/part.tsx';
import { TimePart } from '../record/time-part.tsx';
import { TopicsPart } from '../record/topics-part.tsx';
import css from './correct-dialog.module.css';
import { changesOf, draftOfFollowUp } from './correction.ts';

/** The form that the record was written in, once more; what it changes is kept beside what was, with the reason. */
export function CorrectDialog({ followUp, onClose }: { readonly followUp: FollowUp; readonly onClose: () => void }) {
  const t = useText(timelineMessages);
  const title = useTitle();
  const locale = useLocale();
  const phone = usePhone();
  const notice = useNotice();
  const { zone } = useSettings();
  const [id] = useState(newId);
  const [draft, setDraft] = useState(() => draftOfFollowUp(followUp, zone, newId));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
  const file = useAnswer(customerApi.read, { params: { id: followUp.customerId } }).data;
  const correct = useCall(followUpApi.correct, {
    invalidates: [followUpApi.list, customerApi.read, customerApi.brief, customerApi.list],
    onDone: () => {
      notice.done(t('corrected'));
      onClose();
    },
    onFailed: (error) => setProblems(placedInForm(problemsFor(error, NewCorrection, locale))),
  });

  const change = useCallback<Change>((patch) => {
    setDraft((before) => ({ ...before, ...(typeof patch === 'function' ? patch(before) : patch) }));
  }, []);
  const changes = useMemo(() => changesOf(followUp, tidyDraft(draft, newId), zone), [followUp, draft, zone]);
  const unchanged = Object.keys(changes).length === 0;

  const save = () => {
    const body = { id, version: followUp.version, reason, changes };
    const read = NewCorrection.safeParse(body);
    setProblems(read.success ? [] : placedInForm(problemsFor(read.error, NewCorrection, locale)));
    if (read.success) correct.mutate({ params: { id: followUp.id }, body });
  };
  const reasonWrong = problems.filter(({ name }) => name[0] === 'reason').flatMap(({ errors }) => errors);
  const form = file && {
    draft,
    change,
    file,
    goal: '',
    plan: null,
    cameFromPlan: false,
    problems,
    files: [],
    setFiles: () => undefined,
    lostFiles: [],
  };
  const footer = (
    <div className={css.footer}>
      <span className={css.told}>{unchanged ? t('nothingChanged') : ''}</span>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="primary" disabled={unchanged} loading={correct.isPending} onClick={save}>
        {t('saveCorrection')}
      </Button>
    </div>
  );
  return (
    <Drawer
      open
      size={phone ? '100%' : 720}
      title={t('correctTitle')}
      onClose={onClose}
      footer={footer}
      maskClosable={false}
    >
      {form ? (
        <RecordFormContext value={form}>
          <div className={css.form}>
            <p className={css.hint}>{t('correctHint')}</p>
            <Part label={title(NewCorrection.shape.reason)} htmlFor="correction-reason" required problems={reasonWrong}>
              <Input
                id="correction-reason"
                value={reason}
                maxLength={500}
                placeholder={t('correctReasonHint')}
                status={reasonWrong.length > 0 ? 'error' : ''}
                onChange={(event) => setReason(event.target.value)}
              />
            </Part>
            <ContentPart />
            <TimePart asksWhyLate={false} />
            <MethodPart />
            <TopicsPart />
            <FeedbackPart />
            <GoalPart />
            <OutcomePart />
            <NotePart />
            {correct.error?.code === 'record.stale' ? (
              <Alert type="warning" role="alert" title={t('staleRecord')} />
            ) : null}
            {correct.error && correct.error.code !== 'record.stale' && correct.error.fields.length === 0 ? (
              <FormRefusal refusal={{ error: correct.error, rest: [] }} />
            ) : null}
          </div>
        </RecordFormContext>
      ) : null}
    </Drawer>
  );
}

/** The endpoint names a corrected field below `changes`, the form by itself. */
function placedInForm(problems: readonly PlacedProblem[]): PlacedProblem[] {
  return problems.map(({ name, errors }) => ({ name: name[0] === 'changes' ? name.slice(1) : name, errors }));
}
