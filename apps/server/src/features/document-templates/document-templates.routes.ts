import { documentTemplateApi } from '@genjin/domain/document-template';
import { fileAnswer } from '#kit/file-answer';
import { type Route, rawRoute, route } from '#kit/route';
import { downloadTemplate, listPlaceholders, listTemplates, removeTemplate } from './document-templates.service.ts';
import { uploadTemplate } from './upload-template.service.ts';

async function* nothing() {}

export const documentTemplateRoutes: Route[] = [
  route(documentTemplateApi.list, listTemplates),
  route(documentTemplateApi.placeholders, listPlaceholders),
  rawRoute(documentTemplateApi.upload, (ctx, input, request) => uploadTemplate(ctx, input, request.body ?? nothing())),
  rawRoute(documentTemplateApi.download, async (ctx, input) => fileAnswer(await downloadTemplate(ctx, input))),
  route(documentTemplateApi.remove, removeTemplate),
];
