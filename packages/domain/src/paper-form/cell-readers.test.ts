import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings.ts';
import { readActions } from './actions-cells.ts';
import { readContent } from './content-cell.ts';
import { readCooperations } from './cooperation-cell.ts';
import { readFeedback } from './feedback-cell.ts';
import { readIndustry } from './industry-cell.ts';
import { mergePeople } from './merge-people.ts';
import { readMethod } from './method-cell.ts';
import { readNeeds } from './needs-cell.ts';
import { readObstacles } from './obstacle-cell.ts';
import { readParticipants } from './participants-cell.ts';
import { readPeople } from './people-cell.ts';
import { readScale } from './scale-cell.ts';
import { readSources } from './source-cell.ts';
import { readPriority, readProbability, readStatus } from './state-cells.ts';
import type { TextReading } from './text-reading.ts';
import { readSpan, readWrittenDay } from './when-cells.ts';

const { methods, sources, topics } = defaultSettings();
const short = { sure: '', assumed: '?', unread: '!' } as const;
/** A value with its certainty: "visit", "phone?" where assumed, "传真!" where not understood. */
const told = <T>(reading: TextReading<T>, show: (value: T) => string): string =>
  show(reading.value) + short[reading.certainty];

describe('people of a cell', () => {
  const one = (text: string) =>
    told(readPeople(text), (people) =>
      people
        .map((person) =>
          [
            person.name ?? '-',
            person.title,
            person.department,
            person.roles?.join('+'),
            ...person.phones,
            ...person.emails,
            person.wechat,
            person.hasLeft ? '已离职' : null,
            person.note,
          ]
            .filter((part) => part !== null && part !== undefined && part !== '')
            .join(' '),
        )
        .join('; '),
    );
  test.each([
    ['张(采购经理)、电话:、邮箱:**', '张 采购经理?'],
    ['张三（采购经理），电话：13812348000，邮箱：zhang@a.cn', '张三 采购经理 13812348000 zhang@a.cn'],
    ['张三 采购经理 13812348000 zhang@a.cn', '张三 采购经理 13812348000 zhang@a.cn'],
    ['张三/采购经理/13812348000', '张三 采购经理 13812348000'],
    ['张三13812348000', '张三 13812348000'],
    ['姓名:张三 职位:采购经理 部门：采购部 手机:13812348000 微信:zs88', '张三 采购经理 采购部 13812348000 zs88'],
    ['姓名:张三\n职务:采购经理\n联系电话:13812348000', '张三 采购经理 13812348000'],
    ['1.张三(采购经理)、电话:13812348000;2.李四(技术总监)', '张三 采购经理 13812348000; 李四 技术总监'],
    ['张三(13812348000)、李四', '张三 13812348000; 李四'],
    ['张三(采购经理,13812348000)', '张三 采购经理 13812348000'],
    ['张总 13812348000、李经理 13912348000', '张总 13812348000; 李经理 13912348000'],
    ['张三(已离职)', '张三 已离职'],
    ['张*(采购经理)、电话:138****8000', '张* 采购经理 138****8000'],
    ['John Smith (CTO) john@a.com', 'John Smith CTO john@a.com'],
    ['电话:010-62345678转801/13812348000', '- 010-62345678转801 13812348000'],
    ['采购经理(姓名不详)', '- 采购经理'],
    ['最终决策人:李(总经理);技术评估人:王(技术总监)', '李 总经理 decision_maker; 王 技术总监 technical_evaluator'],
    ['决策人：李总\n技术评估：王总监', '李总 decision_maker; 王总监 technical_evaluator'],
    ['李(总经理、最终决策人)', '李 总经理 decision_maker'],
    ['李(总经理)-最终决策人', '李 总经理 decision_maker'],
    ['最终决策人/采购负责人:李、王', '李 decision_maker+purchasing; 王 decision_maker+purchasing'],
    ['采购负责人:未知', '?'],
    ['张三、备注:爱喝茶,勿在周一打电话', '张三 爱喝茶,勿在周一打电话'],
    ['无', ''],
  ])('%j', (text, expected) => expect(one(text)).toBe(expected));

  test('who stands in both cells is one person; titles suggest roles, told; a second of the same name is not guessed', () => {
    const merged = mergePeople(
      readPeople('李(总经理)、电话:13812348000').value,
      readPeople('李(总经理)、王(技术总监)、赵(厂长)').value,
    );
    expect(merged.value.map(({ name, phones, decisionRoles }) => [name, phones, decisionRoles])).toEqual([
      ['李', ['13812348000'], ['decision_maker']],
      ['王', [], ['technical_evaluator']],
      ['赵', [], []],
    ]);
    expect(merged.certainty).toBe('assumed');
    const two = mergePeople(readPeople('李(会计);李(出纳)').value, readPeople('最终决策人:李').value);
    expect(two.value).toHaveLength(3);
    expect(two.certainty).toBe('unread');
  });

  test('the first of the contacts is the main one, nobody of the decision chain is', () => {
    const isMain = (contacts: string, chain: string) =>
      mergePeople(readPeople(contacts).value, readPeople(chain).value).value.map((one) => one.isPrimary);
    expect(isMain('张、李', '王')).toEqual([true, false, false]);
    expect(isMain('张(非主要联系人)、李(主要联系人)', '')).toEqual([false, true]);
    expect(isMain('', '王、赵')).toEqual([false, false]);
  });

  test('whom somebody reports to', () => {
    const merged = mergePeople(
      readPeople('张、李').value,
      readPeople('技术评估人:张、汇报给:李\n影响者:赵、汇报给:钱').value,
    );
    expect(merged.value.map(({ name, reportsTo, note }) => [name, reportsTo, note])).toEqual([
      ['张', 1, null],
      ['李', null, null],
      ['赵', null, '汇报给:钱'],
    ]);
  });
});

