import { importApi } from '@genjin/domain/import';
import { type Route, rawRoute, route } from '#kit/route';
import { arrangeImport } from './arrange-import.service.ts';
import { checkImport } from './check-import.service.ts';
import { listImports, readImport } from './imports.service.ts';
import { chooseRow, listRows } from './staged-rows.service.ts';
import { uploadImport } from './upload-import.service.ts';

async function* nothing() {}

export const importRoutes: Route[] = [
  rawRoute(importApi.upload, (ctx, input, request) => uploadImport(ctx, input, request.body ?? nothing())),
  route(importApi.list, listImports),
  route(importApi.read, readImport),
  route(importApi.arrange, arrangeImport),
  route(importApi.check, checkImport),
  route(importApi.rows, listRows),
  route(importApi.choose, chooseRow),
];
