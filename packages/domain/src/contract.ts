import { actionApi } from './action.ts';
import { attachmentApi } from './attachment.ts';
import { auditApi } from './audit.ts';
import { concernApi } from './concern.ts';
import { contactApi } from './contact.ts';
import { cooperationApi } from './cooperation.ts';
import { customerApi } from './customer.ts';
import { departmentApi } from './department.ts';
import { documentTemplateApi } from './document-template.ts';
import { duplicateApi } from './duplicate.ts';
import type { Endpoint } from './endpoint.ts';
import { exportApi } from './export.ts';
import { followUpApi } from './follow-up.ts';
import { handOverApi } from './hand-over.ts';
import { importApi } from './import.ts';
import { importFormApi } from './import-form.ts';
import { liveApi } from './live.ts';
import { needApi } from './need.ts';
import { obstacleApi } from './obstacle.ts';
import { planApi } from './plan.ts';
import { sessionApi } from './session.ts';
import { settingsApi } from './settings.ts';
import { userApi } from './user.ts';
import { workbenchApi } from './workbench.ts';

/** Every endpoint there is. OpenAPI and the permission matrix are made from this list; the server refuses to start without a handler for each. */
export const contract: readonly Endpoint[] = [
  sessionApi,
  userApi,
  departmentApi,
  settingsApi,
  auditApi,
  customerApi,
  duplicateApi,
  contactApi,
  needApi,
  concernApi,
  obstacleApi,
  cooperationApi,
  followUpApi,
  attachmentApi,
  planApi,
  actionApi,
  workbenchApi,
  importApi,
  importFormApi,
  liveApi,
  handOverApi,
  exportApi,
  documentTemplateApi,
].flatMap((api): readonly Endpoint[] => Object.values(api));
