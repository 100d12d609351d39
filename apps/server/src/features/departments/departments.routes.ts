import { departmentApi } from '@genjin/domain/department';
import { type Route, route } from '#kit/route';
import { createDepartment, editDepartment, listDepartments, removeDepartment } from './departments.service.ts';

export const departmentRoutes: Route[] = [
  route(departmentApi.list, listDepartments),
  route(departmentApi.create, createDepartment),
  route(departmentApi.edit, editDepartment),
  route(departmentApi.remove, removeDepartment),
];
