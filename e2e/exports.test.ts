import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeJourneys, eachSize, enter, openBrowser, openVisit, type Size } from './browser.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { askAs, makeTeam, seedTemplate } from './team.ts';

const run = promisify(execFile);

describeJourneys('files that go out', () => {
  let browser: Browser;
  let server: ServerProcess;
  let people: Awaited<ReturnType<typeof makeTeam>>;
  let customerId: string;
  let folder: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({}, '2024-03-16T09:40:00+08:00'), openBrowser()]);
    people = await makeTeam(server);
    customerId = await seedTemplate(server, people.li, 2);
    folder = await mkdtemp(join(tmpdir(), 'genjin-exports-'));
    const zhou = await askAs(server, people.zhou);
    const { version, rules } = await (await zhou('GET', '/api/settings')).json();
    await zhou('PATCH', '/api/settings', { version, rules: { ...rules, exportApprovalRows: 1 } });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function open(size: Size, person: string, path: string) {
    const opened = await openVisit(browser, server, size);
    await enter(opened.context, person);
    await opened.page.goto(path);
    return opened;
  }

  async function downloaded(page: Page, press: () => Promise<unknown>): Promise<{ name: string; path: string }> {
    const arriving = page.waitForEvent('download');
    await press();
    const download = await arriving;
    const name = download.suggestedFilename();
    const path = join(folder, `${Date.now()}-${name}`);
    await download.saveAs(path);
    return { name, path };
  }

  /** What LibreOffice reads in a file, as text; it opens it, or this fails. */
  async function opened(path: string): Promise<string> {
    const out = await mkdtemp(join(folder, 'opened-'));
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, path], { timeout: 120_000 });
    const [pdf = ''] = await readdir(out);
    return (await run('pdftotext', ['-layout', join(out, pdf), '-'])).stdout;
  }

  it.each(eachSize)('a customer as a document, in full and masked, %s', async (size) => {
    const { page, context, complaints } = await open(size, people.li, `/customers/${customerId}`);
    await page.getByRole('button', { name: '导出跟进表' }).click();
    const dialog = page.getByRole('dialog', { name: '导出跟进表' });
    const word = await downloaded(page, () => dialog.getByRole('button', { name: '下载' }).click());
    expect(word.name).toBe('科技有限公司-跟进表-2024-03-16.docx');
    expect(await opened(word.path)).toContain('科技有限公司');
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '导出跟进表' }).click();
    await dialog.getByRole('button', { name: 'Excel 工作簿' }).click();
    await dialog.getByRole('radio', { name: '脱敏导出' }).check();
    const excel = await downloaded(page, () => dialog.getByRole('button', { name: '下载' }).click());
    expect(excel.name).toBe('科技有限公司-跟进表-2024-03-16.xlsx');
    expect(await opened(excel.path)).toContain('已脱敏');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(eachSize)('a list waits for the manager, then arrives, %s', async (size) => {
    const li = await open(size, people.li, '/customers');
    await li.page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = li.page.getByRole('dialog', { name: '导出列表' });
    await dialog.getByRole('button', { name: '跟进记录列表' }).click();
    await dialog.getByText('提交后由您的主管或管理员审批').waitFor();
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await li.page.waitForURL('**/exports');
    const mine = li.page.getByRole('article').first();
    await mine.getByText('待审批').waitFor();

    const chen = await open('desktop', people.chen, '/exports?of=to_approve');
    await chen.page.getByRole('button', { name: '批准 李 的导出', exact: true }).click();
    await chen.page.getByText('没有待您审批的导出').waitFor();

    await li.page.reload();
    await mine.getByText('已完成').waitFor();
    const list = await downloaded(li.page, () => mine.getByRole('button', { name: /^下载/ }).click());
    expect(list.name).toBe('跟进记录列表-2024-03-16.xlsx');
    expect(await opened(list.path)).toContain('李 导出于 2024-03-16');

    await mine.getByRole('button', { name: /^删除文件/ }).click();
    await li.page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
    await mine.getByText('文件已删除').waitFor();
    expect([...li.complaints, ...chen.complaints]).toEqual([]);
    await Promise.all([li.context.close(), chen.context.close()]);
  });

  it('a refusal says why, and what cannot be fetched says so in words', async () => {
    const li = await open('desktop', people.li, '/customers');
    await li.page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = li.page.getByRole('dialog', { name: '导出列表' });
    await dialog.getByRole('button', { name: '跟进记录列表' }).click();
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await li.page.waitForURL('**/exports');
    const chen = await open('phone', people.chen, '/exports?of=to_approve');
    await chen.page.getByRole('button', { name: '不批准 李 的导出' }).click();
    await chen.page.getByRole('dialog').getByRole('button', { name: '不批准' }).click();
    await chen.page.getByText('原因必须填写').waitFor();
    await chen.page.getByLabel('原因').fill('请先缩小筛选范围');
    await chen.page.getByRole('dialog').getByRole('button', { name: '不批准' }).click();
    await chen.page.getByText('没有待您审批的导出').waitFor();
    await li.page.reload();
    await li.page.getByRole('article').first().getByText('陈 未批准：请先缩小筛选范围').waitFor();

    await li.page.route('**/api/customers/*/form?*', (route) =>
      route.fulfill({
        status: 403,
        json: { error: { code: 'export.masked_only', message: '您只能导出脱敏内容。', requestId: '' } },
      }),
    );
    await li.page.goto(`/customers/${customerId}`);
    await li.page.getByRole('button', { name: '导出跟进表' }).click();
    await li.page.getByRole('dialog').getByRole('button', { name: '下载' }).click();
    await li.page.getByText('您只能导出脱敏内容。').waitFor();
    await Promise.all([li.context.close(), chen.context.close()]);
  });
});
