import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bring, customerList, workedExample } from './brought-files.ts';
import { describeJourneys, eachSize, enter, openBrowser, openVisit, type Size } from './browser.ts';
import { call, customer, visit } from './paper-form.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type Ask, addPerson, askAs, seedTemplate } from './team.ts';

const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const words = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describeJourneys('files that come in', () => {
  let browser: Browser;
  let server: ServerProcess;
  let li: string;
  let ask: Ask;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    await addPerson(server, 'zhou', '周', 'admin');
    li = await addPerson(server, 'li', '李思源', 'sales');
    await addPerson(server, 'na', '李娜', 'sales');
    await seedTemplate(server, li, 2);
    ask = await askAs(server, li);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  async function open(size: Size, path: string) {
    const opened = await openVisit(browser, server, size);
    await enter(opened.context, li);
    await opened.page.goto(path);
    return opened;
  }

  it.each(eachSize)('a list goes through its steps to the end and back, %s', async (size) => {
    const company = size === 'phone' ? '江苏恒远精密机械有限公司' : '南京博雅医疗器械有限公司';
    // What was corrected once is remembered: the other size has to correct something of its own.
    const place = size === 'phone' ? '厂区' : '所在园区';
    const { page, context, complaints } = await open(size, '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: '华东客户.xlsx',
      mimeType: sheets,
      buffer: customerList(company, customer.name, place),
    });

    await page.getByRole('heading', { name: '华东客户.xlsx' }).waitFor();
    await page.getByRole('heading', { name: '每一列是什么' }).waitFor();
    await page.getByRole('combobox', { name: `G 列：${place} 对应` }).click();
    await page.keyboard.type('地址');
    await page.locator('.ant-select-item-option').filter({ hasText: '地址' }).first().click();
    await page.getByText('已确认').first().waitFor();

    await page.getByRole('button', { name: '试运行', exact: true }).click();
    await page.getByRole('heading', { name: '试运行的结果' }).waitFor();
    const tiles = page.getByRole('group', { name: '行数' }).getByRole('button');
    expect(await tiles.allTextContents()).toEqual(['全部行3', '新客户1', '疑似重复1', '有错误1']);
    await page.getByText('第 6 行').waitFor();
    await page.getByRole('listitem').filter({ hasText: '处理：' }).first().waitFor();
    expect(await found(company)).toEqual([]);

    await tiles.filter({ hasText: '疑似重复' }).click();
    await page.getByText('名称相同').waitFor();
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByRole('heading', { name: '导入完成' }).waitFor();
    const numbers = await page.getByRole('definition').allTextContents();
    expect(numbers.slice(0, 4)).toEqual(['1', '0', '1', '1']);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载未导入的行' }).click();
    const file = await (await download).path();
    const failed = await bring(ask, '未导入的行.xlsx', await readFile(file));
    const again = await (await ask('GET', `/api/imports/${failed}`)).json();
    expect(again).toMatchObject({ kind: 'list', state: 'arranging' });
    expect(again.sheets[0].preview.flat().join('|')).toContain('13700002222');

    await page.getByRole('link', { name: company }).click();
    await page.getByRole('heading', { level: 1, name: company }).waitFor();
    await page.goto(`${new URL(page.url()).pathname}?tab=information`);
    await page.getByText('苏州工业园区星湖街328号').waitFor();
    await page.goBack();
    await page.goBack();

    await page.getByRole('button', { name: '撤销整个导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('修改过或用到的内容不会动').waitFor();
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('heading', { name: '导入已撤销' }).waitFor();
    await page.getByText('全部撤销，没有保留任何内容。').waitFor();
    expect(await found(company)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('several files are dropped at once, and none of them takes one away', async () => {
    const { page, context } = await open('desktop', '/imports');
    const files = await page.evaluateHandle(() => {
      const dragged = new DataTransfer();
      for (const name of ['甲.csv', '乙.csv'])
        dragged.items.add(new File([`公司名称,联系人,电话\n${name}科技有限公司,张,13512345678\n`], name));
      return dragged;
    });
    const zone = page.getByRole('button', { name: '选择文件' }).locator('xpath=..');
    await zone.dispatchEvent('dragenter', { dataTransfer: files });
    await page.getByText('松开即可上传').waitFor();
    await zone.dispatchEvent('drop', { dataTransfer: files });
    const list = page.getByRole('list', { name: '正在上传的文件' });
    await list.getByText('已上传').nth(1).waitFor();
    expect(new URL(page.url()).pathname).toBe('/imports');
    await page.getByRole('link', { name: '打开 乙.csv' }).click();
    await page.getByRole('heading', { level: 1, name: '乙.csv' }).waitFor();
    await context.close();
  });

  it('a broken answer is sent again without a second import', async () => {
    const { page, context } = await open('desktop', '/imports');
    let broken = 0;
    await page.route('**/api/imports/*?name=*', async (route) => {
      if (broken++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.locator('input[type=file]').setInputFiles([
      {
        name: '断网.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('公司名称,联系人,电话\n断网科技有限公司,张,13812345678\n'),
      },
      { name: '报价.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
    ]);
    await page.getByText('“报价.pdf”不是可以导入的文件类型').waitFor();
    await page.getByRole('button', { name: '重试上传 断网.csv' }).click();
    await page.getByRole('heading', { name: '断网.csv' }).waitFor();
    const { items } = await (await ask('GET', '/api/imports')).json();
    expect(items.filter((one: { fileName: string }) => one.fileName === '断网.csv')).toHaveLength(1);
    await context.close();
  });

  it.each(eachSize)('the worked example is reviewed, corrected and found on the customer’s page, %s', async (size) => {
    // Neither by its name nor by its telephone may one size's customer be taken for the other's.
    const company = size === 'phone' ? '苏州华信科技有限公司' : '无锡安达数据有限公司';
    const phone = size === 'phone' ? '13912345678' : '13812345678';
    const { page, context, complaints } = await open(size, '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: '跟进表.docx',
      mimeType: words,
      buffer: workedExample(company, { phone }),
    });
    await page.getByText(`将新建客户“${company}”`).waitFor();
    // 李 and 李* may be either colleague: nothing is guessed.
    await page.getByText('还有 2 处需要您决定').waitFor();
    if (size === 'desktop') {
      await page.keyboard.press('n');
      expect(await focusedAnchor(page)).toBe('decide-ours-李');
      await page.keyboard.press('n');
      expect(await focusedAnchor(page)).toBe('decide-ours-李*');
      await page.keyboard.press('p');
      expect(await focusedAnchor(page)).toBe('decide-ours-李');
    }
    for (const name of ['李', '李*']) {
      await page.getByRole('combobox', { name: `“${name}”是谁` }).click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '李思源' }).click();
    }
    await page.getByText('没有需要决定的内容了').waitFor();

    // What no row of the form takes is kept, and told.
    const plate = page.locator('[id="cell-information-车牌号"]');
    expect(await plate.textContent()).toContain('未识别');
    expect(await plate.textContent()).toContain('已原样写入“销售总结与建议”');
    // A closed choice is written on the form.
    await page.getByRole('combobox', { name: '选择优先级' }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: /^高$/ }).click();
    await page.getByText('文件里是空的').waitFor();

    await page.getByRole('button', { name: '修改 主要合作障碍' }).click();
    const cell = page.getByRole('textbox', { name: '主要合作障碍的原文' });
    await cell.press('Control+A');
    const cdp = await context.newCDPSession(page);
    await compose(page, cdp, 'yusuan');
    expect(await cell.inputValue()).toContain('yusuan');
    await cdp.send('Input.insertText', { text: '预算不足' });
    expect(await cell.inputValue()).toBe('预算不足');
    await page.getByText(`文件里是：${customer.obstacle}`).waitFor();
    await cell.press('Escape');
    expect(await page.locator('[id="cell-state-主要合作障碍"]').textContent()).toContain('确定');

    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText(`已导入到“${company}”`).waitFor();
    await page.getByRole('link', { name: '查看客户', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: company }).waitFor();
    const path = new URL(page.url()).pathname;
    const timeline = await textOf(page, `${path}`);
    for (const text of [
      visit.content,
      ...visit.statements,
      ...visit.actions,
      call.content,
      ...call.statements,
      ...call.actions,
    ])
      expect(plain(timeline)).toContain(plain(text));
    for (const text of [visit.hours, call.hours].map((hours) => hours.replace('-', '–')))
      expect(timeline).toContain(text);
    for (const text of [visit.method, call.method, '李思源']) expect(timeline).toContain(text);
    const information = await textOf(page, `${path}?tab=information`);
    const values = [
      '软件开发',
      '500-1000人',
      '1-5亿元',
      '50-80万元',
      customer.need,
      '首次接触',
      '展会',
      '转介绍',
      '采购经理',
      '技术总监',
      '总经理',
      phone,
      'zhang@example.com',
      '预算不足',
      '苏E12345',
    ];
    for (const text of values) expect(plain(information)).toContain(plain(text));
    for (const text of [customer.summary]) expect(plain(timeline + information)).toContain(plain(text));
    for (const text of [customer.status, customer.probability]) expect(timeline + information).toContain(text);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('the same file again adds nothing, and a known customer is merged field by field', async () => {
    const id = await bring(
      ask,
      '再来一次.docx',
      workedExample(customer.name, { status: '低关注', summary: '改了主意' }),
    );
    const { page, context } = await open('desktop', `/imports/${id}`);
    await page.getByText('系统里可能已有这个客户').waitFor();
    await page.getByRole('button', { name: `合并到它：${customer.name}` }).click();
    const status = page.getByRole('group', { name: '当前状态' });
    await status.getByText('低关注').waitFor();
    await page.getByText('系统中已有，不再导入').nth(1).waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    expect(await focusedAnchor(page)).toMatch(/^decide-/);
    await page.getByRole('button', { name: '全部保留原值' }).click();
    await status.getByRole('radio', { name: '低关注' }).click();
    for (const one of await page.getByRole('combobox', { name: /^“.+”是谁$/ }).all())
      if (((await one.locator('xpath=ancestor::li[1]').textContent()) ?? '').includes('请决定')) {
        await one.click();
        await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
      }
    await page.getByText('没有需要决定的内容了').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText(`已导入到“${customer.name}”`).waitFor();
    const { items } = await (await ask('GET', `/api/customers?q=${encodeURIComponent(customer.name)}`)).json();
    const known = items.find((one: { name: string }) => one.name === customer.name);
    expect(known.status).toBe('low_attention');
    const records = await (await ask('GET', `/api/follow-ups?customer=${known.id}`)).json();
    expect(records.items).toHaveLength(2);
    await context.close();
  });

  it('two reviewers of one form see both versions, and nothing is overwritten', async () => {
    const id = await bring(ask, '两个窗口.docx', workedExample('常州两窗科技有限公司'));
    const [one, other] = [await open('desktop', `/imports/${id}`), await open('desktop', `/imports/${id}`)];
    await rewrite(other.page, '销售总结与建议', '另一个窗口写的');
    await other.page.getByText('修改已保存').waitFor();
    await rewrite(one.page, '销售总结与建议', '这个窗口写的');
    const dialog = one.page.getByRole('dialog');
    await dialog.getByText('另一个窗口写的').first().waitFor();
    await dialog.getByText('这个窗口写的').first().click();
    await dialog.getByRole('button', { name: '按选择保存' }).click();
    await one.page.getByText('修改已保存').waitFor();
    const { items } = await (await ask('GET', `/api/imports/${id}/forms`)).json();
    expect(JSON.stringify(items[0].paper.state)).toContain('这个窗口写的');
    await one.context.close();
    await other.context.close();
  });

  async function found(name: string): Promise<unknown[]> {
    const answer = await ask('GET', `/api/customers?q=${encodeURIComponent(name)}`);
    return (await answer.json()).items;
  }
});

async function rewrite(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `修改 ${label}` }).click();
  await page.getByRole('textbox', { name: `${label}的原文` }).fill(text);
  await page.keyboard.press('Escape');
}

/** The place among those that wait which has the focus. */
function focusedAnchor(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest('[id^="decide-"], [id^="cell-"]')?.id);
}

async function textOf(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return (await page.locator('main').textContent()) ?? '';
}

/** Numbers, ends of items and the kind of punctuation are the list's, not the item's. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\d]+[.、]|[;。,\s–-]/g, '');

/** Composes letters and presses Enter in the middle of it, as one who takes the first candidate; the letters stay uncommitted. */
async function compose(page: Page, cdp: CDPSession, letters: string): Promise<void> {
  await page.evaluate(() => {
    addEventListener('keydown', (event) => Object.assign(window, { lastKey: [event.key, event.isComposing] }), true);
  });
  for (let end = 1; end <= letters.length; end++)
    await cdp.send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end });
  const enterKey = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enterKey });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enterKey });
  expect(await page.evaluate(() => (window as unknown as { lastKey: unknown }).lastKey)).toEqual(['Enter', true]);
}
