import {
  type Attachment,
  type attachmentApi,
  attachmentTypes,
  extensionOf,
  maxAttachmentsPerFollowUp,
} from '@genjin/domain/attachment';
import type { HandlerAnswerOf, InputOf } from '@genjin/domain/endpoint';
import { Refusal } from '@genjin/domain/errors';
import { allows, mayCorrect } from '@genjin/domain/policy';
import { relationTo, requireCustomer } from '#features/access/access.service';
import type { Ctx } from '#kit/context';
import { type Db, inTx, type Tx } from '#kit/db';
import type { OutgoingFile } from '#kit/file-answer';
import type { StagedFile } from '#kit/file-store';
import { announce } from '#kit/live-bus';
import { insertAttachment, lockRecord, selectAttachment, selectRecord } from './attachments.store.ts';
import { headLength, looksLike } from './signature.ts';

const megabyte = 1024 * 1024;

/**
 * Attaches a file to a record of one's own. The bytes are on disk before the row commits; a retry with the same id, name and bytes
 * answers the same file, and never touches what is stored.
 */
export async function attachFile(
  ctx: Ctx,
  { params, query }: InputOf<typeof attachmentApi.upload>,
  body: AsyncIterable<Uint8Array>,
): Promise<HandlerAnswerOf<typeof attachmentApi.upload>> {
  const customerId = await requireOwnRecord(ctx.db, ctx, params.followUpId);
  const extension = extensionOf(query.name);
  const mediaType = attachmentTypes[extension];
  if (!mediaType || /\p{Cc}/u.test(query.name)) throw new Refusal('attachment.type_refused');
  const staged = await ctx.files.stage(params.id, checked(extension, body), ctx.attachmentMegabytes * megabyte);
  try {
    return await inTx(ctx.db, async (tx) => {
      const row = { ...params, name: query.name, mediaType, uploadedBy: ctx.asker.id, uploadedAt: ctx.now };
      const fresh = await keep(tx, row, staged);
      if (fresh) {
        const by = { id: ctx.asker.id, name: ctx.asker.name };
        await announce(tx, { customerId, what: 'followUp', id: params.followUpId, by });
      }
      return fresh ?? (await sameAsBefore(tx, row, staged));
    });
  } finally {
    await staged.discard();
  }
}

interface Upload {
  readonly id: string;
  readonly followUpId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

/** The new file; null where its id is taken already. The record is held, so that two uploads cannot both be the last allowed. */
async function keep(tx: Tx, row: Upload, staged: StagedFile): Promise<Attachment | null> {
  await lockRecord(tx, row.followUpId);
  const record = await selectRecord(tx, row.followUpId);
  const { bytes, sha256 } = staged;
  if (!(await insertAttachment(tx, { ...row, bytes, sha256 }))) return null;
  if ((record?.files ?? 0) >= maxAttachmentsPerFollowUp) throw new Refusal('attachment.too_many');
  await staged.publish();
  return { ...row, bytes };
}

async function sameAsBefore(tx: Tx, row: Upload, { sha256 }: StagedFile): Promise<Attachment> {
  const earlier = await selectAttachment(tx, row.id);
  const same =
    earlier?.followUpId === row.followUpId &&
    earlier.uploadedBy === row.uploadedBy &&
    earlier.name === row.name &&
    earlier.sha256 === sha256;
  if (!same) throw new Refusal('record.id_taken');
  return earlier;
}

/** Files are added by who may correct the record; who does not see the customer learns nothing. */
async function requireOwnRecord(db: Db, ctx: Ctx, followUpId: string): Promise<string> {
  const record = await selectRecord(db, followUpId);
  if (!record) throw new Refusal('record.not_found');
  const relation = await relationTo(db, ctx, record.customerId);
  if (!allows(relation, 'customer.read')) throw new Refusal('record.not_found');
  if (!mayCorrect(ctx.asker, relation, record.authorId)) throw new Refusal('permission.denied');
  if (record.voidedAt !== null) throw new Refusal('followUp.voided');
  return record.customerId;
}

/** Passes a file on, once its beginning agrees with its name. */
async function* checked(extension: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  let passed = false;
  for await (const chunk of body) {
    if (passed) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.byteLength < headLength) continue;
    if (!looksLike(extension, head.subarray(0, headLength))) throw new Refusal('attachment.type_refused');
    passed = true;
    yield head;
  }
  if (passed) return;
  if (!looksLike(extension, head)) throw new Refusal('attachment.type_refused');
  yield head;
}

/** A file to those who may see its customer now. */
export async function openAttachment(
  ctx: Ctx,
  { params }: InputOf<typeof attachmentApi.download>,
): Promise<OutgoingFile> {
  const file = await selectAttachment(ctx.db, params.id);
  if (!file) throw new Refusal('record.not_found');
  await requireCustomer(ctx.db, ctx, file.customerId, 'customer.read');
  const handle = await ctx.files.open(file.id);
  if (!handle) throw new Refusal('attachment.missing');
  return { name: file.name, mediaType: file.mediaType, bytes: file.bytes, handle };
}