describe('participants', () => {
  const sides = (text: string) =>
    told(readParticipants(text), ({ ours, theirs, third, unknown }) =>
      [
        ours.join(),
        theirs.map(({ name, title }) => (title ? `${name}=${title}` : name)).join(),
        third.join(),
        unknown.join(),
      ].join('|'),
    );
  test.each([
    ['销售(李)、客户(张、王)', '李|张,王||'],
    ['销售（李），客户（张，王），第三方（陈）', '李|张,王|陈|'],
    ['销售:李;客户:张、王', '李|张,王||'],
    ['我方:李 客户方:张总、王总监(技术总监)', '李|张总,王总监=技术总监||'],
    ['我方：李、赵\n客户：张三、李四', '李,赵|张三,李四||'],
    ['客户(张*)', '|张*||'],
    ['销售(李 赵)、客户(张三和王和平)', '李,赵|张三,王和平||'],
    ['李、张', '|||李,张!'],
    ['李;客户(张)', '|张||李!'],
    ['客户(采购经理(姓名不详))', '|null=采购经理||'],
    ['我司(John Smith)', 'John Smith|||'],
    ['无', '|||'],
  ])('%j', (text, expected) => expect(sides(text)).toBe(expected));
});

describe('needs and budget', () => {
  const needs = (text: string) =>
    told(readNeeds(text), ({ needs: all, budget, rest }) =>
      [
        ...all.map((need) => `${need.kind === 'latent' ? '潜' : ''}${need.content}`),
        budget && `${budget.min}-${budget.max}`,
        rest && `[${rest}]`,
      ]
        .filter((part) => part)
        .join('|'),
    );
  test.each([
    ['需求:实现多系统数据整合;预算:50-80万元', '实现多系统数据整合|500000-800000'],
    ['明确需求：数据整合。潜在需求：移动办公。预算范围：50-80万', '数据整合。|潜移动办公。|500000-800000'],
    ['1.数据整合\n2.移动办公\n预算50万左右', '数据整合|移动办公|500000-500000?'],
    ['数据整合;移动办公', '数据整合|移动办公'],
    ['需求:1.数据整合;2.移动办公;预算:不超过100万元', '数据整合|移动办公|null-1000000'],
    ['预算:50多万', '[预算:50多万]!'],
    ['预算:待定', '[预算:待定]!'],
    ['预算:80万\n需要分期付款', '需要分期付款|800000-800000'],
    ['暂无', ''],
  ])('%j', (text, expected) => expect(needs(text)).toBe(expected));
});

