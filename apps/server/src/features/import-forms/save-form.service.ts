import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import type { ImportedForm, importFormApi } from '@genjin/domain/import-form';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { holdOwnFormImport, settleFormImport } from './form-imports.service.ts';
import { lockForm, updateForm } from './import-forms.store.ts';
import { prepareForm } from './prepare-form.service.ts';
import { showForm, staleForm } from './show-form.service.ts';
import { writeForm } from './write-form.service.ts';

/**
 * Saves a reviewed form in one transaction: the customer, its people, what is known of it, its history. What is not decided or not allowed
 * is told with its place, and nothing is written. A form that is saved answers as it is.
 * @throws Refusal `import.undecided` or `input.invalid` with all places at once; `record.stale`.
 */
export function saveForm(ctx: Ctx, { params, body }: InputOf<typeof importFormApi.save>): Promise<ImportedForm> {
  return inTx(ctx.db, async (tx) => {
    const from = await holdOwnFormImport(tx, ctx, params.id);
    const form = await lockForm(tx, params.id, params.formId);
    if (!form) throw new Refusal('record.not_found');
    if (form.state === 'saved') return showForm(tx, ctx, from, form);
    if (form.state === 'skipped') throw new Refusal('import.wrong_state');
    if (form.version !== body.version) throw await staleForm(tx, ctx, from, form);
    const prepared = await prepareForm(tx, ctx, from, form);
    const made = await writeForm(tx, ctx, from, form, prepared);
    const saved = { state: 'saved', customerId: prepared.customerId, made } as const;
    await updateForm(tx, form, saved);
    await settleFormImport(tx, ctx, from.id);
    await audit(tx, ctx, 'importForm.save', form.id, { importId: from.id, customerId: prepared.customerId });
    return showForm(tx, ctx, from, { ...form, ...saved, version: form.version + 1 });
  });
}
