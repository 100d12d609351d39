import {
  type DocumentTemplate,
  type documentTemplateApi,
  documentTemplateLimits,
} from '@genjin/domain/document-template';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { formMediaTypes } from '@genjin/domain/export';
import { requirePermission } from '#features/access/permission.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx } from '#kit/db';
import { loop, placeholders } from '#kit/documents/write/template-placeholders';
import type { OutgoingFile } from '#kit/file-answer';
import { deleteTemplate, selectTemplate, selectTemplates, type TemplateRow } from './document-templates.store.ts';

/** The company's templates by name. */
export async function listTemplates(ctx: Ctx): Promise<HandlerAnswerOf<typeof documentTemplateApi.list>> {
  return { items: (await selectTemplates(ctx.db)).map(showTemplate) };
}

/** What a template may hold, in the reader's language. */
export async function listPlaceholders(ctx: Ctx): Promise<HandlerAnswerOf<typeof documentTemplateApi.placeholders>> {
  return {
    loop: { name: loop.name, key: loop.key },
    megabytes: documentTemplateLimits.megabytes,
    items: placeholders.map(({ explanation, ...one }) => ({ ...one, explanation: explanation[ctx.locale] })),
  };
}

/** A template as it was uploaded. */
export async function downloadTemplate(
  ctx: Ctx,
  { params }: InputOf<typeof documentTemplateApi.download>,
): Promise<OutgoingFile> {
  const row = await selectTemplate(ctx.db, params.id);
  if (!row) throw new Refusal('record.not_found');
  const handle = await ctx.files.open(row.fileId);
  if (!handle) throw new Refusal('attachment.missing');
  return { name: row.fileName, mediaType: formMediaTypes[row.format], bytes: row.bytes, handle };
}

/** Removes a template. What was made from it stays; what is still to be made from it fails and says so. */
export async function removeTemplate(
  ctx: Ctx,
  { params }: InputOf<typeof documentTemplateApi.remove>,
): Promise<HandlerAnswerOf<typeof documentTemplateApi.remove>> {
  requirePermission(ctx, 'settings.edit');
  const removed = await inTx(ctx.db, async (tx) => {
    const row = await deleteTemplate(tx, params.id);
    if (!row) throw new Refusal('record.not_found');
    await audit(tx, ctx, 'documentTemplate.remove', params.id, { format: row.format });
    return row;
  });
  await ctx.files.remove(removed.fileId);
  return {};
}

export function showTemplate({
  id,
  name,
  format,
  fileName,
  bytes,
  uploadedAt,
  version,
  ...row
}: TemplateRow): DocumentTemplate {
  return {
    id,
    name,
    format,
    fileName,
    bytes,
    uploadedBy: { id: row.uploadedBy, name: row.uploaderName },
    uploadedAt,
    version,
  };
}
