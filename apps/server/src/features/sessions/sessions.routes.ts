import { sessionApi } from '@genjin/domain/session';
import { publicRoute, type Route, route } from '#kit/route';
import { acceptInvitation, readInvitation } from './invitations.service.ts';
import { changePassword } from './passwords.service.ts';
import { editMe, endSession, listSessions, readMe, signIn, signOut } from './sessions.service.ts';
import { readSetupState, setUp } from './setup.service.ts';

export const sessionRoutes: Route[] = [
  publicRoute(sessionApi.setupState, readSetupState),
  publicRoute(sessionApi.setup, setUp),
  publicRoute(sessionApi.signIn, signIn),
  route(sessionApi.signOut, signOut),
  route(sessionApi.me, readMe),
  route(sessionApi.editMe, editMe),
  route(sessionApi.changePassword, changePassword),
  route(sessionApi.sessions, listSessions),
  route(sessionApi.endSession, endSession),
  publicRoute(sessionApi.invitation, readInvitation),
  publicRoute(sessionApi.acceptInvitation, acceptInvitation),
];
