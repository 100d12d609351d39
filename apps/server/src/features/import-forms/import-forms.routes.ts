import { importFormApi } from '@genjin/domain/import-form';
import { type Route, route } from '#kit/route';
import { listForms, reviewForm } from './import-forms.service.ts';
import { saveForm } from './save-form.service.ts';

export const importFormRoutes: readonly Route[] = [
  route(importFormApi.list, listForms),
  route(importFormApi.review, reviewForm),
  route(importFormApi.save, saveForm),
];
