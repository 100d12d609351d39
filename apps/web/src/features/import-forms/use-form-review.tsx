import { customerApi } from '@genjin/domain/customer';
import type { FieldProblem } from '@genjin/domain/errors';
import { importApi } from '@genjin/domain/import';
import { ImportedForm, importFormApi } from '@genjin/domain/import-form';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { CallError, call } from '#kit/call.ts';
import { useNotice } from '#kit/feedback.tsx';
import { answerOf, invalidate } from '#kit/queries.ts';
import { useText } from '#kit/text.ts';
import { sameValue } from '#kit/versions.ts';
import { importFormMessages } from '#messages/import-form.ts';
import { FormConflict } from './form-conflict.tsx';
import { type FormDraft, withChoices } from './form-draft.ts';
import { standingRefusals } from './open-questions.ts';

/** How long one waits for more before a corrected text is sent, in milliseconds. */
const pause = 700;

export interface FormReview {
  readonly draft: FormDraft;
  /** Changes the draft as it is by then; it is kept on the server a moment later, at once where that brings new facts. */
  readonly change: (edit: (draft: FormDraft) => FormDraft, when?: 'soon' | 'now') => void;
  readonly keeping: 'kept' | 'waiting' | 'sending' | 'failed';
  /** Why the changes could not be kept. */
  readonly problem: CallError | null;
  readonly retry: () => void;
  /** What the server refused to save, as long as it was not changed since. */
  readonly refused: readonly FieldProblem[];
  readonly save: () => Promise<boolean>;
  readonly setState: (state: 'review' | 'skipped') => Promise<void>;
  readonly saving: boolean;
  /** Both versions, where somebody else was faster. */
  readonly dialog: ReactNode;
}

const draftOf = ({ paper, choices }: ImportedForm): FormDraft => ({ paper, choices });

/** The form as somebody else left it, out of a refusal. */
function newerForm(error: CallError): ImportedForm | null {
  if (error.code !== 'record.stale') return null;
  const { current } = (error.details ?? {}) as { readonly current?: unknown };
  const parsed = ImportedForm.safeParse(current);
  return parsed.success ? parsed.data : null;
}

/** A choice between two values that is refused was made against another value than the customer has by now: it is asked again. */
function withoutRefusedChoices(draft: FormDraft, refused: readonly FieldProblem[]): FormDraft {
  const again = refused.flatMap(({ path: [root, part, field] }) =>
    root === 'choices' && part === 'fields' && Object.hasOwn(draft.choices.fields, String(field))
      ? [String(field)]
      : [],
  );
  if (again.length === 0) return draft;
  const fields = Object.entries(draft.choices.fields).filter(([field]) => !again.includes(field));
  return withChoices(draft, { fields: Object.fromEntries(fields) });
}

/**
 * The review of one form: what is changed is kept on the server by itself, against the version that was read; a newer one is shown
 * beside it and nothing is overwritten.
 */
