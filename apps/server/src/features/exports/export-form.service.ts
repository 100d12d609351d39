import type { InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { type exportApi, type FormFormat, FormQuery, formMediaTypes } from '@genjin/domain/export';
import { documentWord } from '@genjin/domain/export-words';
import { requireCustomer } from '#features/access/access.service';
import { openTemplate, requireTemplate } from '#features/document-templates/fill-template.service';
import { teamSettings } from '#features/settings/settings.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { blankForm } from '#kit/documents/write/form-sheet';
import { furnitureIn } from '#kit/documents/write/furniture';
import { mayBePlain } from './customer-as-form.service.ts';
import { formSheet } from './form-sheet.service.ts';
import { makeForm } from './make-form.ts';

/** A document that was made for this answer. */
export interface MadeDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * One customer as a document. It is plain where the asker may read the people's data and did not want it masked, else masked.
 * @throws Refusal `export.masked_only` for who asks for more than they may read; `input.invalid` for a template that is not there
 */
export async function exportForm(ctx: Ctx, { params, query }: InputOf<typeof exportApi.form>): Promise<MadeDocument> {
  const relation = await requireCustomer(ctx.db, ctx, params.id, 'customer.read');
  if (query.masked === false && !mayBePlain(relation)) throw new Refusal('export.masked_only');
  const masked = query.masked ?? !mayBePlain(relation);
  const { format } = query;
  const settings = await teamSettings(ctx.db);
  const { sheet, name } = await formSheet(ctx, relation, params.id, { masked, settings });
  const layout = query.template
    ? await openTemplate(ctx, await requireTemplate(ctx.db, ctx, FormQuery, ['template'], query.template, format))
    : null;
  const bytes = await makeForm(format, sheet, layout);
  const details = { format, masked, ...(query.template ? { templateId: query.template } : {}) };
  await inTx(ctx.db, (tx) => audit(tx, ctx, 'export.form', params.id, details));
  return made(name, format, bytes);
}

/** The form with every label and no value, for filling offline. */
export async function exportBlankForm(
  ctx: Ctx,
  { query: { format } }: InputOf<typeof exportApi.blankForm>,
): Promise<MadeDocument> {
  const { companyName } = await teamSettings(ctx.db);
  const sheet = {
    company: companyName ?? '',
    owner: '',
    printedOn: '',
    watermark: null,
    masked: false,
    form: blankForm(),
    furniture: furnitureIn(ctx.locale),
  };
  return made(documentWord('blankForm', ctx.locale), format, await makeForm(format, sheet));
}

function made(name: string, format: FormFormat, bytes: Uint8Array): MadeDocument {
  return { name: `${name}.${format}`, mediaType: formMediaTypes[format], bytes };
}
