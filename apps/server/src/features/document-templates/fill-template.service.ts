import { Refusal } from '@genjin/domain/errors';
import type { z } from 'zod';
import type { Ctx } from '#kit/context';
import type { Db } from '#kit/db';
import { refuseValue } from '#kit/refuse-value';
import { selectTemplate, type TemplateRow } from './document-templates.store.ts';

/**
 * The template that a request names.
 * @param schema of the request, and the `path` in it, for the sentence.
 * @throws Refusal `input.invalid` where there is none, or none of this format
 */
export async function requireTemplate(
  db: Db,
  ctx: Pick<Ctx, 'locale'>,
  schema: z.ZodType,
  path: readonly string[],
  id: string,
  format: string,
): Promise<TemplateRow> {
  const row = await selectTemplate(db, id);
  if (row?.format !== format) throw refuseValue(schema, path, 'unknown_choice', ctx.locale);
  return row;
}

/** A template for a job that comes later; null where it was removed meanwhile. */
export async function templateById(db: Db, id: string): Promise<TemplateRow | null> {
  return (await selectTemplate(db, id)) ?? null;
}

/** A template's bytes. @throws Refusal `attachment.missing` where they are gone. */
export async function openTemplate(
  { files }: Pick<Ctx, 'files'>,
  { fileId, format }: Pick<TemplateRow, 'fileId' | 'format'>,
): Promise<{ readonly format: 'docx' | 'xlsx'; readonly bytes: Uint8Array }> {
  const handle = await files.open(fileId);
  if (!handle) throw new Refusal('attachment.missing');
  try {
    return { format, bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}
