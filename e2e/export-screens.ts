import type { Page } from 'playwright-core';
import { docxTemplate } from '../apps/server/src/kit/documents/write/testing/sample-templates.ts';
import type { Screen } from './screens.ts';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** What goes out: one customer, lists, chosen customers, their approval, and the company's own layouts. */
export const exportScreens: readonly Screen[] = [
  {
    name: 'export of a customer',
    route: '/customers/$customerId',
    who: 'li',
    at: (known) => `/customers/${known.customer}`,
    first: async (page) => {
      await press('导出跟进表')(page);
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'export of a customer, masked only',
    route: '/customers/$customerId',
    who: 'looker',
    at: (known) => `/customers/${known.customer}`,
    first: async (page) => {
      await press('导出跟进表')(page);
      await page.getByRole('dialog').getByText('只能脱敏导出').waitFor();
    },
  },
  {
    name: 'export of a list',
    route: '/customers',
    who: 'li',
    at: () => '/customers',
    first: async (page) => {
      await page.getByRole('button', { name: '导出', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByText(/共 \d+ 行/)
        .waitFor();
    },
  },
  {
    name: 'customers, some chosen',
    route: '/customers',
    who: 'li',
    at: () => '/customers',
    first: async (page) => {
      await press('批量选择')(page);
      await page.getByRole('checkbox').nth(1).check();
    },
  },
  { name: 'exports', route: '/exports', who: 'li', at: () => '/exports' },
  { name: 'exports, none', route: '/exports', who: 'newcomer', at: () => '/exports' },
  { name: 'exports, failing', route: '/exports', who: 'li', at: () => '/exports', failing: '**/api/exports?*' },
  { name: 'exports to approve', route: '/exports', who: 'zhou', at: () => '/exports?of=to_approve' },
  {
    name: 'a refused export',
    route: '/exports',
    who: 'zhou',
    at: () => '/exports?of=to_approve',
    first: async (page) => {
      await press(/^不批准/)(page);
      await page.getByRole('dialog').getByLabel('原因').waitFor();
    },
  },
  { name: 'company templates', route: '/settings/templates', who: 'zhou', at: () => '/settings/templates' },
  {
    name: 'company template, wrong placeholders',
    route: '/settings/templates',
    who: 'zhou',
    at: () => '/settings/templates',
    first: async (page) => {
      await page.locator('input[type=file]').setInputFiles({
        name: '季度报告.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: Buffer.from(
          await docxTemplate({ paragraphs: ['{客户名称}', '{客户等级}'], tables: [[['{沟通内容}']]] }),
        ),
      });
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'export of actions',
    route: '/actions',
    who: 'li',
    at: () => '/actions',
    first: async (page) => {
      await page.getByRole('button', { name: '导出', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByText(/共 \d+ 行/)
        .waitFor();
    },
  },
];
