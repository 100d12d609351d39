import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, titled } from './field.ts';
import { Email, locales, Password, PersonName, User } from './user.ts';

/** The signed-in person, with what they may do beyond single customers. */
export const Me = User.extend({ may: z.array(z.string()) });
export type Me = z.infer<typeof Me>;

export const SignIn = z.strictObject({ email: Email, password: titled(z.string().max(128), '密码', 'Password') });
export const Setup = z.strictObject({
  name: PersonName,
  email: Email,
  password: Password,
  locale: locales.schema.default('zh'),
});
export const EditMe = z.strictObject({ name: PersonName.optional(), locale: locales.schema.optional() });
export const ChangePassword = z.strictObject({
  currentPassword: titled(z.string().max(128), '当前密码', 'Current password'),
  newPassword: titled(Password, '新密码', 'New password'),
});
const Token = z.strictObject({ token: z.string().min(20).max(200) });

export const ActiveSession = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: Instant,
  expiresAt: Instant,
  userAgent: z.string().nullable(),
});

export const sessionApi = {
  setupState: endpoint({
    name: 'setup.state',
    method: 'GET',
    path: '/api/setup',
    access: 'public',
    summary: { zh: '是否需要初始设置', en: 'Whether the first administrator still has to be created' },
    output: z.object({ needed: z.boolean() }),
  }),
  setup: endpoint({
    name: 'setup.run',
    method: 'POST',
    path: '/api/setup',
    access: 'public',
    status: 201,
    summary: { zh: '创建第一位管理员', en: 'Create the first administrator; closed for ever afterwards' },
    body: Setup,
    output: Me,
  }),
  signIn: endpoint({
    name: 'session.signIn',
    method: 'POST',
    path: '/api/session',
    access: 'public',
    summary: { zh: '登录', en: 'Sign in' },
    body: SignIn,
    output: Me,
  }),
  signOut: endpoint({
    name: 'session.signOut',
    method: 'DELETE',
    path: '/api/session',
    access: 'signedIn',
    summary: { zh: '退出登录', en: 'Sign out' },
    output: z.object({}),
  }),
  me: endpoint({
    name: 'me.read',
    method: 'GET',
    path: '/api/me',
    access: 'signedIn',
    summary: { zh: '当前用户', en: 'The signed-in person' },
    output: Me,
  }),
  editMe: endpoint({
    name: 'me.edit',
    method: 'PATCH',
    path: '/api/me',
    access: 'signedIn',
    summary: { zh: '修改个人资料', en: 'Change one’s own name or language' },
    body: EditMe,
    output: Me,
  }),
  changePassword: endpoint({
    name: 'me.changePassword',
    method: 'POST',
    path: '/api/me/password',
    access: 'signedIn',
    summary: { zh: '修改密码，其他会话随即失效', en: 'Change the password; all other sessions end' },
    body: ChangePassword,
    output: z.object({}),
  }),
  sessions: endpoint({
    name: 'me.sessions',
    method: 'GET',
    path: '/api/me/sessions',
    access: 'signedIn',
    summary: { zh: '我的登录会话', en: 'My active sessions' },
    output: z.object({ items: z.array(ActiveSession) }),
  }),
  endSession: endpoint({
    name: 'me.endSession',
    method: 'DELETE',
    path: '/api/me/sessions/:id',
    access: 'signedIn',
    summary: { zh: '结束一个会话', en: 'End one of my sessions' },
    params: z.strictObject({ id: z.string().max(100) }),
    output: z.object({}),
  }),
  invitation: endpoint({
    name: 'invitation.read',
    method: 'POST',
    path: '/api/invitation',
    access: 'public',
    summary: { zh: '查看邀请', en: 'Who a link invites (the token travels in the body, not in addresses or logs)' },
    body: Token,
    output: z.object({ name: z.string(), email: z.string() }),
  }),
  acceptInvitation: endpoint({
    name: 'invitation.accept',
    method: 'POST',
    path: '/api/invitation/acceptance',
    access: 'public',
    summary: { zh: '接受邀请并设置密码', en: 'Accept an invitation by setting a password; signs in' },
    body: Token.extend({ password: Password }),
    output: Me,
  }),
};
