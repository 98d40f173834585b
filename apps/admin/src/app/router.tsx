import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { ProductFilter } from '../api/catalog.js';
import { queryString } from '../api/query-string.js';
import { SignInPage } from '../features/auth/sign-in-page.js';
import { InboxPage } from '../features/inbox/inbox-page.js';
import { readInboxSearch } from '../features/inbox/inbox-search.js';
import { readAuditSearch } from '../features/settings/audit/audit-search.js';
import { readWebhooksSearch } from '../features/settings/webhooks/webhooks-search.js';
import { readRolesSearch } from '../features/roles/roles-search.js';
import { Shell } from '../features/shell/shell.js';
import { readTasksSearch } from '../features/tasks/task-views.js';
import { readMemberSearch, readMembersSearch } from '../features/members/members-search.js';
import { readValueSearch } from '../features/value/value-search.js';
import { NotFoundFace } from '../features/shell/not-found.js';
import { ErrorFace } from '../ui/face.js';
import { Home } from './home.js';
import { withWords } from './with-words.js';
import { Toasts } from '../ui/toast.js';

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
});

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** Only a path of our own is a place to come back to; `//elsewhere` is not. */
  validateSearch: (search): { next?: string } => {
    const next = text(search['next']);
    return next && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  component: SignInPage,
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search): { token?: string } => {
    const token = text(search['token']);
    return token ? { token } : {};
  },
  component: lazyRouteComponent(() => import('../features/auth/setup-page.js'), 'SetupPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/auth/invitation-page.js'), 'InvitationPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../features/auth/forgot-password-page.js'), 'ForgotPasswordPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(() => import('../features/auth/new-password-page.js'), 'NewPasswordPage'),
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: Shell });

const home = createRoute({ getParentRoute: () => signedIn, path: '/', component: Home });

const orders = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders',
  validateSearch: readInboxSearch,
  component: InboxPage,
});

const order = createRoute({
  getParentRoute: () => orders,
  path: '/$orderId',
  component: lazyRouteComponent(() => import('../features/order/order-page.js'), 'OrderPage'),
});

const newOrder = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders/new',
  component: lazyRouteComponent(() => import('../features/new-order/new-order-page.js'), 'NewOrderPage'),
});

const products = createRoute({
  getParentRoute: () => signedIn,
  path: '/products',
  validateSearch: (search): ProductFilter & { product?: string } => {
    const { q, category, available, product } = search;
    return {
      ...(text(q) && { q: text(q) }),
      ...(text(category) && { category: text(category) }),
      ...((available === 'true' || available === 'false') && { available }),
      ...(text(product) && { product: text(product) }),
    } as ProductFilter & { product?: string };
  },
  component: lazyRouteComponent(() => import('../features/products/products-page.js'), 'ProductsPage'),
});

const readImportSearch = (search: Record<string, unknown>): { import?: string } => {
  const id = text(search['import']);
  return id ? { import: id } : {};
};

const productImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/products/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../features/imports/import-page.js'), 'ProductImportPage'),
});

const members = createRoute({
  getParentRoute: () => signedIn,
  path: '/members',
  validateSearch: readMembersSearch,
  component: lazyRouteComponent(
    () => withWords('members', import('../features/members/members-page.js')),
    'MembersPage',
  ),
});

const member = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId',
  validateSearch: readMemberSearch,
  component: lazyRouteComponent(() => withWords('members', import('../features/members/member-page.js')), 'MemberPage'),
});

const memberImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(
    () => withWords('importing', import('../features/imports/import-page.js')),
    'MemberImportPage',
  ),
});

const registerImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/register',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(
    () => withWords('importing', import('../features/imports/import-page.js')),
    'RegisterImportPage',
  ),
});

const duplicates = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/duplicates',
  component: lazyRouteComponent(
    () => withWords('duplicates', import('../features/duplicates/duplicates-page.js')),
    'DuplicatesPage',
  ),
});

const merging = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/merge/$otherId',
  component: lazyRouteComponent(
    () => withWords('members', withWords('duplicates', import('../features/duplicates/merge-page.js'))),
    'MergePage',
  ),
});

const memberValue = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/value',
  validateSearch: readValueSearch,
  component: lazyRouteComponent(
    () => withWords('members', withWords('value', import('../features/value/value-page.js'))),
    'ValuePage',
  ),
});

const memberValueRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/value/rules',
  component: lazyRouteComponent(
    () => withWords('members', withWords('value', import('../features/value/rules-page.js'))),
    'ValueRulesPage',
  ),
});

const forms = createRoute({
  getParentRoute: () => signedIn,
  path: '/forms',
  component: lazyRouteComponent(() => import('../features/forms/forms-page.js'), 'FormsPage'),
});

const segments = createRoute({
  getParentRoute: () => signedIn,
  path: '/segments',
  component: lazyRouteComponent(
    () => withWords('segments', import('../features/segments/segments-page.js')),
    'SegmentsPage',
  ),
});

const newSegment = createRoute({
  getParentRoute: () => signedIn,
  path: '/segments/new',
  component: lazyRouteComponent(
    () => withWords('segments', import('../features/segments/segment-page.js')),
    'NewSegmentPage',
  ),
});

const segment = createRoute({
  getParentRoute: () => signedIn,
  path: '/segments/$segmentId',
  component: lazyRouteComponent(
    () => withWords('segments', import('../features/segments/segment-page.js')),
    'SegmentPage',
  ),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page.js'), 'AccountPage'),
});

