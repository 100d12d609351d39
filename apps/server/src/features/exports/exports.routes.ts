import { exportApi } from '@genjin/domain/export';
import { bytesAnswer, fileAnswer } from '#kit/file-answer';
import { type Route, rawRoute, route } from '#kit/route';
import { askForExport } from './ask-export.service.ts';
import { estimateExport } from './estimate-export.service.ts';
import { exportBlankForm, exportForm } from './export-form.service.ts';
import { cancelExport, decideExport, listExports, openExport, readExport } from './exports.service.ts';

export const exportRoutes: Route[] = [
  rawRoute(exportApi.form, async (ctx, input) => bytesAnswer(await exportForm(ctx, input))),
  rawRoute(exportApi.blankForm, async (ctx, input) => bytesAnswer(await exportBlankForm(ctx, input))),
  route(exportApi.estimate, estimateExport),
  route(exportApi.create, askForExport),
  route(exportApi.list, listExports),
  route(exportApi.read, readExport),
  route(exportApi.decide, decideExport),
  route(exportApi.cancel, cancelExport),
  rawRoute(exportApi.download, async (ctx, input) => fileAnswer(await openExport(ctx, input))),
];
