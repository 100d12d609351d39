import { attachmentApi } from '@genjin/domain/attachment';
import { type Route, rawRoute } from '#kit/route';
import { attachFile, downloadAttachment } from './attachments.service.ts';

export const attachmentRoutes: Route[] = [
  rawRoute(attachmentApi.upload, attachFile),
  rawRoute(attachmentApi.download, downloadAttachment),
];
