import type { Page } from 'playwright-core';
import { exportScreens } from './export-screens.ts';
import type { PlantedImports } from './planted-imports.ts';

/** Who looks at a screen. */
export type Looker = 'nobody' | 'li' | 'zhou' | 'newcomer' | 'looker';

/** What the addresses of the screens are made of. */
export interface Known {
  readonly customer: string;
  /** A customer whose every text is long. */
  readonly verbose: string;
  readonly followUp: string;
  readonly invitation: string;
  readonly imports: PlantedImports;
}

export interface Screen {
  readonly name: string;
  /** The router's own path, so that a new page without a row here is noticed. */
  readonly route: string;
  readonly who: Looker;
  readonly at: (known: Known) => string;
  /** What is done before one looks. */
  readonly first?: (page: Page) => Promise<unknown>;
  /** What is made to fail. */
  readonly failing?: string;
}

const customer =
  (search = '') =>
  (known: Known) =>
    `/customers/${known.customer}${search}`;
const verbose =
  (rest = '') =>
  (known: Known) =>
    `/customers/${known.verbose}${rest}`;
const imported =
  (which: keyof PlantedImports, search = '') =>
  (known: Known) =>
    `/imports/${known.imports[which]}${search}`;
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** Every page of the router, and what is worth a look of its own: empty, failing, refused, dialogs and drawers. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', route: '/sign-in', who: 'nobody', at: () => '/sign-in' },
  {
    name: 'sign-in refused',
    route: '/sign-in',
    who: 'nobody',
    at: () => '/sign-in',
    first: async (page) => {
      await page.getByLabel('邮箱').fill('nobody@genjin.test');
      await page.getByLabel('密码', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'setup, closed', route: '/setup', who: 'nobody', at: () => '/setup' },
  { name: 'invitation', route: '/invitation', who: 'nobody', at: (known) => `/invitation#${known.invitation}` },
  { name: 'invitation, incomplete', route: '/invitation', who: 'nobody', at: () => '/invitation' },
  { name: 'workbench', route: '/', who: 'li', at: () => '/' },
  { name: 'workbench, empty', route: '/', who: 'newcomer', at: () => '/' },
  { name: 'workbench, failing', route: '/', who: 'li', at: () => '/', failing: '**/api/workbench' },
  {
    name: 'whose follow-up',
    route: '/',
    who: 'li',
    at: () => '/',
    first: async (page) => {
      await page.getByRole('navigation').getByRole('button', { name: '写跟进' }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'customers', route: '/customers', who: 'zhou', at: () => '/customers' },
  { name: 'customers, none', route: '/customers', who: 'newcomer', at: () => '/customers' },
  { name: 'customers, no match', route: '/customers', who: 'li', at: () => '/customers?q=没有这个客户' },
  { name: 'customers, failing', route: '/customers', who: 'li', at: () => '/customers', failing: '**/api/customers?*' },
  {
    name: 'new customer',
    route: '/customers',
    who: 'li',
    at: () => '/customers?create=1',
    first: async (page) => {
      await page.getByText('更多信息（选填）').click();
      await page.getByRole('button', { name: '创建客户' }).click();
      await page.getByText('客户名称(全称)必须填写').waitFor();
    },
  },
  { name: 'customer, timeline', route: '/customers/$customerId', who: 'li', at: customer() },
  { name: 'customer, brief', route: '/customers/$customerId', who: 'li', at: customer('?tab=brief') },
  { name: 'customer, information', route: '/customers/$customerId', who: 'li', at: customer('?tab=information') },
  { name: 'customer, decision chain', route: '/customers/$customerId', who: 'li', at: customer('?tab=chain') },
  { name: 'customer, history', route: '/customers/$customerId', who: 'li', at: customer('?tab=history') },
  {
    name: 'one record',
    route: '/customers/$customerId',
    who: 'li',
    at: (known) => `/customers/${known.customer}?followUp=${known.followUp}`,
    first: (page) => page.getByRole('dialog').getByRole('article').waitFor(),
  },
  {
    name: 'stage and status',
    route: '/customers/$customerId',
    who: 'li',
    at: customer(),
    first: async (page) => {
      await press('修改阶段与状态')(page);
      await page.getByLabel('修改原因').waitFor();
    },
  },
  {
    name: 'a contact',
    route: '/customers/$customerId',
    who: 'li',
    at: customer('?tab=information'),
    first: async (page) => {
      await press('修改张')(page);
      await page.getByLabel('汇报对象').waitFor();
    },
  },
  {
    name: 'information, edited',
    route: '/customers/$customerId',
    who: 'li',
    at: customer('?tab=information'),
    first: async (page) => {
      await press('修改基本信息')(page);
      await page.getByLabel('行业说明').waitFor();
    },
  },
  {
    name: 'a correction',
    route: '/customers/$customerId',
    who: 'li',
    at: customer(),
    first: async (page) => {
      await press('对这条记录的操作')(page);
      await page.getByRole('menuitem', { name: '更正' }).click();
      await page.getByRole('dialog').getByLabel('更正原因').waitFor();
    },
  },
  {
    name: 'customer that is not there',
    route: '/customers/$customerId',
    who: 'li',
    at: () => '/customers/01900000-0000-7000-8000-00000000dead',
  },
  { name: 'record form over the customer', route: '/customers/$customerId', who: 'li', at: customer('?record=1') },
  {
    name: 'record form, everything open, refused',
    route: '/customers/$customerId/record',
    who: 'li',
    at: customer('/record'),
    first: async (page) => {
      const more = page.getByRole('group', { name: '还可以补充' }).getByRole('button');
      while ((await more.count()) > 0) await more.first().click();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'record form', route: '/customers/$customerId/record', who: 'li', at: customer('/record') },
  { name: 'long texts, timeline', route: '/customers/$customerId', who: 'li', at: verbose() },
  { name: 'long texts, information', route: '/customers/$customerId', who: 'li', at: verbose('?tab=information') },
  { name: 'long texts, decision chain', route: '/customers/$customerId', who: 'li', at: verbose('?tab=chain') },
  { name: 'long texts, history', route: '/customers/$customerId', who: 'li', at: verbose('?tab=history') },
  { name: 'long texts, record form', route: '/customers/$customerId/record', who: 'li', at: verbose('/record') },
  { name: 'long texts, brief', route: '/customers/$customerId/brief', who: 'li', at: verbose('/brief') },
  { name: 'brief', route: '/customers/$customerId/brief', who: 'li', at: customer('/brief') },
  { name: 'actions', route: '/actions', who: 'li', at: () => '/actions' },
  { name: 'actions, none', route: '/actions', who: 'newcomer', at: () => '/actions' },
  { name: 'actions, closed', route: '/actions', who: 'li', at: () => '/actions?group=closed' },
  ...exportScreens,
  { name: 'imports', route: '/imports', who: 'li', at: () => '/imports' },
  { name: 'imports, none', route: '/imports', who: 'newcomer', at: () => '/imports' },
  { name: 'imports, failing', route: '/imports', who: 'li', at: () => '/imports', failing: '**/api/imports' },
  { name: 'imports, not allowed', route: '/imports', who: 'looker', at: () => '/imports' },
  {
    name: 'imports, wrong files',
    route: '/imports',
    who: 'newcomer',
    at: () => '/imports',
    failing: '**/api/imports/*',
    first: async (page) => {
      const files = ['客户.csv', '报价.pdf', '空.xlsx'].map((name) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(name === '空.xlsx' ? '' : 'a,b'),
      }));
      await page.locator('input[type=file]').setInputFiles(files);
      await page.getByRole('button', { name: '重试上传 客户.csv' }).waitFor();
    },
  },
  { name: 'a list, refused', route: '/imports/$importId', who: 'li', at: imported('refused') },
  { name: 'a list, columns', route: '/imports/$importId', who: 'li', at: imported('columns') },
  { name: 'a list, encoding', route: '/imports/$importId', who: 'li', at: imported('encoding') },
  { name: 'a list, dry run', route: '/imports/$importId', who: 'li', at: imported('checked') },
  {
    name: 'a list, known customers',
    route: '/imports/$importId',
    who: 'li',
    at: imported('checked'),
    first: async (page) => {
      await press(/^疑似重复/)(page);
      await page.getByText('名称相同').waitFor();
    },
  },
  {
    name: 'a list, back at its columns',
    route: '/imports/$importId',
    who: 'li',
    at: imported('checked', '?columns=1'),
  },
  { name: 'a list, result', route: '/imports/$importId', who: 'li', at: imported('done') },
  {
    name: 'a list, undo asked',
    route: '/imports/$importId',
    who: 'li',
    at: imported('done'),
    first: async (page) => {
      await press('撤销整个导入')(page);
      await page.getByRole('dialog').getByText('修改过或用到的').waitFor();
    },
  },
  { name: 'a list, undone', route: '/imports/$importId', who: 'li', at: imported('undone') },
  { name: 'somebody else’s list', route: '/imports/$importId', who: 'zhou', at: imported('checked') },
  { name: 'a form', route: '/imports/$importId', who: 'li', at: imported('form') },
  { name: 'a form, doubtful cells', route: '/imports/$importId', who: 'li', at: imported('form', '?doubtful=1') },
  {
    name: 'a form, a cell edited',
    route: '/imports/$importId',
    who: 'li',
    at: imported('form'),
    first: async (page) => {
      await press('修改 企业规模')(page);
      await page.getByRole('textbox', { name: '企业规模的原文' }).waitFor();
    },
  },
  { name: 'a form, merged', route: '/imports/$importId', who: 'li', at: imported('merging') },
  { name: 'two forms, long texts', route: '/imports/$importId', who: 'li', at: imported('forms') },
  { name: 'somebody else’s form', route: '/imports/$importId', who: 'zhou', at: imported('form') },
  { name: 'a form, saved', route: '/imports/$importId', who: 'li', at: imported('saved') },
  {
    name: 'forms, failing',
    route: '/imports/$importId',
    who: 'li',
    at: imported('form'),
    failing: '**/api/imports/*/forms',
  },
  {
    name: 'import that is not there',
    route: '/imports/$importId',
    who: 'li',
    at: () => '/imports/01900000-0000-7000-8000-00000000dead',
  },
  { name: 'account', route: '/account', who: 'li', at: () => '/account' },
  { name: 'settings, not allowed', route: '/settings', who: 'li', at: () => '/settings/words' },
  { name: 'words', route: '/settings/words', who: 'zhou', at: () => '/settings' },
  { name: 'rules', route: '/settings/rules', who: 'zhou', at: () => '/settings/rules' },
  { name: 'people', route: '/settings/users', who: 'zhou', at: () => '/settings/users' },
  {
    name: 'an invitation is made',
    route: '/settings/users',
    who: 'zhou',
    at: () => '/settings/users',
    first: async (page) => {
      await press('邀请成员')(page);
      await page.getByRole('dialog').getByLabel('邮箱', { exact: true }).waitFor();
    },
  },
  { name: 'audit log', route: '/settings/audit', who: 'zhou', at: () => '/settings/audit' },
  {
    name: 'audit log, failing',
    route: '/settings/audit',
    who: 'zhou',
    at: () => '/settings/audit',
    failing: '**/api/audit?*',
  },
  { name: 'departments', route: '/settings/departments', who: 'zhou', at: () => '/settings/departments' },
  { name: 'no such page', route: '$', who: 'li', at: () => '/nowhere/at/all' },
];
