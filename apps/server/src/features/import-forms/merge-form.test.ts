import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import type { FormChoices, ImportedForm } from '@genjin/domain/import-form';
import { importFormApi } from '@genjin/domain/import-form';
import type { PaperForm } from '@genjin/domain/paper-form/paper-form';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../test/harness.ts';
import { formsOf, paperOf, plantForms, saveOne } from '../../../test/paper-forms.ts';
import { checksum } from '../../../test/planted-world.ts';
import { record } from '../../../test/records.ts';
import { makeCustomer, openTeam, type Team } from '../../../test/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.product.close());

async function planted(paper: PaperForm, person: Person = team.owner, file = {}): Promise<ImportedForm> {
  const importId = await plantForms(team.product, person, [paper], file);
  const [form] = await formsOf(team.product, person, importId);
  if (!form) throw new Error('no form');
  return form;
}

const at = (form: ImportedForm) => ({ id: form.importId, formId: form.id });

function review(form: ImportedForm, choices: Partial<FormChoices>, person: Person = team.owner): Promise<ImportedForm> {
  const body = { version: form.version, choices: { ...form.choices, ...choices } };
  return team.product.call(person, importFormApi.review, { params: at(form), body });
}

const save = (form: ImportedForm, person: Person = team.owner) =>
  team.product.call(person, importFormApi.save, { params: at(form), body: { version: form.version } });

const undecided = async (form: ImportedForm, person: Person = team.owner) =>
  (
    await team.product.refused(
      person,
      importFormApi.save,
      { params: at(form), body: { version: form.version } },
      'import.undecided',
    )
  ).fields?.map(({ path, message }) => [path.slice(1).join('.'), message]);

const fileOf = (id: string) => team.product.call(team.owner, customerApi.read, { params: { id } });
const recordsOf = async (customer: string) =>
  (await team.product.call(team.owner, followUpApi.list, { query: { customer } })).items;

let names = 0;
const newName = () => {
  names += 1;
  return `${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'][names % 10]}${names}星精密仪器有限公司`;
};

