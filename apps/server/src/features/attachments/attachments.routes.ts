import { attachmentApi } from '@genjin/domain/attachment';
import { fileAnswer } from '#kit/file-answer';
import { type Route, rawRoute } from '#kit/route';
import { attachFile, openAttachment } from './attachments.service.ts';

async function* nothing() {}

export const attachmentRoutes: Route[] = [
  rawRoute(attachmentApi.upload, (ctx, input, request) => attachFile(ctx, input, request.body ?? nothing())),
  rawRoute(attachmentApi.download, async (ctx, input) => fileAnswer(await openAttachment(ctx, input))),
];