const tasks = createRoute({
  getParentRoute: () => signedIn,
  path: '/tasks',
  validateSearch: readTasksSearch,
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page.js'), 'TasksPage'),
});

const team = createRoute({
  getParentRoute: () => signedIn,
  path: '/team',
  validateSearch: (search): { colleague?: string } => {
    const colleague = text(search['colleague']);
    return colleague ? { colleague } : {};
  },
  component: lazyRouteComponent(() => import('../features/team/team-page.js'), 'TeamPage'),
});

const roles = createRoute({
  getParentRoute: () => signedIn,
  path: '/team/roles',
  validateSearch: readRolesSearch,
  component: lazyRouteComponent(() => import('../features/roles/roles-page.js'), 'RolesPage'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage'),
});

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsHome'),
});

/** Each settings section has its screen here and its line in `features/settings/sections.ts`. */
const company = createRoute({
  getParentRoute: () => settings,
  path: '/company',
  component: lazyRouteComponent(() => import('../features/settings/company-section.js'), 'CompanySection'),
});

const mailAccounts = createRoute({
  getParentRoute: () => settings,
  path: '/mail-accounts',
  component: lazyRouteComponent(() => import('../features/settings/mail-accounts-section.js'), 'MailAccountsSection'),
});

const teams = createRoute({
  getParentRoute: () => settings,
  path: '/teams',
  component: lazyRouteComponent(() => import('../features/settings/teams-section.js'), 'TeamsSection'),
});

const assignment = createRoute({
  getParentRoute: () => settings,
  path: '/assignment',
  component: lazyRouteComponent(
    () => import('../features/settings/assignment/assignment-section.js'),
    'AssignmentSection',
  ),
});

const taskRules = createRoute({
  getParentRoute: () => settings,
  path: '/task-rules',
  component: lazyRouteComponent(() => import('../features/settings/task-rules-section.js'), 'TaskRulesSection'),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  component: lazyRouteComponent(
    () => withWords('integrations', import('../features/settings/api-keys/api-keys-section.js')),
    'ApiKeysSection',
  ),
});

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  validateSearch: readWebhooksSearch,
  component: lazyRouteComponent(
    () => withWords('integrations', import('../features/settings/webhooks/webhooks-section.js')),
    'WebhooksSection',
  ),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(
    () => withWords('integrations', import('../features/settings/audit/audit-section.js')),
    'AuditSection',
  ),
});

const answers = createRoute({
  getParentRoute: () => settings,
  path: '/answers',
  component: lazyRouteComponent(() => import('../features/answers/answers-section.js'), 'AnswersSection'),
});

const suppliers = createRoute({
  getParentRoute: () => settings,
  path: '/suppliers',
  component: lazyRouteComponent(() => import('../features/supply/suppliers-section.js'), 'SuppliersSection'),
});

const customFields = createRoute({
  getParentRoute: () => settings,
  path: '/custom-fields',
  validateSearch: (search): { subject?: 'member' } => (search['subject'] === 'member' ? { subject: 'member' } : {}),
  component: lazyRouteComponent(() => import('../features/settings/custom-fields-section.js'), 'CustomFieldsSection'),
});

const sites = createRoute({
  getParentRoute: () => settings,
  path: '/sites',
  component: lazyRouteComponent(() => import('../features/settings/sites/sites-section.js'), 'SitesSection'),
});

const memberSettings = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  component: lazyRouteComponent(
    () => withWords('members', import('../features/members/settings/member-settings-section.js')),
    'MemberSettingsSection',
  ),
});

const suppressions = createRoute({
  getParentRoute: () => settings,
  path: '/suppressions',
  component: lazyRouteComponent(
    () => withWords('joining', import('../features/joining/suppressions-section.js')),
    'SuppressionsSection',
  ),
});
const privacy = createRoute({
  getParentRoute: () => settings,
  path: '/privacy',
  component: lazyRouteComponent(
    () => withWords('privacy', import('../features/privacy/settings/retention-section.js')),
    'RetentionSection',
  ),
});

const currencies = createRoute({
  getParentRoute: () => settings,
  path: '/currencies',
  component: lazyRouteComponent(() => import('../features/settings/currencies-section.js'), 'CurrenciesSection'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    invitation,
    forgotPassword,
    newPassword,
    signedIn.addChildren([
      home,
      tasks,
      newOrder,
      orders.addChildren([order]),
      products,
      productImport,
      members,
      member,
      memberImport,
      registerImport,
      duplicates,
      merging,
      ...[memberValue, memberValueRules],
      forms,
      ...[segments, newSegment, segment],
      team,
      roles,
      account,
      settings.addChildren([
        settingsHome,
        company,
        mailAccounts,
        teams,
        assignment,
        taskRules,
        answers,
        apiKeys,
        webhooks,
        audit,
        suppliers,
        customFields,
        sites,
        currencies,
        memberSettings,
        suppressions,
        privacy,
      ]),
    ]),
  ]),
  // Search values are plain strings, as people read and write them: `q=12`, not `q="12"`.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const query = queryString(search);
    return query ? `?${query}` : '';
  },
  // A screen's code is fetched when the pointer or the focus comes near its link.
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundFace,
  defaultErrorComponent: ({ error, reset }) => <ErrorFace error={error} retry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
