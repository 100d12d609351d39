import { randomUUID } from 'node:crypto';
import { extensionOf } from '@genjin/domain/attachment';
import {
  type DocumentTemplate,
  type documentTemplateApi,
  documentTemplateLimits,
} from '@genjin/domain/document-template';
import type { InputOf } from '@genjin/domain/endpoint';
import { type FieldProblem, Refusal } from '@genjin/domain/errors';
import { requirePermission } from '#features/access/permission.service';
import { audit } from '#kit/audit';
import type { Ctx } from '#kit/context';
import { inTx, type Tx } from '#kit/db';
import { checkTemplateAside } from '#kit/documents/write/in-worker';
import { TemplateRefused, templateRefusals } from '#kit/documents/write/template-guard';
import { type TemplateProblem, templateProblemSentence } from '#kit/documents/write/template-problem';
import type { StagedFile } from '#kit/file-store';
import { showTemplate } from './document-templates.service.ts';
import { insertTemplate, selectTemplate } from './document-templates.store.ts';

type Upload = InputOf<typeof documentTemplateApi.upload>;
const kinds: readonly string[] = ['docx', 'xlsx'];

/**
 * Takes a company's own document as a template, once every placeholder in it is known.
 * @throws Refusal `document.refused` for a file that is none, `document.placeholder_unknown` with every wrong placeholder and its place
 */
export async function uploadTemplate(
  ctx: Ctx,
  { params, query }: Upload,
  body: AsyncIterable<Uint8Array>,
): Promise<DocumentTemplate> {
  requirePermission(ctx, 'settings.edit');
  const format = extensionOf(query.file);
  if (!isKind(format)) throw refusedFile(ctx, 'wrong_type');
  const bytes = await collect(body, documentTemplateLimits.megabytes * 1024 * 1024);
  await check(ctx, bytes, format);
  const fileId = randomUUID();
  const staged = await ctx.files.stage(fileId, pieces(bytes), bytes.length);
  try {
    return await inTx(ctx.db, (tx) => keep(tx, ctx, { ...params, ...query, format, fileId }, staged));
  } finally {
    await staged.discard();
  }
}

async function collect(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new Refusal('input.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* pieces(bytes: Uint8Array) {
  yield bytes;
}

function isKind(format: string): format is DocumentTemplate['format'] {
  return kinds.includes(format);
}

async function check(ctx: Ctx, bytes: Uint8Array, format: DocumentTemplate['format']): Promise<void> {
  let problems: readonly TemplateProblem[];
  try {
    problems = await checkTemplateAside(bytes, format);
  } catch (error) {
    if (error instanceof TemplateRefused) throw refusedFile(ctx, error.code);
    throw error;
  }
  if (problems.length > 0) throw unknownPlaceholders(ctx, problems);
}

function refusedFile({ locale }: Ctx, code: keyof typeof templateRefusals): Refusal {
  return new Refusal('document.refused', {
    fields: [{ path: ['file'], code, message: templateRefusals[code][locale] }],
  });
}

const mostTold = 100;

function unknownPlaceholders({ locale }: Ctx, problems: readonly TemplateProblem[]): Refusal {
  const told = problems.slice(0, mostTold);
  const fields = told.map(
    (problem, index): FieldProblem => ({
      path: ['file', index],
      code: problem.code,
      message: templateProblemSentence(problem, locale),
    }),
  );
  const details = told.map(({ code, mark, place, text }) => ({ code, mark, place: place[locale], text }));
  return new Refusal('document.placeholder_unknown', {
    fields,
    details: { problems: details, count: problems.length },
  });
}

interface NewTemplate {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly format: DocumentTemplate['format'];
  readonly fileId: string;
}

/** A retry with the same id, name and bytes answers the same template. */
async function keep(tx: Tx, ctx: Ctx, upload: NewTemplate, staged: StagedFile): Promise<DocumentTemplate> {
  const { bytes, sha256 } = staged;
  const { file: fileName, ...rest } = upload;
  const fresh = await insertTemplate(tx, {
    ...rest,
    fileName,
    bytes,
    sha256,
    uploadedBy: ctx.asker.id,
    uploadedAt: ctx.now,
  });
  const row = await selectTemplate(tx, upload.id);
  const same = row?.sha256 === sha256 && row.name === upload.name && row.fileName === fileName;
  if (!row || !same) throw new Refusal('record.id_taken');
  if (fresh) {
    await audit(tx, ctx, 'documentTemplate.upload', upload.id, { format: upload.format, bytes, sha256 });
    await staged.publish();
  }
  return showTemplate(row);
}
