import { auditApi } from '@genjin/domain/audit';
import { type Route, route } from '#kit/route';
import { listAudit } from './audit.service.ts';

export const auditRoutes: Route[] = [route(auditApi.list, listAudit)];