export function useFormReview(form: ImportedForm): FormReview {
  const t = useText(importFormMessages);
  const notice = useNotice();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(form));
  const [keeping, setKeeping] = useState<FormReview['keeping']>('kept');
  const [problem, setProblem] = useState<CallError | null>(null);
  const [newer, setNewer] = useState<ImportedForm | null>(null);
  const [refusal, setRefusal] = useState<{ problems: readonly FieldProblem[]; draft: FormDraft } | null>(null);
  const [saving, setSaving] = useState(false);
  const latest = useRef(draft);
  const known = useRef(form);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { importId, id } = form;

  const show = useCallback((next: FormDraft) => {
    latest.current = next;
    // All of a long form is read anew: who types does not wait for it.
    startTransition(() => setDraft(next));
  }, []);

  /** Takes an answer as what is known now, and shows it to all who look at the import's forms. */
  const take = useCallback(
    (answer: ImportedForm) => {
      known.current = answer;
      client.setQueryData(answerOf(importFormApi.list, { params: { id: importId } }).queryKey, (all) =>
        all ? { items: all.items.map((one) => (one.id === answer.id ? answer : one)) } : all,
      );
    },
    [client, importId],
  );

  const fail = useCallback(
    (error: unknown) => {
      if (!(error instanceof CallError)) throw error;
      const found = newerForm(error);
      const elsewhere = error.code === 'import.wrong_state' || (found !== null && found.state !== 'review');
      if (!elsewhere) {
        setKeeping('failed');
        setProblem(error);
        setNewer(found);
        return;
      }
      // It was saved or left out meanwhile: there is nothing left to review.
      show(draftOf(found ?? known.current));
      if (found) take(found);
      setKeeping('kept');
      notice.asked(t('moved'));
      void invalidate(client, importFormApi.list);
      void invalidate(client, importApi.read);
    },
    [client, notice, show, t, take],
  );

  /** Sends until the server has what is shown. */
  const send = useCallback(async (): Promise<boolean> => {
    try {
      while (!sameValue(latest.current, draftOf(known.current))) {
        setKeeping('sending');
        const sent = latest.current;
        const body = { version: known.current.version, ...sent };
        const answer = await call(importFormApi.review, { params: { id: importId, formId: id }, body });
        take(answer);
        if (latest.current === sent && !sameValue(sent, draftOf(answer))) show(draftOf(answer));
      }
      setKeeping('kept');
      setProblem(null);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  }, [importId, id, take, show, fail]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  const change = useCallback(
    (edit: (draft: FormDraft) => FormDraft, when: 'soon' | 'now' = 'soon') => {
      show(edit(latest.current));
      setKeeping('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), when === 'now' ? 0 : pause);
    },
    [show, flush],
  );

  // Whoever goes away in the moment before it is sent has it sent all the same.
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    if (keeping === 'kept') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const again = () => void flush();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('online', again);
    };
  }, [keeping, flush]);

  // A newer form that came by itself is taken over where nothing of one's own would be lost.
  useEffect(() => {
    if (form.version <= known.current.version) return;
    const untouched = sameValue(latest.current, draftOf(known.current));
    if (!untouched) return;
    known.current = form;
    show(draftOf(form));
  }, [form, show]);

  const save = async (): Promise<boolean> => {
    setSaving(true);
    try {
      if (!(await flush())) return false;
      const { version } = known.current;
      take(await call(importFormApi.save, { params: { id: importId, formId: id }, body: { version } }));
      const stale = [importApi.read, importApi.list, customerApi.list, customerApi.read];
      await Promise.all(stale.map((endpoint) => invalidate(client, endpoint)));
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.fields.length > 0) {
        setRefusal({ problems: error.fields, draft: latest.current });
        change((now) => withoutRefusedChoices(now, error.fields), 'now');
      } else if (newerForm(error) || error.code === 'import.wrong_state') fail(error);
      else notice.failed(error);
      return false;
    } finally {
      setSaving(false);
    }
  };

  const setState = async (state: 'review' | 'skipped') => {
    if (!(await flush())) return;
    try {
      const body = { version: known.current.version, state };
      take(await call(importFormApi.review, { params: { id: importId, formId: id }, body }));
      await Promise.all([invalidate(client, importApi.read), invalidate(client, importApi.list)]);
    } catch (error) {
      const moved = error instanceof CallError && (newerForm(error) || error.code === 'import.wrong_state');
      if (moved) fail(error);
      else notice.failed(error);
    }
  };

  const settle = (chosen: FormDraft, current: ImportedForm) => {
    take(current);
    setNewer(null);
    show(chosen);
    void flush();
  };

  return {
    draft,
    change,
    keeping,
    problem,
    retry: () => void flush(),
    refused: refusal ? standingRefusals(refusal.problems, refusal.draft, draft) : [],
    save,
    setState,
    saving,
    dialog: newer ? (
      <FormConflict
        base={draftOf(known.current)}
        mine={draft}
        current={newer}
        onSettled={(chosen) => settle(chosen, newer)}
        onCancel={() => setNewer(null)}
      />
    ) : null,
  };
}
