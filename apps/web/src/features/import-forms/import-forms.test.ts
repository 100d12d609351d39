import { FormChoices, type ImportedForm } from '@genjin/domain/import-form';
import { SettingsValues } from '@genjin/domain/settings';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '#kit/versions.ts';
import { flatForm, flatPlace, withFlatChanges } from './flat-form.ts';
import { type FormDraft, fieldRows, withCell, withChoices, withField } from './form-draft.ts';
import { countPastActions, newestFirst, readDraft } from './form-reading.ts';
import { anchors, openQuestions, standingRefusals } from './open-questions.ts';
import { isOnFormOnly, writtenPeople } from './written-people.ts';

const words = SettingsValues.parse({});
const today = '2024-03-16';

const row = (more: Partial<FormDraft['paper']['followUps'][number]> = {}) => ({
  date: '2024-03-15',
  time: '14:00-15:30',
  method: '现场拜访',
  participants: '销售(李)、客户(张、王)',
  content: '1.介绍功能;2.询问痛点',
  feedback: '感兴趣',
  actions: '1.准备案例',
  owner: '李',
  deadline: '2024-03-18',
  ...more,
});
const draft: FormDraft = {
  paper: {
    information: [
      { label: '客户类型', value: '企业客户' },
      { label: '公司名称', value: '科技有限公司' },
      { label: '主要联系人信息', value: '张(采购经理)' },
      { label: '车牌', value: '苏E12345' },
    ],
    followUps: [row(), row({ date: '2024-03-20 以后', content: '约见' }), row({ date: '2024-03-10', owner: '' })],
    state: [{ label: '当前状态', value: '高意向' }],
  },
  choices: FormChoices.parse({}),
};
const form: Pick<ImportedForm, 'known' | 'current' | 'present' | 'original' | 'contacts'> = {
  known: [],
  current: {},
  present: [],
  original: draft.paper,
  contacts: [],
};
const read = (one: FormDraft) => readDraft(one, words, today);
const people = (one: FormDraft, colleagues: { id: string; name: string }[], contacts: ImportedForm['contacts'] = []) =>
  writtenPeople(read(one), one.choices, { colleagues, contacts });

describe('the rows of a part', () => {
  it('are those of the form, and the printed ones that it has not, whatever they are called', () => {
    const rows = fieldRows(draft.paper, draft.paper, 'information');
    expect(rows.slice(0, 4).map(({ label, key, index }) => [label, key, index])).toEqual([
      ['客户类型', 'type', 0],
      ['公司名称', 'name', 1],
      ['主要联系人信息', 'contacts', 2],
      ['车牌', null, 3],
    ]);
    expect(rows.slice(4).map(({ key, index }) => [key, index])).toEqual([
      ['industry', null],
      ['scale', null],
      ['decisionChain', null],
      ['needs', null],
      ['cooperation', null],
      ['sources', null],
    ]);
  });

  it('take a text where they stand, and where they did not at the end', () => {
    const [, name] = fieldRows(draft.paper, draft.paper, 'information');
    const priority = fieldRows(draft.paper, draft.paper, 'state').find(({ key }) => key === 'priority');
    if (!name || !priority) throw new Error('both rows are there');
    const changed = withField(withField(draft, name, '华信科技有限公司'), priority, '高');
    expect(changed.paper.information[1]).toEqual({ label: '公司名称', value: '华信科技有限公司' });
    expect(changed.paper.state.at(-1)).toEqual({ label: '优先级', value: '高' });
    expect(withField(changed, priority, '中').paper.state).toEqual([
      ...draft.paper.state,
      { label: '优先级', value: '中' },
    ]);
    expect(draft.paper.state).toHaveLength(1);
  });
});

describe('a draft is read', () => {
  it('by the rules of the form: what no field takes is said', () => {
    const reading = read(draft);
    expect(reading.fieldAt('information', '公司名称')).toMatchObject({ certainty: 'sure', understood: '科技有限公司' });
    expect(reading.fieldAt('information', '车牌')?.certainty).toBe('unread');
    expect(reading.cellAt(0, 'method')).toMatchObject({ certainty: 'sure', understood: '现场拜访' });
  });

  it('anew where a text was corrected', () => {
    expect(read(withCell(draft, 0, 'date', '3月12日')).cellAt(0, 'date')?.certainty).toBe('assumed');
  });

  it('with the newest row first, blank rows left out, and one without a day before all', () => {
    const blank = { ...draft, paper: { ...draft.paper, followUps: [row({ date: '2024-03-10' }), ...emptyAnd(row())] } };
    expect(newestFirst(read(blank))).toEqual([2, 0]);
    expect(newestFirst(read(withCell(blank, 0, 'date', '改天')))).toEqual([0, 2]);
  });

  it('with its past actions counted, but not those of rows that are left out', () => {
    expect(countPastActions(read(draft), [], '2024-03-20')).toBe(3);
    expect(countPastActions(read(draft), [0, 1], '2024-03-20')).toBe(1);
  });
});

const emptyAnd = (one: ReturnType<typeof row>) => [
  Object.fromEntries(Object.keys(one).map((column) => [column, ''])) as typeof one,
  one,
];

