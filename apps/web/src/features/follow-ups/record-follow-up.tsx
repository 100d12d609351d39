import type { CustomerFile } from '@genjin/domain/customer';
import type { FollowUp } from '@genjin/domain/follow-up';
import { planApi } from '@genjin/domain/plan';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FormRefusal } from '#kit/feedback.tsx';
import { useMe, useSettings } from '#kit/me.tsx';
import { useAnswer } from '#kit/queries.ts';
import { useShortcut } from '#kit/shortcut.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { recordMessages } from '#messages/record.ts';
import { useLateness } from './lateness.ts';
import { ActionsPart } from './record/actions-part.tsx';
import { ContentPart } from './record/content-part.tsx';
import { FeedbackPart } from './record/feedback-part.tsx';
import { RecordFormContext } from './record/form.ts';
import { KeptPart } from './record/kept-part.tsx';
import { MethodPart } from './record/method-part.tsx';
import { MoreParts, shownFields } from './record/more-parts.tsx';
import { PeoplePart } from './record/people-part.tsx';
import css from './record/record.module.css';
import { SaveBar } from './record/save-bar.tsx';
import { TimePart } from './record/time-part.tsx';
import { TopicsPart } from './record/topics-part.tsx';
import { useRecordDraft } from './record/use-record-draft.ts';
import { useRecordSave } from './record/use-record-save.ts';
import { Uploads } from './uploads.tsx';

/** Refusals that the form explains in its own words. */
const explained: ReadonlySet<string> = new Set(['record.stale', 'record.id_taken']);

interface RecordFollowUpProps {
  readonly customerId: string;
  readonly file: CustomerFile;
  readonly onDone: () => void;
  /** The plan that this contact fulfils, where the writer came from it. */
  readonly planId?: string | undefined;
}

/**
 * The form of a follow-up: two required fields, everything else a tap, a phrase or a pasted text. What is written stays in
 * this browser until the server has acknowledged it.
 */
export function RecordFollowUp({ file, onDone, planId }: RecordFollowUpProps) {
  const t = useText(recordMessages);
  const time = useTime();
  const lateness = useLateness();
  const me = useMe();
  const { message } = App.useApp();
  const { zone, stageGoals } = useSettings();
  const { customer } = file;
  const planned = useAnswer(planApi.list, { query: { customer: customer.id } });
  const plan = planned.data?.items.find((one) => one.id === planId) ?? file.nextPlan;
  const cameFromPlan = plan !== null && plan.id === planId;
  const goal = plan?.goal ?? stageGoals[customer.stage];
  const writing = useRecordDraft(file, plan);
  const { draft, change, files, setFiles, lostFiles } = writing;
  const [saved, setSaved] = useState<FollowUp | null>(null);
  const form = useRef<HTMLDivElement>(null);

  const context = useMemo(
    () => ({ customer, userId: me.id, zone, goal, plan, cameFromPlan }),
    [customer, me.id, zone, goal, plan, cameFromPlan],
  );
  const finish = () => {
    void message.success(files.length > 0 ? t('uploadedAll') : t('saved'));
    onDone();
  };
  const onArrived = (followUp: FollowUp) => {
    if (files.length > 0) return setSaved(followUp);
    const { lateHours } = followUp.timeliness;
    void message.success(lateHours > 0 ? t('savedLate', { late: lateness(lateHours) }) : t('savedOnTime'));
    onDone();
  };
  const { save, found, problems, refusal, state, retry, withdraw } = useRecordSave({
    draft,
    change,
    context,
    customerName: customer.name,
    onArrived,
  });

  const trySave = () => {
    const unread = form.current?.querySelector<HTMLElement>('[data-unread]');
    if (unread) unread.focus();
    else if (state === 'writing') void save();
    else if (state === 'undelivered') retry();
  };
  useShortcut('mod+Enter', trySave, saved === null);

  useEffect(() => {
    if (found.length === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[data-problem]');
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }, [found]);

  const shared = useMemo(
    () => ({ draft, change, file, goal, plan, cameFromPlan, problems, files, setFiles, lostFiles }),
    [draft, change, file, goal, plan, cameFromPlan, problems, files, setFiles, lostFiles],
  );
  const rest = problems.filter(({ name }) => !shownFields.has(String(name[0]))).flatMap(({ errors }) => errors);
  const shownAtFields = refusal !== null && refusal.fields.length > 0 && rest.length === 0;

  if (saved)
    return (
      <div className={css.uploading}>
        <h3>{t('uploading')}</h3>
        <Uploads followUpId={saved.id} files={files} onAllDone={finish} />
        <Button onClick={onDone}>{t('done')}</Button>
      </div>
    );
  return (
    <RecordFormContext value={shared}>
      <div className={css.form} ref={form}>
        <fieldset className={css.parts} disabled={state !== 'writing'} aria-label={t('title')}>
          {writing.restoredAt ? (
            <Alert
              type="info"
              title={t('restored', { when: time.moment(writing.restoredAt) })}
              action={
                <Popconfirm title={t('discardSure')} onConfirm={writing.discard}>
                  <Button size="small">{t('discard')}</Button>
                </Popconfirm>
              }
            />
          ) : null}
          <ContentPart />
          <TimePart />
          <MethodPart />
          <PeoplePart />
          <TopicsPart />
          <FeedbackPart />
          <ActionsPart />
          <KeptPart />
          <MoreParts />
          {refusal?.code === 'record.stale' ? <Alert type="warning" role="alert" title={t('staleCustomer')} /> : null}
          {refusal?.code === 'record.id_taken' ? (
            <Alert type="warning" role="alert" title={t('earlierArrived')} />
          ) : null}
          {(refusal && !shownAtFields && !explained.has(refusal.code)) || rest.length > 0 ? (
            <FormRefusal refusal={{ error: refusal, rest }} />
          ) : null}
        </fieldset>
        <SaveBar
          state={state}
          touched={writing.touched}
          keeps={writing.keeps}
          onSave={trySave}
          onRetry={retry}
          onEditAgain={withdraw}
        />
      </div>
    </RecordFormContext>
  );
}
