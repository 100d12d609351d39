import { customerApi } from '@genjin/domain/customer';
import { type FollowUp, NewFollowUp } from '@genjin/domain/follow-up';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CallError } from '#kit/call.ts';
import { type PlacedProblem, problemsFor } from '#kit/fields.ts';
import { useSettings } from '#kit/me.tsx';
import { newId } from '#kit/new-id.ts';
import { instantNow } from '#kit/now.ts';
import { invalidate } from '#kit/queries.ts';
import { useLocale } from '#kit/text.ts';
import { useOutbox, useParcels } from '../use-outbox.ts';
import { problemsOfDraft } from './check-draft.ts';
import { type RecordDraft, tidyDraft } from './draft.ts';
import { type Change, standing } from './form.ts';
import { newFollowUpOf, type RecordContext } from './new-follow-up.ts';

interface Saving {
  readonly draft: RecordDraft;
  readonly change: Change;
  readonly context: RecordContext;
  readonly customerName: string;
  /** The server has acknowledged the record. */
  readonly onArrived: (followUp: FollowUp) => void;
}

/** Checks and sends the draft; what stands in the way is told by field. A record counts as saved only when it has arrived. */
export function useRecordSave({ draft, change, context, customerName, onArrived }: Saving) {
  const locale = useLocale();
  const client = useQueryClient();
  const outbox = useOutbox();
  const { zone, rules } = useSettings();
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
  const [checked, setChecked] = useState<RecordDraft | null>(null);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const parcel = useParcels(outbox).find((one) => one.body.id === draft.id) ?? null;

  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });
  useEffect(
    () =>
      outbox.onArrival((answer, body) => {
        if (body.id === draft.id) arrived.current(answer.followUp);
      }),
    [outbox, draft.id],
  );
  // What was refused while nobody looked is the writer's again.
  const leftRefused = parcel?.state === 'refused';
  useEffect(() => {
    if (leftRefused) outbox.withdraw(draft.id);
  }, [leftRefused, outbox, draft.id]);

  const save = useCallback(async () => {
    const tidy = tidyDraft(draft, newId);
    change(tidy);
    setChecked(tidy);
    const body = newFollowUpOf(tidy, context);
    const moment = { zone, now: instantNow(), hoursToRecord: rules.hoursToRecord, locale };
    const found = problemsOfDraft(tidy, body, moment).map(({ path, message }) => ({
      name: [...path],
      errors: [message],
    }));
    setProblems(found);
    setRefusal(null);
    if (found.length > 0) return;
    const outcome = await outbox.deliver(body, customerName);
    if ('delivered' in outcome || outcome.kind === 'passing') return;
    outbox.withdraw(body.id);
    if (!(outcome.error instanceof CallError)) throw outcome.error;
    setProblems(problemsFor(outcome.error, NewFollowUp, locale));
    setRefusal(outcome.error);
    if (outcome.error.code === 'record.stale')
      await invalidate(client, customerApi.read, { params: { id: body.customerId } });
  }, [draft, change, context, customerName, outbox, client, zone, rules.hoursToRecord, locale]);

  return {
    save,
    /** The same list until the next check, to notice that there was one. */
    found: problems,
    problems: useMemo(() => standing(problems, checked, draft), [problems, checked, draft]),
    refusal,
    state: parcel === null || leftRefused ? ('writing' as const) : parcel.state,
    retry: outbox.retry,
    /** Takes the record back from delivery, to change it. */
    withdraw: () => outbox.withdraw(draft.id),
  };
}
