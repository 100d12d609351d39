import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, requiredText, titled } from './field.ts';
import { roles } from './policy.ts';

export const userStates = choices({
  active: ['在职', 'Active'],
  invited: ['待加入', 'Invited'],
  disabled: ['已停用', 'Disabled'],
});
export type UserState = (typeof userStates.codes)[number];

export const locales = choices({ zh: ['中文', 'Chinese'], en: ['英文', 'English'] });

export const Email = titled(z.string().trim().toLowerCase().max(254).pipe(z.email()), '邮箱', 'E-mail');
export const PersonName = titled(requiredText(50), '姓名', 'Name');

/** At least 8 characters; long ones are welcome; no rules of composition. Common ones are refused by the service. */
export const Password = titled(z.string().min(8).max(128), '密码', 'Password');
export const Roles = titled(z.array(roles.schema).min(1).max(4), '角色', 'Roles');

export const User = z.object({
  id: Id,
  name: PersonName,
  email: Email,
  roles: Roles,
  departmentId: titled(Id.nullable(), '部门', 'Department'),
  state: titled(userStates.schema, '状态', 'State'),
  locale: titled(locales.schema, '界面语言', 'Language'),
  createdAt: titled(Instant, '加入时间', 'Joined'),
});
export type User = z.infer<typeof User>;

/** A colleague as everybody may see them: to name participants, owners and deadlines. */
export const Colleague = User.pick({ id: true, name: true, departmentId: true, state: true });
export type Colleague = z.infer<typeof Colleague>;

export const NewUser = z.strictObject({
  id: Id,
  ...User.pick({ name: true, email: true, roles: true }).shape,
  departmentId: User.shape.departmentId.default(null),
});
export type NewUser = z.output<typeof NewUser>;

export const EditUser = z.strictObject({
  name: PersonName.optional(),
  roles: Roles.optional(),
  departmentId: User.shape.departmentId.optional(),
  state: z.enum(['active', 'disabled']).optional(),
});

/** A link that lets the invited person set their password. Shown once to the administrator, hashed in the database. */
export const Invitation = z.object({ token: z.string(), expiresAt: Instant });

export const userApi = {
  colleagues: endpoint({
    name: 'users.colleagues',
    method: 'GET',
    path: '/api/colleagues',
    access: 'signedIn',
    summary: { zh: '同事名单', en: 'The colleagues, to name participants and owners' },
    output: z.object({ items: z.array(Colleague) }),
  }),
  list: endpoint({
    name: 'users.list',
    method: 'GET',
    path: '/api/users',
    access: 'user.manage',
    summary: { zh: '用户管理列表', en: 'All users, for administrators' },
    output: z.object({ items: z.array(User) }),
  }),
  invite: endpoint({
    name: 'users.invite',
    method: 'POST',
    path: '/api/users',
    access: 'user.manage',
    status: 201,
    summary: { zh: '邀请新成员', en: 'Invite a person; answers the link to pass on' },
    body: NewUser,
    output: z.object({ user: User, invitation: Invitation }),
  }),
  edit: endpoint({
    name: 'users.edit',
    method: 'PATCH',
    path: '/api/users/:id',
    access: 'user.manage',
    summary: { zh: '修改用户的角色、部门或状态', en: 'Change a person’s roles, department or state' },
    params: z.strictObject({ id: Id }),
    body: EditUser,
    output: User,
  }),
  reinvite: endpoint({
    name: 'users.reinvite',
    method: 'POST',
    path: '/api/users/:id/invitation',
    access: 'user.manage',
    status: 201,
    summary: { zh: '重新生成邀请（重设密码）链接', en: 'Make a new link, which also resets a forgotten password' },
    params: z.strictObject({ id: Id }),
    output: Invitation,
  }),
};
