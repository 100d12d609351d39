import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, requiredText, titled } from './field.ts';

export const Department = z.object({
  id: Id,
  name: titled(requiredText(50), '部门名称', 'Department name'),
  parentId: titled(Id.nullable(), '上级部门', 'Parent department'),
});
export type Department = z.infer<typeof Department>;

export const NewDepartment = z.strictObject({ ...Department.shape, parentId: Department.shape.parentId.default(null) });
export const EditDepartment = z.strictObject(Department.omit({ id: true }).partial().shape);
const ById = z.strictObject({ id: Id });

export const departmentApi = {
  list: endpoint({
    name: 'departments.list',
    method: 'GET',
    path: '/api/departments',
    access: 'signedIn',
    summary: { zh: '部门树', en: 'The tree of departments, flat' },
    output: z.object({ items: z.array(Department) }),
  }),
  create: endpoint({
    name: 'departments.create',
    method: 'POST',
    path: '/api/departments',
    access: 'user.manage',
    status: 201,
    summary: { zh: '新建部门', en: 'Create a department' },
    body: NewDepartment,
    output: Department,
  }),
  edit: endpoint({
    name: 'departments.edit',
    method: 'PATCH',
    path: '/api/departments/:id',
    access: 'user.manage',
    summary: { zh: '修改部门', en: 'Rename or move a department' },
    params: ById,
    body: EditDepartment,
    output: Department,
  }),
  remove: endpoint({
    name: 'departments.remove',
    method: 'DELETE',
    path: '/api/departments/:id',
    access: 'user.manage',
    summary: { zh: '删除空部门', en: 'Delete an empty department' },
    params: ById,
    output: z.object({}),
  }),
};
