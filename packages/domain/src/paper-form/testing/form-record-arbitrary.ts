import fc from 'fast-check';
import type { Range } from '../../amounts.ts';
import { decisionRoles, influences, stances } from '../../contact.ts';
import { customerTypes } from '../../customer-type.ts';
import type { Choices } from '../../field.ts';
import { goalResults, moods } from '../../follow-up.ts';
import { needKinds, needStates } from '../../need.ts';
import { obstacleKinds } from '../../obstacle.ts';
import { defaultSettings } from '../../settings.ts';
import { priorities, probabilities, stages, statuses } from '../../stage.ts';
import type {
  FormAction,
  FormContact,
  FormCooperation,
  FormCustomer,
  FormFollowUp,
  FormNeed,
  FormObstacle,
  FormPerson,
  FormRecord,
} from '../form-record.ts';
import { anyText } from './text-arbitrary.ts';

/** Records as the domain's schemas allow them, for the property that what goes out comes back unchanged. For tests only. */
const words = defaultSettings();
const oneOf = <C extends string>(set: Choices<C>) => fc.constantFrom(...set.codes);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 2 });
const few = <T>(one: fc.Arbitrary<T>, max: number) => fc.array(one, { maxLength: max });
/** A word of the team's, or one that is not (any more). */
const word = (codes: readonly { readonly code: string }[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...codes.map((item) => item.code)) }, anyText(40));

const range = (largest: number): fc.Arbitrary<Range> => {
  const figure = fc.oneof(
    fc.nat(2000),
    fc.nat(500).map((count) => Math.min(largest, count * 10_000)),
    fc.integer({ min: 0, max: largest }),
  );
  return fc.oneof(
    fc.tuple(figure, figure).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    figure.map((min) => ({ min, max: null })),
    figure.map((max) => ({ min: null, max })),
  );
};
const money = range(Number.MAX_SAFE_INTEGER);
const headcount = range(2_147_483_647);

