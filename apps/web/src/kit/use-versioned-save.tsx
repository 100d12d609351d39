import { PersonRef } from '@genjin/domain/field';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { CallError } from './call.ts';
import { StaleDialog } from './stale-dialog.tsx';
import { type Changes, changesFrom, compareVersions, type FieldConflict } from './versions.ts';

type Versioned = Changes & { readonly version: number };

interface VersionedSave<R extends Versioned> {
  /** The record as it was when the person began to edit, not as it may have become since. */
  readonly base: R;
  /** Reads the newer version that a refusal carries. */
  readonly schema: z.ZodType<R>;
  /** The fields that are compared, in the order of the form. */
  readonly fields: readonly string[];
  readonly title: (field: string) => string;
  readonly text: (field: string, value: unknown) => string;
  readonly send: (changes: Record<string, unknown>, version: number) => Promise<R>;
  readonly onSaved: (saved: R) => unknown;
  /** Called with every refusal but a stale edit. */
  readonly onRefused: (error: CallError) => unknown;
}

interface Conflict<R> {
  readonly current: R;
  readonly by: string;
  readonly at: string;
  readonly fields: readonly FieldConflict[];
}

const Stale = z.object({ current: z.unknown(), changedBy: PersonRef.nullish(), changedAt: z.string().nullish() });

/**
 * Saves what changed against the version that was read. Where somebody else was faster, `dialog` shows both versions field by
 * field and saves what the person chooses on top of the newer one, as often as it takes.
 */
export function useVersionedSave<R extends Versioned>(
  edit: VersionedSave<R>,
): {
  readonly save: (written: Changes) => Promise<void>;
  readonly saving: boolean;
  readonly dialog: ReactNode;
} {
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<Conflict<R> | null>(null);

  const send = async (base: R, changes: Record<string, unknown>) => {
    setSaving(true);
    try {
      const saved = Object.keys(changes).length === 0 ? base : await edit.send(changes, base.version);
      setConflict(null);
      await edit.onSaved(saved);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      const found = staleness(error, base, changes);
      if (found) setConflict(found);
      else edit.onRefused(error);
    } finally {
      setSaving(false);
    }
  };

  const staleness = (error: CallError, base: R, changes: Changes): Conflict<R> | null => {
    const stale = error.code === 'record.stale' ? Stale.safeParse(error.details) : null;
    const current = stale?.success ? edit.schema.safeParse(stale.data.current) : null;
    if (!stale?.success || !current?.success) return null;
    return {
      current: current.data,
      by: stale.data.changedBy?.name ?? '',
      at: stale.data.changedAt ?? '',
      fields: compareVersions(base, changes, current.data, edit.fields),
    };
  };

  const dialog = conflict && (
    <StaleDialog
      key={conflict.current.version}
      conflicts={conflict.fields}
      changedBy={conflict.by}
      changedAt={conflict.at}
      title={edit.title}
      text={edit.text}
      saving={saving}
      onSave={(changes) => send(conflict.current, changes)}
      onCancel={() => setConflict(null)}
    />
  );
  return { save: (written) => send(edit.base, changesFrom(edit.base, written)), saving, dialog };
}
