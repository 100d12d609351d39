import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, requiredText, titled } from './field.ts';

/** The accepted kinds of file: extension → media type. What a browser could run (SVG, HTML) is not among them. */
export const attachmentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  zip: 'application/zip',
};

export const maxAttachmentsPerFollowUp = 20;

/** The extension of a file name, lower case, without the dot. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

export const Attachment = z.object({
  id: Id,
  followUpId: Id,
  name: titled(requiredText(200), '文件名', 'File name'),
  mediaType: z.string(),
  bytes: z.number().int(),
  uploadedAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

export const attachmentApi = {
  upload: endpoint({
    name: 'attachments.upload',
    method: 'PUT',
    path: '/api/follow-ups/:followUpId/attachments/:id',
    access: 'followUp.write',
    status: 201,
    transport: 'bytes',
    summary: { zh: '上传附件（原始字节）', en: 'Attach a file: raw bytes; the name goes in the query' },
    params: z.strictObject({ followUpId: Id, id: Id }),
    query: z.strictObject({ name: Attachment.shape.name }),
    output: Attachment,
  }),
  download: endpoint({
    name: 'attachments.download',
    method: 'GET',
    path: '/api/attachments/:id',
    access: 'customer.read',
    transport: 'bytes',
    summary: { zh: '下载附件', en: 'Download an attachment; the permission is checked every time' },
    params: z.strictObject({ id: Id }),
    output: z.unknown(),
  }),
};