describe('merging into a known customer', () => {
  it('fills what is empty, asks about what differs, and notes both in the history', async () => {
    const name = newName();
    const known = await makeCustomer(team, { name, address: '上海市浦东新区', headcount: '100-200人' });
    const form = await planted({
      ...paperOf(name, { 地址: '苏州工业园区', 企业规模: '500-1000人/年营收1-5亿元', 客户来源渠道: '展会' }),
      state: [
        { label: '当前状态', value: '高意向' },
        { label: '销售总结与建议', value: '预算已批' },
      ],
    });
    const chosen = await review(form, { target: known.id });
    expect(chosen.current).toEqual({ address: '上海市浦东新区', headcount: '100-200人', status: '' });
    expect(chosen.written).toEqual({ address: '苏州工业园区', headcount: '500-1000人', status: '高意向' });
    expect(await undecided(chosen)).toEqual([
      ['fields.address', '“地址”两边不同：已有“上海市浦东新区”，表中“苏州工业园区”，请选择'],
      ['fields.headcount', '“员工人数”两边不同：已有“100-200人”，表中“500-1000人”，请选择'],
      ['fields.status', '“当前状态”两边不同：已有“”，表中“高意向”，请选择'],
    ]);
    const decided = await review(chosen, { fields: { address: 'keep', headcount: 'take', status: 'take' } });
    await save(decided);
    const { customer } = await fileOf(known.id);
    expect(customer).toMatchObject({
      address: '上海市浦东新区',
      headcount: { min: 500, max: 1000 },
      revenue: { min: 100_000_000, max: 500_000_000 },
      sources: ['exhibition'],
      stage: 'potential',
      status: 'high_intent',
      summary: '预算已批',
      owner: { id: team.owner.id },
    });
    const { items } = await team.product.call(team.owner, customerApi.changes, { params: { id: known.id }, query: {} });
    const headcount = items.find(({ field, reason }) => field === 'headcount' && reason !== null);
    expect(headcount).toMatchObject({
      before: { min: 100, max: 200 },
      after: { min: 500, max: 1000 },
      reason: '导入自《跟进表.docx》一、客户基本信息',
      by: { id: team.owner.id },
    });
    expect(items.find(({ field }) => field === 'status')?.reason).toBe('导入自《跟进表.docx》三、客户状态与总结');
  });

  it('asks again where the customer changed after the choice', async () => {
    const name = newName();
    const known = await makeCustomer(team, { name, address: '上海' });
    const form = await planted(paperOf(name, { 地址: '苏州' }));
    const chosen = await review(form, { target: known.id, fields: { address: 'take' } });
    const body = { version: known.version, address: '南京' };
    await team.product.call(team.owner, customerApi.edit, { params: { id: known.id }, body });
    expect(await undecided(chosen)).toEqual([['fields.address', '“地址”两边不同：已有“南京”，表中“苏州”，请选择']]);
    await save(await review(chosen, {}));
    expect((await fileOf(known.id)).customer.address).toBe('苏州');
  });

  it('matches people inside that customer only, masked ones too, and completes them', async () => {
    const name = newName();
    const known = await makeCustomer(team, { name });
    const other = await makeCustomer(team, { name: newName() });
    const add = (customerId: string, contact: object) =>
      team.product.call(team.owner, contactApi.create, { body: { id: uuidv7(), customerId, ...contact } });
    const zhang = await add(known.id, { name: '张敏', phones: ['13800138000'], title: '采购经理' });
    await add(other.id, { name: '王磊', title: '技术总监' });
    const form = await planted(
      paperOf(name, { 主要联系人信息: '张*(采购总监)、电话:13900139000、邮箱:zhang@example.com' }, [
        { date: '2026-03-01', time: '10:00', participants: '客户(张*、王磊)', content: '电话确认交期' },
      ]),
    );
    const chosen = await review(form, { target: known.id });
    expect(await undecided(chosen)).toEqual([
      ['theirs.张*(采购总监)', '“张*(采购总监)”可能是张敏(采购经理)，请选择是哪一位'],
    ]);
    await save(await review(chosen, { theirs: { '张*(采购总监)': zhang.id } }));
    const { contacts } = await fileOf(known.id);
    expect(contacts.map((one) => one.name).sort()).toEqual(['张敏', '王磊']);
    expect(contacts.find(({ id }) => id === zhang.id)).toMatchObject({
      name: '张敏',
      title: '采购经理',
      phones: ['13800138000', '13900139000'],
      emails: ['zhang@example.com'],
      note: '导入自《跟进表.docx》：职位：采购总监',
    });
    const [met] = await recordsOf(known.id);
    expect(met?.participants).toMatchObject([{ contactId: zhang.id }, { side: 'customer', name: '王磊', title: null }]);
  });

  it('asks which of two, and takes the answer for every row', async () => {
    const name = newName();
    const known = await makeCustomer(team, { name });
    const ids: string[] = [];
    for (const full of ['张敏', '张伟']) {
      const body = { id: uuidv7(), customerId: known.id, name: full };
      ids.push((await team.product.call(team.owner, contactApi.create, { body })).id);
    }
    const rows = ['2026-03-02', '2026-03-01'].map((date) => ({
      date,
      participants: '客户(张)',
      content: `沟通 ${date}`,
    }));
    const form = await review(await planted(paperOf(name, {}, rows)), { target: known.id });
    expect(await undecided(form)).toEqual([['theirs.张', '“张”可能是张敏、张伟（第1、2行），请选择是哪一位']]);
    await save(await review(form, { theirs: { 张: ids[1] ?? '' } }));
    const records = await recordsOf(known.id);
    expect(records.map(({ participants }) => participants.map((one) => one.name))).toEqual([['张伟'], ['张伟']]);
  });

  it('leaves out a record that was written by hand, and rows that are left out', async () => {
    const name = newName();
    const known = await makeCustomer(team, { name });
    await record(team, known.id, { content: '介绍方案；确认预算' });
    const rows = [
      { date: '2026-03-16', time: '8:30-9:00', content: '介绍方案;确认预算' },
      { date: '2026-03-16', time: '8:30-9:00', content: '介绍方案;确认预算' },
      { date: '2026-03-14', time: '8:30', content: '寄送样品' },
      { date: '2026-03-13', time: '8:30', content: '写错的一行' },
    ];
    const form = await review(await planted(paperOf(name, {}, rows)), { target: known.id, leftOut: [3] });
    expect(form.present).toEqual([0]);
    await save(form);
    const records = await recordsOf(known.id);
    expect(records.map(({ content, origin, imported }) => [content, origin, imported?.line ?? null])).toEqual(
      expect.arrayContaining([
        ['介绍方案；确认预算', 'live', null],
        ['介绍方案;确认预算', 'imported', 2],
        ['寄送样品', 'imported', 3],
      ]),
    );
    expect(records).toHaveLength(3);
    expect((await fileOf(known.id)).customer.lastContactAt).toBe('2026-03-16T01:00:00.000Z');
  });

  it('knows the same line of the same file though the record was corrected since', async () => {
    const name = newName();
    const paper = paperOf(name, {}, [{ date: '2026-03-10', content: '客户要求报价' }]);
    const first = await saveOne(team.product, team.owner, paper, { sha256: 'the same file' });
    const id = first.customerId ?? '';
    const [imported] = await recordsOf(id);
    const body = { id: uuidv7(), version: 1, reason: '笔误', changes: { content: '客户要求详细报价' } };
    await team.product.call(team.owner, followUpApi.correct, { params: { id: imported?.id ?? '' }, body });
    const again = await review(await planted(paper, team.owner, { sha256: 'the same file' }), { target: id });
    expect(again.present).toEqual([0]);
    const changed = await review(await planted(paper, team.owner, { sha256: 'another file' }), { target: id });
    expect(changed.present).toEqual([]);
  });
});

