import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { problemsOf } from '@genjin/domain/input-problem';
import { type DictionaryItem, type Settings, SettingsValues, type settingsApi } from '@genjin/domain/settings';
import { requirePermission } from '#features/access/permission.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import { lockSettings, selectLastChange, selectSettings, updateSettings } from './settings.store.ts';

/** What the team configured, with the defaults of whatever it did not. */
export async function teamSettings(db: Db): Promise<SettingsValues> {
  return SettingsValues.parse((await selectSettings(db))?.values ?? {});
}

export async function readSettings(ctx: Ctx): Promise<HandlerAnswerOf<typeof settingsApi.read>> {
  const row = await selectSettings(ctx.db);
  return answer(ctx, SettingsValues.parse(row?.values ?? {}), row?.version ?? 1);
}

/** Replaces the given keys. A word that records may name is never removed: one that a dictionary leaves out stays, disabled. */
export async function editSettings(
  ctx: Ctx,
  { body }: InputOf<typeof settingsApi.edit>,
): Promise<HandlerAnswerOf<typeof settingsApi.edit>> {
  requirePermission(ctx, 'settings.edit');
  return inTx(ctx.db, async (tx) => {
    const row = await lockSettings(tx);
    const before = SettingsValues.parse(row.values);
    const { version, ...changes } = body;
    if (version !== row.version) throw await staleRefusal(tx, answer(ctx, before, row.version));
    for (const key of dictionaries) if (changes[key]) changes[key] = withLeftOut(changes[key], before[key]);
    const after = SettingsValues.safeParse({ ...before, ...changes });
    if (!after.success)
      throw new Refusal('input.invalid', { fields: problemsOf(after.error, SettingsValues, ctx.locale) });
    // Only what was ever changed is stored: the rest follows the defaults of later versions.
    await updateSettings(tx, row.version + 1, { ...(row.values as object), ...changes });
    await audit(tx, ctx, 'settings.edit', null, { keys: Object.keys(changes) });
    return answer(ctx, after.data, row.version + 1);
  });
}

const dictionaries = ['methods', 'sources', 'topics'] as const;

function withLeftOut(items: readonly DictionaryItem[], before: readonly DictionaryItem[]): DictionaryItem[] {
  const leftOut = before.filter((item) => !items.some((one) => one.code === item.code));
  return [...items, ...leftOut.map((item) => ({ ...item, enabled: false }))];
}

function answer(ctx: Ctx, values: SettingsValues, version: number): Settings {
  return { ...values, version, zone: ctx.zone, attachmentMegabytes: ctx.attachmentMegabytes };
}

async function staleRefusal(tx: Tx, current: Settings): Promise<Refusal> {
  const last = await selectLastChange(tx);
  const changedBy = last ? { id: last.id, name: last.name } : null;
  return new Refusal('record.stale', { details: { current, changedBy, changedAt: last?.at ?? null } });
}
