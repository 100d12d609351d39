import { userApi } from '@genjin/domain/user';
import { type Route, route } from '#kit/route';
import { editUser, inviteUser, listColleagues, listUsers, reinviteUser } from './users.service.ts';

export const userRoutes: Route[] = [
  route(userApi.colleagues, listColleagues),
  route(userApi.list, listUsers),
  route(userApi.invite, inviteUser),
  route(userApi.edit, editUser),
  route(userApi.reinvite, reinviteUser),
];
