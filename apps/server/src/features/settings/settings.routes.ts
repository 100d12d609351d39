import { settingsApi } from '@genjin/domain/settings';
import { type Route, route } from '#kit/route';
import { editSettings, readSettings } from './settings.service.ts';

export const settingsRoutes: Route[] = [route(settingsApi.read, readSettings), route(settingsApi.edit, editSettings)];
