import { actionRoutes } from '#features/actions/actions.routes';
import { attachmentRoutes } from '#features/attachments/attachments.routes';
import { auditRoutes } from '#features/audit/audit.routes';
import { concernRoutes } from '#features/concerns/concerns.routes';
import { contactRoutes } from '#features/contacts/contacts.routes';
import { cooperationRoutes } from '#features/cooperations/cooperations.routes';
import { customerRoutes } from '#features/customers/customers.routes';
import { departmentRoutes } from '#features/departments/departments.routes';
import { documentTemplateRoutes } from '#features/document-templates/document-templates.routes';
import { exportRoutes } from '#features/exports/exports.routes';
import { followUpRoutes } from '#features/follow-ups/follow-ups.routes';
import { handOverRoutes } from '#features/hand-overs/hand-overs.routes';
import { importFormRoutes } from '#features/import-forms/import-forms.routes';
import { importRoutes } from '#features/imports/imports.routes';
import { liveRoutes } from '#features/live/live.routes';
import { needRoutes } from '#features/needs/needs.routes';
import { obstacleRoutes } from '#features/obstacles/obstacles.routes';
import { planRoutes } from '#features/plans/plans.routes';
import { sessionRoutes } from '#features/sessions/sessions.routes';
import { settingsRoutes } from '#features/settings/settings.routes';
import { userRoutes } from '#features/users/users.routes';
import { workbenchRoutes } from '#features/workbench/workbench.routes';
import type { Route } from '#kit/route';

/** Every feature's routes. */
export const features: readonly Route[] = [
  ...sessionRoutes,
  ...userRoutes,
  ...departmentRoutes,
  ...settingsRoutes,
  ...auditRoutes,
  ...customerRoutes,
  ...contactRoutes,
  ...needRoutes,
  ...concernRoutes,
  ...obstacleRoutes,
  ...cooperationRoutes,
  ...followUpRoutes,
  ...attachmentRoutes,
  ...planRoutes,
  ...actionRoutes,
  ...workbenchRoutes,
  ...importRoutes,
  ...importFormRoutes,
  ...exportRoutes,
  ...documentTemplateRoutes,
  ...liveRoutes,
  ...handOverRoutes,
];