describe('past cooperation', () => {
  const past = (text: string) =>
    told(readCooperations(text), ({ hasCooperated, cooperationNote, cooperations }) =>
      [
        hasCooperated,
        cooperationNote,
        ...cooperations.map((one) =>
          [one.project, one.amount?.min, one.startedOn, one.endedOn, one.endReason].join('/'),
        ),
      ].join('|'),
    );
  test.each([
    ['无(首次接触)', 'false|首次接触'],
    ['无，首次接触', 'false|首次接触'],
    ['无', 'false|'],
    ['没有', 'false|'],
    ['有', 'true|'],
    ['有:2022年ERP项目,30万元,合同到期终止', 'true||2022年ERP项目/300000///合同到期终止'],
    [
      '有：1.ERP项目，30万元，终止原因：预算取消，换了领导；2.OA项目',
      'true||ERP项目/300000///预算取消，换了领导|OA项目////',
    ],
    ['有(老客户):ERP,12,345元,2022-03-01至2023-02-28', 'true|老客户|ERP/12345/2022-03-01/2023-02-28/'],
    ['2022年ERP项目,30万元,合同到期终止', 'true||2022年ERP项目/300000///合同到期终止?'],
    ['老客户介绍', '|老客户介绍'],
    ['-', '|'],
  ])('%j', (text, expected) => expect(past(text)).toBe(expected));
});

describe('sources', () => {
  const from = (text: string) =>
    told(readSources(text, sources), (found) => `${found.sources.join('+')}|${found.sourceNote ?? ''}`);
  test.each([
    ['行业展会转介绍', 'exhibition+referral|行业展会转介绍?'],
    ['展会、转介绍', 'exhibition+referral|'],
    ['展会/陌拜', 'exhibition+cold_visit|'],
    ['其他(朋友圈)', 'other|朋友圈'],
    ['老客户推荐', 'referral|老客户推荐?'],
    ['抖音', '|抖音!'],
  ])('%j', (text, expected) => expect(from(text)).toBe(expected));
});

describe('industry', () => {
  const industry = (text: string) =>
    told(readIndustry(text), (found) => `${found.industryCode ?? ''}|${found.industryNote ?? ''}`);
  test.each([
    ['互联网/软件开发', '651|互联网/软件开发?'],
    ['制造业-计算机通信', '39|制造业-计算机通信?'],
    ['服务业-软件', '65|服务业-软件?'],
    ['软件开发(651)', '651|'],
    ['互联网/软件开发（6513）', '6513|互联网/软件开发'],
    ['I6513', 'I6513|'],
    ['651 软件开发', '651|'],
    ['高科技', '|高科技'],
    ['制造', 'C|制造?'],
  ])('%j', (text, expected) => expect(industry(text)).toBe(expected));
});

describe('scale', () => {
  const scale = (text: string) =>
    told(readScale(text), ({ headcount, revenue, rest }) =>
      [headcount?.min, headcount?.max, revenue?.min, revenue?.max, rest].join('|'),
    );
  test.each([
    ['500-1000人/年营收1-5亿元', '500|1000|100000000|500000000|'],
    ['500-1000人,年营收10000-50000', '500|1000|100000000|500000000|?'],
    ['上市公司/约200人', '200|200|||上市公司!'],
    ['无', '||||'],
  ])('%j', (text, expected) => expect(scale(text)).toBe(expected));
});