describe('our people', () => {
  it('two of one surname are asked about; a name of nobody is kept as a third party, its actions as the owner’s', async () => {
    const other = await team.product.addPerson('李华', ['sales'], team.departmentId);
    const rows = [
      {
        date: '2026-03-10',
        time: '10:00-11:00',
        participants: '销售(李、钱一)、客户(王经理)',
        content: '现场演示',
        actions: '1.发送报价;2.安排试用',
        owner: '1.李;2.钱一',
        deadline: '2026-03-20',
      },
    ];
    const form = await planted(paperOf(newName(), {}, rows));
    expect(form.colleagues.map(({ name }) => name).sort()).toEqual(['李华', '李明']);
    expect(await undecided(form)).toEqual([['ours.李', '“李”可能是李明、李华（第1行），请选择是哪一位']]);
    const saved = await save(await review(form, { ours: { 李: other.id } }));
    const [visit] = await recordsOf(saved.customerId ?? '');
    expect(visit?.participants).toMatchObject([
      { side: 'ours', userId: other.id },
      { side: 'third', name: '钱一' },
      { side: 'customer', name: '王经理' },
    ]);
    expect(visit?.author.id).toBe(team.owner.id);
    expect(visit?.actions.map(({ content, owner, state }) => [content, owner.name, state])).toEqual([
      ['发送报价', '李华', 'open'],
      ['安排试用（原负责人：钱一）', '李明', 'open'],
    ]);
  });

  it('a disabled colleague is nobody, and cannot be chosen', async () => {
    const gone = await team.product.addPerson('赵离', ['sales']);
    await team.product.db.updateTable('users').set({ state: 'disabled' }).where('id', '=', gone.id).execute();
    const rows = [{ date: '2026-03-10', participants: '销售(赵离)', content: '拜访' }];
    const form = await review(await planted(paperOf(newName(), {}, rows)), { ours: { 赵离: gone.id } });
    const saved = await save(form);
    const [visit] = await recordsOf(saved.customerId ?? '');
    expect(visit?.participants).toEqual([{ side: 'third', name: '赵离' }]);
  });
});