const two = (value: number) => String(value).padStart(2, '0');
const usualDay = fc
  .tuple(fc.integer({ min: 2019, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const day = fc.oneof(
  { weight: 20, arbitrary: usualDay },
  fc.constantFrom('2024-02-29', '1999-12-31', '0001-01-01', '9999-12-31'),
);
const time = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`) },
  fc.constantFrom('00:00', '23:59', '12:00'),
);

const surname = fc.constantFrom(...'张王李赵刘陈杨黄周吴欧', '欧阳', '上官');
const chineseName = fc.oneof(
  surname,
  fc
    .tuple(surname, fc.constantFrom('伟', '芳', '和平', '建国', '总', '经理', '小明', '*', '**'))
    .map(([a, b]) => a + b),
  fc.constantFrom('John Smith', '阿里木·买买提', 'A', '13812348000', '未知', '客户', '姓名不详', '联系人2', '总经理'),
);
const name = fc.oneof({ weight: 6, arbitrary: chineseName }, anyText(50));
const title = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '采购经理',
      '总经理',
      '技术总监',
      '董事长',
      '工程师',
      '采购部/经理',
      '副总',
      'CTO',
      '已离职',
      '最终决策人',
    ),
  },
  anyText(100),
);

const customer: fc.Arbitrary<FormCustomer> = fc.record({
  type: oneOf(customerTypes),
  name: fc.oneof(fc.constantFrom('华信科技有限公司', '上海A(集团)股份有限公司', '张伟'), anyText(200)),
  sources: few(word(words.sources), 4),
  creditCode: maybe(fc.oneof(fc.constantFrom('91310000MA1FL0000X', '310000000000001'), anyText(40))),
  industryCode: maybe(fc.constantFrom('I', '65', '651', '6513', 'I6513', 'C39', '39', '9999', 'A', '20')),
  industryNote: maybe(
    fc.oneof(
      fc.constantFrom('互联网/软件开发', '软件开发', '制造业-计算机通信', '服务业-软件', '软件开发(6513)', '软件(65)'),
      anyText(200),
    ),
  ),
  industryPosition: maybe(anyText(500)),
  organisation: maybe(anyText(2000)),
  address: maybe(anyText(300)),
  occupation: maybe(anyText(200)),
  preferences: maybe(anyText(2000)),
  purchasingPower: maybe(anyText(500)),
  decisionInfluences: maybe(anyText(2000)),
  sourceNote: maybe(fc.oneof(fc.constantFrom('行业展会转介绍', '展会', '朋友圈'), anyText(200))),
  timeNodeOn: maybe(day),
  timeNodeNote: maybe(fc.oneof(fc.constantFrom('3月底签框架协议', '2024-06-30'), anyText(200))),
  hasCooperated: maybe(fc.boolean()),
  cooperationNote: maybe(fc.oneof(fc.constantFrom('首次接触', '有', '无', '2022年ERP项目,30万元'), anyText(500))),
  headcount: maybe(headcount),
  revenue: maybe(money),
  budget: maybe(money),
  stage: oneOf(stages),
  status: maybe(oneOf(statuses)),
  priority: maybe(oneOf(priorities)),
  probability: maybe(oneOf(probabilities)),
  pausedUntil: maybe(day),
  summary: maybe(anyText(5000)),
});

const contact: fc.Arbitrary<Omit<FormContact, 'reportsTo'>> = fc.record({
  name: fc.option(name, { nil: null, freq: 6 }),
  title: maybe(title),
  department: fc.option(anyText(100), { nil: null, freq: 2 }),
  phones: few(
    fc.oneof(
      fc.constantFrom('13812348000', '138****8000', '021-62345678转8001', '13812348000/13912348000'),
      anyText(40),
    ),
    2,
  ),
  emails: few(fc.oneof(fc.constantFrom('zhang@example.com', 'z***@example.com', '**'), anyText(254)), 2),
  wechat: fc.option(fc.oneof(fc.constant('zhang_wei88'), anyText(50)), { nil: null, freq: 2 }),
  influence: maybe(oneOf(influences)),
  stance: oneOf(stances),
  isPrimary: fc.boolean(),
  hasLeft: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  note: fc.option(anyText(1000), { nil: null, freq: 2 }),
  decisionRoles: fc.oneof(fc.constant([]), few(oneOf(decisionRoles), 3)),
});
/** Many know only who decides; their people stand in the decision chain alone. */
const chainMember = contact.map((one) => ({
  ...one,
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  note: null,
  hasLeft: false,
  isPrimary: false,
}));
const contacts: fc.Arbitrary<FormContact[]> = fc
  .tuple(few(contact, 3), few(chainMember, 3))
  .chain(([listed, chain]) => {
    const all = [...listed, ...chain];
    const superiors = fc.array(fc.option(fc.nat(Math.max(0, all.length - 1)), { nil: null, freq: 2 }), {
      minLength: all.length,
      maxLength: all.length,
    });
    return superiors.map((indices) => all.map((one, index) => ({ ...one, reportsTo: indices[index] ?? null })));
  });

const need: fc.Arbitrary<FormNeed> = fc.record({
  kind: oneOf(needKinds),
  content: anyText(2000),
  state: fc.oneof({ weight: 3, arbitrary: fc.constant('open' as const) }, oneOf(needStates)),
});
const cooperation: fc.Arbitrary<FormCooperation> = fc.record({
  project: fc.oneof(fc.constantFrom('ERP项目', '2022年ERP项目', '30万元'), anyText(200)),
  amount: maybe(money),
  startedOn: maybe(day),
  endedOn: maybe(day),
  endReason: maybe(fc.oneof(fc.constantFrom('合同到期终止', '预算取消'), anyText(1000))),
});
const obstacle: fc.Arbitrary<FormObstacle> = fc.record({
  kind: oneOf(obstacleKinds),
  note: maybe(fc.oneof(fc.constantFrom('需明确技术评估结果', '预算不足', '已解决'), anyText(1000))),
  resolved: fc.boolean(),
});

const person: fc.Arbitrary<FormPerson> = fc.record({
  name: fc.option(name, { nil: null, freq: 6 }),
  title: maybe(title),
});
const action: fc.Arbitrary<FormAction> = fc.record({
  content: fc.oneof(
    fc.constantFrom(
      '准备A公司案例及系统演示视频',
      '协调产品经理线上演示时间(3月12日15:00)',
      '下周一前给案例',
      '2.5版报价',
    ),
    anyText(1000),
  ),
  owner: fc.option(name, { nil: null, freq: 5 }),
  dueOn: maybe(day),
  dueTime: fc.option(time, { nil: null, freq: 2 }),
});
const lines = few(anyText(1000), 3);
const concern = fc.record({ content: anyText(1000), major: fc.boolean(), resolved: fc.boolean() });

const followUp = (people: readonly FormPerson[]): fc.Arbitrary<FormFollowUp> =>
  fc.record({
    day,
    start: fc.option(time, { nil: null, freq: 8 }),
    end: fc.option(time, { nil: null, freq: 8 }),
    endDay: fc.option(day, { nil: null, freq: 2 }),
    method: maybe(word(words.methods)),
    connected: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    goal: maybe(anyText(500)),
    goalResult: maybe(oneOf(goalResults)),
    content: fc.oneof(
      fc.constantFrom('1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。', '未接通'),
      anyText(20_000),
    ),
    topics: fc.oneof(fc.constant<string[]>([]), few(word(words.topics), 3)),
    mood: maybe(oneOf(moods)),
    statements: lines,
    refused: fc.boolean(),
    consensus: fc.oneof(fc.constant([]), lines),
    openIssues: fc.oneof(fc.constant([]), lines),
    ours: few(name, 2),
    theirs: few(people.length === 0 ? person : fc.oneof(person, fc.constantFrom(...people)), 3),
    third: fc.oneof(fc.constant([]), few(anyText(50), 2)),
    concerns: few(concern, 2),
    actions: few(action, 3),
  });

/** Any record that satisfies the domain's schemas, texts of the nasty kind among them. */
export const anyFormRecord: fc.Arbitrary<FormRecord> = contacts.chain((people) =>
  fc.record({
    customer,
    contacts: fc.constant(people),
    needs: few(need, 3),
    cooperations: fc.oneof(fc.constant([]), few(cooperation, 2)),
    obstacles: few(obstacle, 3),
    followUps: few(followUp(people.map(({ name: called, title: held }) => ({ name: called, title: held }))), 3),
  }),
);
