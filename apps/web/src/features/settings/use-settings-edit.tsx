import { EditSettings, Settings, SettingsValues, settingsApi } from '@genjin/domain/settings';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { z } from 'zod';
import { type CallError, call } from '#kit/call.ts';
import { useNotice } from '#kit/feedback.tsx';
import { type PlacedProblem, problemsFor, titleFor } from '#kit/fields.ts';
import { useKeptState } from '#kit/kept-state.ts';
import { useMe, useSettings } from '#kit/me.tsx';
import { answerOf } from '#kit/queries.ts';
import { useLocale, useText } from '#kit/text.ts';
import { useVersionedSave } from '#kit/use-versioned-save.tsx';
import { changesFrom } from '#kit/versions.ts';
import { settingsMessages } from '#messages/settings.ts';
import { useSettingsText } from './settings-text.ts';

/** The parts of the settings that an administrator may change. */
export type SettingsField = keyof SettingsValues;

export interface SettingsEdit {
  readonly values: SettingsValues;
  set<F extends SettingsField>(field: F, value: SettingsValues[F]): void;
  /** The changed parts, by title. */
  readonly unsaved: readonly string[];
  /** What is wrong at a path such as `['methods', 2, 'label']`. */
  problemAt(path: readonly (string | number)[]): string | undefined;
  readonly problems: number;
  readonly saving: boolean;
  save(): void;
  discard(): void;
  /** Both versions, where somebody else was faster. */
  readonly dialog: ReactNode;
}

/** Half-typed values are kept as well, so the draft is looser than what may be saved. */
const Draft = z.object({ base: Settings, typed: z.record(z.string(), z.unknown()) });

/** Edits some parts of the settings; unsaved changes survive a reload of the tab. */
export function useSettingsEdit(fields: readonly SettingsField[]): SettingsEdit {
  const t = useText(settingsMessages);
  const me = useMe();
  const settings = useSettings();
  const locale = useLocale();
  const notice = useNotice();
  const client = useQueryClient();
  const text = useSettingsText();
  const [draft, setDraft] = useKeptState(`genjin.settings.${me.id}.${fields.join('.')}`, Draft);
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
  const base = draft?.base ?? settings;
  const changed = useMemo(() => (draft ? changesFrom({ ...draft.base }, draft.typed) : {}), [draft]);
  const title = (field: string) => titleFor(SettingsValues.shape[field as SettingsField], locale);

  const refused = (error: CallError) => {
    setProblems(problemsFor(error, SettingsValues, locale));
    if (error.fields.length === 0) notice.failed(error);
  };
  const versioned = useVersionedSave<Settings>({
    base,
    schema: Settings,
    fields,
    title,
    text,
    send: (changes, version) => call(settingsApi.edit, { body: { version, ...changes } }),
    onSaved: (saved) => {
      client.setQueryData(answerOf(settingsApi.read).queryKey, saved);
      setDraft(null);
      setProblems([]);
      notice.done(t('saved'));
    },
    onRefused: refused,
  });

  return {
    values: { ...base, ...draft?.typed } as SettingsValues,
    set: (field, value) => {
      setDraft({ base, typed: { ...draft?.typed, [field]: value } });
      setProblems((before) => before.filter((problem) => problem.name[0] !== field));
    },
    unsaved: Object.keys(changed).map(title),
    problemAt: (path) => problems.find((problem) => JSON.stringify(problem.name) === JSON.stringify(path))?.errors[0],
    problems: problems.length,
    saving: versioned.saving,
    save: () => {
      const read = EditSettings.safeParse({ version: base.version, ...changed }, { reportInput: true });
      setProblems(read.success ? [] : problemsFor(read.error, SettingsValues, locale));
      if (read.success) versioned.save(changed);
    },
    discard: () => {
      setDraft(null);
      setProblems([]);
    },
    dialog: versioned.dialog,
  };
}