describe('what the form does not say is not invented', () => {
  it('a follow-up without a time has none', async () => {
    const saved = await saveOne(
      team.product,
      team.owner,
      paperOf(newName(), {}, [{ date: '2026-03-10', content: '拜访' }]),
    );
    const [visit] = await recordsOf(saved.customerId ?? '');
    expect(visit).toMatchObject({ timeKnown: false, startedAt: '2026-03-09T16:00:00.000Z', participants: [] });
    const correct = async (version: number, changes: object) =>
      team.product.call(team.owner, followUpApi.correct, {
        params: { id: visit?.id ?? '' },
        body: { id: uuidv7(), version, reason: '补记', changes },
      });
    expect((await correct(1, { mood: 'positive' })).timeKnown).toBe(false);
    expect(
      await correct(2, { startedAt: '2026-03-10T14:00:00+08:00', endedAt: '2026-03-10T14:00:00+08:00' }),
    ).toMatchObject({
      timeKnown: true,
      startedAt: '2026-03-10T06:00:00.000Z',
    });
  });

  it('a paused customer without a day wakes up on the team’s usual one', async () => {
    const paper = { ...paperOf(newName()), state: [{ label: '当前状态', value: '暂缓跟进' }] };
    const saved = await saveOne(team.product, team.owner, paper);
    expect((await fileOf(saved.customerId ?? '')).customer).toMatchObject({
      status: 'paused',
      pausedUntil: '2026-06-14',
    });
  });

  it('archives what is past only where that was chosen', async () => {
    const row = { date: '2026-03-01', content: '沟通', actions: '发送资料', deadline: '2026-03-05' };
    const form = await planted(paperOf(newName(), {}, [row]));
    const saved = await save(await review(form, { oldActions: 'open' }));
    const [call] = await recordsOf(saved.customerId ?? '');
    expect(call?.actions).toMatchObject([{ state: 'open', dueOn: '2026-03-05', owner: { id: team.owner.id } }]);
  });
});

describe('what the API would refuse', () => {
  it('is told with its place, all at once, and nothing is written', async () => {
    const rows = [
      { date: '2026-04-01', time: '10:00', content: '以后的事' },
      { date: '', content: '没有日期' },
      { date: '2026-03-01', content: '沟通', actions: `1.${'长'.repeat(1001)};2.短` },
    ];
    const form = await planted(paperOf('长'.repeat(201), { 统一社会信用代码: '9'.repeat(41) }, rows));
    const before = await checksum(team.product);
    const { fields } = await team.product.refused(
      team.owner,
      importFormApi.save,
      { params: at(form), body: { version: form.version } },
      'input.invalid',
    );
    expect(fields?.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['paper.information.0.value', '“客户名称(全称)”：客户名称(全称)最多 200 个字符'],
      ['paper.information.1.value', '“统一社会信用代码”：统一社会信用代码最多 40 个字符'],
      ['paper.followUps.0.date', '第1行“跟进日期”：跟进发生时间不能晚于现在（允许 2 分钟误差）。'],
      ['paper.followUps.1.date', '第2行“跟进日期”：没有可识别的跟进日期，请补充'],
      ['paper.followUps.2.actions', '第3行“下一步行动”：下一步行动最多 1000 个字符'],
    ]);
    expect(await checksum(team.product)).toBe(before);
  });

  it('a form without a name says so', async () => {
    const form = await planted(paperOf(''));
    const { fields } = await team.product.refused(
      team.owner,
      importFormApi.save,
      { params: at(form), body: { version: form.version } },
      'input.invalid',
    );
    expect(fields?.[0]?.message).toBe('“客户名称(全称)”：客户名称(全称)必须填写');
  });
});

describe('who may', () => {
  it('a customer of somebody else’s is told only as there being one', async () => {
    const name = newName();
    await makeCustomer(team, { name });
    const form = await planted(paperOf(name), team.stranger);
    expect(form.known).toEqual([
      { customerId: null, name: `${name.slice(0, 2)}***`, owner: null, why: 'name', mayWrite: false },
    ]);
    expect(await undecided(form, team.stranger)).toEqual([
      ['target', `可能是已有客户：${name.slice(0, 2)}***，请选择合并或新建`],
    ]);
    const made = await save(await review(form, { target: 'new' }, team.stranger), team.stranger);
    expect(made.state).toBe('saved');
  });

  it('nobody merges into a customer that they may not write', async () => {
    const known = await makeCustomer(team, { name: newName() });
    for (const [person, code] of [
      [team.stranger, 'record.not_found'],
      [team.reader, 'permission.denied'],
    ] as const) {
      const form = await review(await planted(paperOf('别的名字'), person), { target: known.id }, person);
      expect(form.contacts).toEqual([]);
      await team.product.refused(
        person,
        importFormApi.save,
        { params: at(form), body: { version: form.version } },
        code,
      );
    }
    const form = await review(
      await planted(paperOf('另一个名字'), team.writer),
      { target: known.id, fields: { name: 'keep' } },
      team.writer,
    );
    expect((await save(form, team.writer)).customerId).toBe(known.id);
  });

  it('a new customer goes only to whom the asker may give one', async () => {
    const form = await review(await planted(paperOf(newName())), { ownerId: team.stranger.id });
    const refused = await team.product.refused(
      team.owner,
      importFormApi.save,
      { params: at(form), body: { version: form.version } },
      'permission.denied',
    );
    expect(refused.fields?.[0]?.path).toEqual(['choices', 'ownerId']);
    const given = await review(
      await planted(paperOf(newName()), team.manager),
      { ownerId: team.owner.id },
      team.manager,
    );
    const { customerId } = await save(given, team.manager);
    expect((await fileOf(customerId ?? '')).customer.owner.id).toBe(team.owner.id);
  });

  it('an administrator looks, others learn nothing', async () => {
    const form = await planted(paperOf(newName()));
    expect(await formsOf(team.product, team.admin, form.importId)).toMatchObject([{ id: form.id }]);
    const params = at(form);
    await team.product.refused(team.admin, importFormApi.save, { params, body: { version: 1 } }, 'permission.denied');
    await team.product.refused(
      team.stranger,
      importFormApi.list,
      { params: { id: form.importId } },
      'record.not_found',
    );
    await team.product.refused(team.stranger, importFormApi.save, { params, body: { version: 1 } }, 'record.not_found');
  });
});

