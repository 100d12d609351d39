import { importApi } from '@genjin/domain/import';
import { streamAnswer } from '#kit/file-answer';
import { type Route, rawRoute, route } from '#kit/route';
import { arrangeImport } from './arrange-import.service.ts';
import { checkImport } from './check-import.service.ts';
import { failedRows } from './failed-rows.service.ts';
import { listImports, readImport } from './imports.service.ts';
import { cancelImport, runImport } from './run-import.service.ts';
import { chooseRow, listRows } from './staged-rows.service.ts';
import { undoImport } from './undo-import.service.ts';
import { uploadImport } from './upload-import.service.ts';

async function* nothing() {}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const importRoutes: Route[] = [
  rawRoute(importApi.upload, (ctx, input, request) => uploadImport(ctx, input, request.body ?? nothing())),
  route(importApi.list, listImports),
  route(importApi.read, readImport),
  route(importApi.arrange, arrangeImport),
  route(importApi.check, checkImport),
  route(importApi.rows, listRows),
  route(importApi.choose, chooseRow),
  route(importApi.run, runImport),
  route(importApi.cancel, cancelImport),
  route(importApi.undo, undoImport),
  rawRoute(importApi.failedRows, async (ctx, input) => {
    const { name, bytes } = await failedRows(ctx, input);
    return streamAnswer({ name, mediaType: sheetType, bytes });
  }),
];