describe('where the deal stands', () => {
  test.each([
    ['高意向', 'high_intent'],
    ['意向很强', 'high_intent?'],
    ['已签约', 'won'],
    ['暂缓', 'paused'],
    ['☑高意向 □低关注', 'high_intent'],
    ['高意向/低关注/暂缓跟进/成交/流失', 'null!'],
    ['A类', 'null!'],
    ['未成交', 'null!'],
  ])('status %j', (text, expected) => expect(told(readStatus(text), String)).toBe(expected));
  test.each([
    ['高', 'high'],
    ['高优先级', 'high'],
    ['中等', 'medium'],
    ['高/中/低', 'null!'],
    ['P0', 'null!'],
  ])('priority %j', (text, expected) => expect(told(readPriority(text), String)).toBe(expected));
  test.each([
    ['70%-90%', 'from_70'],
    ['70－90％', 'from_70'],
    ['70%~90%', 'from_70'],
    ['30%以下', 'below_30'],
    ['<30%', 'below_30'],
    ['90%以上', 'from_90'],
    ['80%', 'from_70?'],
    ['0.8', 'from_70?'],
    ['80', 'from_70?'],
    ['高(80%)', 'from_70?'],
    ['七成', 'from_70?'],
    ['六成半', 'from_50?'],
    ['60%-80%', 'null!'],
    ['很大', 'null!'],
    ['180%', 'null!'],
  ])('probability %j', (text, expected) => expect(told(readProbability(text), String)).toBe(expected));
  const obstacles = (text: string) =>
    told(readObstacles(text), (all) =>
      all.map((one) => `${one.kind}${one.note ? `=${one.note}` : ''}${one.resolved ? '✓' : ''}`).join('|'),
    );
  test.each([
    ['需明确技术评估结果', 'other=需明确技术评估结果'],
    ['预算不足、竞品优势', 'budget|competitor'],
    ['预算不足/需求不明确', 'budget|unclear_need'],
    ['竞品优势(用友更低);决策周期较长', 'competitor=用友更低|long_decision'],
    ['预算不足:今年已用完', 'budget=今年已用完'],
    ['1.预算不足(已解决)2.其他', 'budget✓|other'],
    ['预算不足,需总部审批', 'budget|other=需总部审批'],
    ['主要是预算不足', 'budget=主要是预算不足?'],
    ['流程长,要等总部', 'other=流程长,要等总部'],
    ['无', ''],
  ])('obstacles %j', (text, expected) => expect(obstacles(text)).toBe(expected));
});

describe('method, content and feedback', () => {
  test.each([
    ['现场拜访', 'visit'],
    ['拜访', 'visit'],
    ['上门拜访', 'visit?'],
    ['电 话', 'phone'],
    ['视频会议', 'online_meeting'],
    ['微信语音', 'wechat?'],
    ['传真', '传真!'],
    ['微信电话', '微信电话!'],
  ])('method %j', (text, expected) => expect(told(readMethod(text, methods), String)).toBe(expected));

  test('goal, result and topics are lines of the content; unknown topics are told', () => {
    const read = readContent('目标:了解预算\n1.介绍方案;2.问预算\n目标达成:部分达成\n主题:需求变化、价格', topics);
    expect(read.value).toMatchObject({
      goal: '了解预算',
      content: '1.介绍方案;2.问预算',
      goalResult: 'partly',
      topics: ['need_change', '价格'],
    });
    expect(read.certainty).toBe('unread');
  });

  test('an attempt that reached nobody', () => {
    expect(told(readContent('电话未接通', topics), (value) => `${value.content} ${value.missed}`)).toBe(
      '电话未接通 true?',
    );
    expect(readFeedback('无人接听').value).toMatchObject({ connected: false, statements: [] });
  });

  const feedback = (text: string) =>
    told(readFeedback(text), ({ statements, concerns, mood, refused }) =>
      [
        statements.join('/'),
        concerns.map((one) => `${one.content}${one.major ? '*' : ''}${one.resolved ? '✓' : ''}`).join('/'),
        mood,
        refused,
      ].join('|'),
    );
  test.each([
    ['1.感兴趣;2.需案例。', '感兴趣/需案例|||false'],
    ['价格偏高', '价格偏高|||false'],
    ['认可方案;顾虑:实施周期长;担心:数据安全', '认可方案|实施周期长/数据安全||false'],
    ['顾虑:1.价格(重大);2.周期(已解决)', '|价格*/周期✓||false'],
    ['整体认可\n客户情绪：比较积极', '整体认可||positive|false?'],
    ['情绪:复杂', '情绪:复杂|||false!'],
    ['暂不考虑\n客户明确拒绝', '暂不考虑|||true'],
  ])('feedback %j', (text, expected) => expect(feedback(text)).toBe(expected));
});