describe('the review itself', () => {
  it('refuses an old version and shows the current one', async () => {
    const form = await planted(paperOf(newName()));
    const mended = await team.product.call(team.owner, importFormApi.review, {
      params: at(form),
      body: { version: 1, paper: structuredClone(paperOf(newName(), { 地址: '苏州' })) as typeof form.paper },
    });
    expect(mended).toMatchObject({ version: 2, original: form.paper });
    expect(mended.paper.information[1]).toEqual({ label: '地址', value: '苏州' });
    const stale = await team.product.refused(
      team.owner,
      importFormApi.review,
      { params: at(form), body: { version: 1, state: 'skipped' } },
      'record.stale',
    );
    expect(stale.details).toMatchObject({ current: { version: 2 } });
    await team.product.refused(
      team.owner,
      importFormApi.save,
      { params: at(form), body: { version: 1 } },
      'record.stale',
    );
  });

  it('is done when every form is saved or left out, and opens again where one is taken up once more', async () => {
    const importId = await plantForms(team.product, team.owner, [paperOf(newName()), paperOf(newName())]);
    const [one, two] = await formsOf(team.product, team.owner, importId);
    if (!one || !two) throw new Error('two forms');
    const stateOf = async () => {
      const row = await team.product.db
        .selectFrom('imports')
        .selectAll()
        .where('id', '=', importId)
        .executeTakeFirstOrThrow();
      return [row.state, (row.counts as { done: number }).done, row.undoEndsAt];
    };
    await save(one);
    expect(await stateOf()).toEqual(['arranging', 1, null]);
    const skip = (version: number, state: 'skipped' | 'review') =>
      team.product.call(team.owner, importFormApi.review, { params: at(two), body: { version, state } });
    await skip(1, 'skipped');
    expect(await stateOf()).toEqual(['done', 2, '2026-03-23T02:00:00.000Z']);
    await team.product.refused(
      team.owner,
      importFormApi.save,
      { params: at(two), body: { version: 2 } },
      'import.wrong_state',
    );
    await skip(2, 'review');
    expect(await stateOf()).toEqual(['arranging', 1, null]);
    await save(await team.product.call(team.owner, importFormApi.review, { params: at(two), body: { version: 3 } }));
    expect(await stateOf()).toEqual(['done', 2, '2026-03-23T02:00:00.000Z']);
    await team.product.refused(
      team.owner,
      importFormApi.review,
      { params: at(one), body: { version: 2 } },
      'import.wrong_state',
    );
  });

  it('two forms of one file about one customer: the second sees the first', async () => {
    const name = newName();
    const importId = await plantForms(team.product, team.owner, [paperOf(name), paperOf(name)]);
    const [one, two] = await formsOf(team.product, team.owner, importId);
    if (!one || !two) throw new Error('two forms');
    expect([one.known, two.known]).toEqual([[], []]);
    const answers = await Promise.all(
      [one, two].map((form) =>
        team.product.send(team.owner, importFormApi.save, { params: at(form), body: { version: 1 } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
