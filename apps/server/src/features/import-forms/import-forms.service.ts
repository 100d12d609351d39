import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { ImportedForm, importFormApi } from '@genjin/domain/import-form';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { holdOwnFormImport, requireFormImport, settleFormImport } from './form-imports.service.ts';
import { lockForm, selectForms, updateForm } from './import-forms.store.ts';
import { showForm, showForms, staleForm } from './show-form.service.ts';

/** The filled forms of a file, in its order: the importer's, and for administrators to look at. */
export async function listForms(
  ctx: Ctx,
  { params }: InputOf<typeof importFormApi.list>,
): Promise<HandlerAnswerOf<typeof importFormApi.list>> {
  const from = await requireFormImport(ctx.db, ctx, params.id);
  return { items: await showForms(ctx.db, ctx, from, await selectForms(ctx.db, from.id)) };
}

/** Corrects a form's texts and choices, or leaves it out; nothing but the form is written. */
export function reviewForm(ctx: Ctx, { params, body }: InputOf<typeof importFormApi.review>): Promise<ImportedForm> {
  const { version, ...values } = body;
  return inTx(ctx.db, async (tx) => {
    const from = await holdOwnFormImport(tx, ctx, params.id);
    const form = await lockForm(tx, params.id, params.formId);
    if (!form) throw new Refusal('record.not_found');
    if (form.state === 'saved') throw new Refusal('import.wrong_state');
    if (form.version !== version) throw await staleForm(tx, ctx, from, form);
    const after = { ...form, ...values, version: form.version + 1 };
    const shown = await showForm(tx, ctx, from, after);
    await updateForm(tx, form, { ...values, seen: shown.current });
    if (after.state !== form.state) await settleFormImport(tx, ctx, from.id);
    return shown;
  });
}