describe('a name on the form', () => {
  it('of ours is one, several or nobody among the colleagues', () => {
    const standing = (names: string[]) =>
      people(
        draft,
        names.map((name, at) => ({ id: String(at), name })),
      ).find((one) => one.name === '李')?.standing;
    expect(standing(['李', '王'])).toBe('exact');
    expect(standing(['李思源', '王'])).toBe('assumed');
    expect(standing(['李思源', '李娜'])).toBe('undecided');
    expect(standing(['王'])).toBe('unknown');
  });

  it('of the customer’s is not asked about where it is a new contact of part 1', () => {
    const theirs = people(draft, []).filter((one) => one.side === 'theirs');
    expect(theirs.map(({ name, standing }) => [name, standing])).toEqual([['王', 'unknown']]);
  });

  it('of the customer’s is looked for among its contacts, and stays what was chosen', () => {
    const contacts = [
      { id: 'a', name: '张伟', title: '采购经理' },
      { id: 'b', name: '王芳', title: null },
      { id: 'c', name: '王强', title: null },
    ];
    const told = (one: FormDraft) =>
      Object.fromEntries(
        people(one, [], contacts)
          .filter(({ side }) => side === 'theirs')
          .map(({ name, standing, meant }) => [name, `${standing} ${meant}`]),
      );
    expect(told(draft)).toEqual({ '张(采购经理)': 'assumed a', 王: 'undecided null' });
    expect(told(withChoices(draft, { theirs: { 王: 'c', '张(采购经理)': 'new' } }))).toEqual({
      '张(采购经理)': 'chosen null',
      王: 'chosen c',
    });
  });

  it('of the customer’s is not mistaken for a person of the form who is known', () => {
    const contacts = [{ id: 'a', name: '张伟', title: '采购经理' }];
    const masked = withCell(draft, 2, 'participants', '客户(张*)');
    const zhang = people(masked, [], contacts).find(({ name }) => name === '张*');
    expect(zhang).toMatchObject({ standing: 'assumed', meant: 'a', rows: [2] });
  });

  it('that may be a person of the form only is told so', () => {
    const two = {
      ...draft,
      paper: {
        ...draft.paper,
        information: [{ label: '主要联系人信息', value: '王芳(采购经理);王强(技术总监)' }],
      },
    };
    const wang = people(two, []).find((one) => one.name === '王');
    expect(wang?.standing).toBe('undecided');
    expect(wang?.among.every(isOnFormOnly)).toBe(true);
  });
});

describe('what waits for a decision', () => {
  const asked = (one: FormDraft, more: Partial<typeof form> = {}) =>
    openQuestions({
      form: { ...form, ...more },
      draft: one,
      reading: read(one),
      people: people(one, [
        { id: '1', name: '李思源' },
        { id: '2', name: '李娜' },
      ]),
      refused: [],
    });
  const known = [{ customerId: 'k', name: '科技有限公司', owner: '李', why: 'name' as const, mayWrite: true }];

  it('is the customer where one is suspected, names, and rows without a day', () => {
    const undated = withCell(draft, 1, 'date', '改天');
    expect(asked(undated, { known })).toEqual([anchors.target, anchors.person('ours', '李'), anchors.cell(1, 'date')]);
    expect(asked(withChoices(undated, { target: 'new', ours: { 李: '1' }, leftOut: [1] }), { known })).toEqual([]);
  });

  it('is each field that both have, once a customer is chosen', () => {
    const merged = withChoices(draft, { target: 'k', ours: { 李: null } });
    const more = { known, current: { status: '低关注', summary: '旧' } };
    expect(asked(merged, more)).toEqual([anchors.choice('status'), anchors.choice('summary')]);
    expect(asked(withChoices(merged, { fields: { status: 'take', summary: 'keep' } }), more)).toEqual([]);
  });

  it('is the name where there is none', () => {
    const [, nameRow] = fieldRows(draft.paper, draft.paper, 'information');
    if (!nameRow) throw new Error('the row is there');
    const nameless = withField(draft, nameRow, '');
    expect(asked(withChoices(nameless, { ours: { 李: '1' } }))).toEqual([anchors.field('information', '公司名称')]);
  });

  it('is what the server refused, until just that is changed', () => {
    const problem = { path: ['paper', 'followUps', 0, 'content'], code: 'too_long', message: '过长' };
    expect(standingRefusals([problem], draft, withCell(draft, 1, 'content', '短'))).toEqual([problem]);
    expect(standingRefusals([problem], draft, withCell(draft, 0, 'content', '短'))).toEqual([]);
    const missing = { path: ['paper', 'information', '客户名称(全称)'], code: 'required', message: '必须填写' };
    expect(standingRefusals([missing], draft, draft)).toEqual([missing]);
  });
});

describe('two versions of a form', () => {
  it('are compared cell by cell, and what is chosen is put into the newer one', () => {
    const mine = withChoices(withCell(draft, 0, 'content', '我的'), { oldActions: 'open' });
    const theirs = withCell(withCell(draft, 0, 'content', '他的'), 2, 'feedback', '他的反馈');
    const [base, current] = [flatForm(draft), flatForm(theirs)];
    const fields = Object.keys(current);
    const conflicts = compareVersions(base, flatForm(mine), current, fields);
    expect(conflicts.map(({ field, changedBy }) => [flatPlace(field), changedBy])).toEqual([
      [{ kind: 'cell', row: 0, label: '沟通核心内容' }, 'both'],
      [{ kind: 'cell', row: 2, label: '客户反馈' }, 'theirs'],
      [{ kind: 'choice', name: 'oldActions' }, 'mine'],
    ]);
    const settled = withFlatChanges(
      theirs,
      Object.fromEntries(
        conflicts.filter(({ changedBy }) => changedBy !== 'theirs').map(({ field, mine: text }) => [field, text]),
      ),
    );
    expect(settled.paper.followUps[0]?.content).toBe('我的');
    expect(settled.paper.followUps[2]?.feedback).toBe('他的反馈');
    expect(settled.choices.oldActions).toBe('open');
  });
});
