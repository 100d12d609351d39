import { queryText } from '@genjin/domain/address';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Loading } from '#kit/feedback.tsx';
import { readSearch } from '#kit/search-params.ts';
import { PageFailure, PageUnknown } from './routes/page-states.tsx';
import {
  ActionsSearch,
  CustomerSearch,
  CustomersSearch,
  ExportsSearch,
  ImportSearch,
  RecordSearch,
  SignInSearch,
} from './routes/search.ts';
import { Shell } from './routes/shell.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

/** The pages of the signed-in, inside the shell. */
const app = createRoute({ getParentRoute: () => root, id: 'app', component: Shell });

const workbench = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/workbench.tsx'), 'WorkbenchPage'),
});
const customers = createRoute({
  getParentRoute: () => app,
  path: '/customers',
  validateSearch: CustomersSearch,
  component: lazyRouteComponent(() => import('./routes/customers.tsx'), 'CustomersPage'),
});
const customer = createRoute({
  getParentRoute: () => app,
  path: '/customers/$customerId',
  validateSearch: CustomerSearch,
  component: lazyRouteComponent(() => import('./routes/customer.tsx'), 'CustomerPage'),
});
const record = createRoute({
  getParentRoute: () => app,
  path: '/customers/$customerId/record',
  validateSearch: RecordSearch,
  component: lazyRouteComponent(() => import('./routes/record.tsx'), 'RecordPage'),
});
const brief = createRoute({
  getParentRoute: () => app,
  path: '/customers/$customerId/brief',
  component: lazyRouteComponent(() => import('./routes/brief.tsx'), 'BriefPage'),
});
const actions = createRoute({
  getParentRoute: () => app,
  path: '/actions',
  validateSearch: ActionsSearch,
  component: lazyRouteComponent(() => import('./routes/actions.tsx'), 'ActionsPage'),
});
const imports = createRoute({
  getParentRoute: () => app,
  path: '/imports',
  component: lazyRouteComponent(() => import('./routes/imports.tsx'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => app,
  path: '/imports/$importId',
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import('./routes/import.tsx'), 'ImportPage'),
});
const account = createRoute({
  getParentRoute: () => app,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account.tsx'), 'AccountPage'),
});
const exportsPage = createRoute({
  getParentRoute: () => app,
  path: '/exports',
  validateSearch: ExportsSearch,
  component: lazyRouteComponent(() => import('./routes/exports.tsx'), 'ExportsPage'),
});
const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyRouteComponent(() => import('./routes/settings.tsx'), 'SettingsPage'),
});
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/words', replace: true });
  },
});
const words = createRoute({
  getParentRoute: () => settings,
  path: '/words',
  component: lazyRouteComponent(() => import('./routes/settings-words.tsx'), 'SettingsWordsPage'),
});
const rules = createRoute({
  getParentRoute: () => settings,
  path: '/rules',
  component: lazyRouteComponent(() => import('./routes/settings-rules.tsx'), 'SettingsRulesPage'),
});
const users = createRoute({
  getParentRoute: () => settings,
  path: '/users',
  component: lazyRouteComponent(() => import('./routes/settings-users.tsx'), 'SettingsUsersPage'),
});
const departments = createRoute({
  getParentRoute: () => settings,
  path: '/departments',
  component: lazyRouteComponent(() => import('./routes/settings-departments.tsx'), 'SettingsDepartmentsPage'),
});

const templates = createRoute({
  getParentRoute: () => settings,
  path: '/templates',
  component: lazyRouteComponent(() => import('./routes/settings-templates.tsx'), 'SettingsTemplatesPage'),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(() => import('./routes/settings-audit.tsx'), 'SettingsAuditPage'),
});

/** What leads nowhere, still with the way back beside it. */
const unknown = createRoute({ getParentRoute: () => app, path: '$', component: PageUnknown });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('./routes/sign-in.tsx'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./routes/setup.tsx'), 'SetupPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./routes/invitation.tsx'), 'InvitationPage'),
});

const routeTree = root.addChildren([
  app.addChildren([
    workbench,
    customers,
    customer,
    record,
    brief,
    actions,
    imports,
    oneImport,
    account,
    exportsPage,
    unknown,
    settings.addChildren([settingsStart, words, rules, users, departments, templates, audit]),
  ]),
  signIn,
  setup,
  invitation,
]);

/** The router over a cache of answers. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: readSearch,
    stringifySearch: queryText,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Loading rows={6} />,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: PageUnknown,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