describe('actions with owner and deadline', () => {
  const actions = (text: string, owner: string, deadline: string, base = '2024-03-15') => {
    const { value, cells } = readActions({ actions: text, owner, deadline }, base);
    const each = value.actions.map((one) =>
      [one.content, one.owner, one.dueOn?.slice(5), one.dueTime].filter((part) => part).join(' '),
    );
    const mark = Object.values(cells)
      .map((cell) => short[cell.certainty])
      .join('');
    return [...each, ...value.rest.map((line) => `[${line}]`)].join('|') + mark;
  };
  test.each([
    ['1.案例;2.对接', '李', '2024-03-18', '案例 李 03-18|对接 李 03-18'],
    ['1.案例;2.对接', '1.李;2.王', '1.3月18日;2.3月20日', '案例 李 03-18|对接 王 03-20?'],
    ['1.案例;2.对接', '李、王', '2024-03-18、2024-03-20', '案例 李 03-18|对接 王 03-20??'],
    ['案例;对接;报价', '李、王', '2024-03-18', '案例 李、王 03-18|对接 李、王 03-18|报价 李、王 03-18!'],
    ['案例', '李', '下周一 15:00', '案例 李 03-18 15:00?'],
    ['案例', '李', '尽快', '案例 李|[截止日期:尽快]!'],
    ['', '李', '2024-03-18', '[负责人:李]|[截止日期:2024-03-18]!!'],
    ['线上演示(3月16日15:00)', '', '', '线上演示(3月16日15:00) 03-16 15:00?'],
    ['准备3月25日的演示', '李', '2024-03-18', '准备3月25日的演示 李 03-18'],
    ['案例', '李', '3月18日至3月20日', '案例 李 03-20?'],
    ['案例', '', '45369', '案例 03-18?'],
    ['案例', '李', '无', '案例 李'],
  ])('%j %j %j', (text, owner, deadline, expected) => expect(actions(text, owner, deadline)).toBe(expected));

  test('what was agreed and what is open are lines of their own', () => {
    const { value } = readActions(
      { actions: '发报价\n共识:先试用;待解决:1.付款;2.交期', owner: '', deadline: '' },
      '2024-03-15',
    );
    expect(value).toMatchObject({ consensus: ['先试用'], openIssues: ['付款', '交期'] });
  });
});

describe('dates and hours', () => {
  test.each([
    ['2024-03-15', '2024-03-15'],
    ['2024-03-15 00:00', '2024-03-15'],
    ['2024年 3月 15日', '2024-03-15'],
    ['24/3/15', '2024-03-15?'],
    ['3月15日', '2024-03-15?'],
    ['12月30日', '2023-12-30?'],
    ['45366', '2024-03-15?'],
    ['20240315', '2024-03-15'],
    ['2024-03-15（周五）', '2024-03-15'],
    ['2024-03-15至2024-03-17', '2024-03-15>2024-03-17'],
    ['3月15日-17日', '2024-03-15!'],
    ['昨天', '2024-03-19?'],
    ['2024-02-30', 'null!'],
    ['第一次', 'null!'],
  ])('day %j', (text, expected) =>
    expect(
      told(readWrittenDay(text, '2024-03-20', 'past'), ({ day, endDay }) => `${day}${endDay ? `>${endDay}` : ''}`),
    ).toBe(expected),
  );
  test.each([
    ['14:00-15:30', '14:00-15:30'],
    ['14：00—15：30', '14:00-15:30'],
    ['14:00 - 15:30', '14:00-15:30'],
    ['14:00--15:30', '14:00-15:30'],
    ['下午2点-3点半', '14:00-15:30'],
    ['14点-15点30分', '14:00-15:30'],
    ['9:5', '09:05-null'],
    ['上午', 'null-null!'],
    ['2h', 'null-null!'],
    ['14:00', '14:00-null'],
    ['至15:30', 'null-15:30'],
  ])('hours %j', (text, expected) =>
    expect(told(readSpan(text), ({ start, end }) => `${start}-${end}`)).toBe(expected),
  );
});
