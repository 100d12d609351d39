import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { maskForm } from './mask-form.ts';
import type { FormContact, FormFollowUp, FormRecord } from './paper-form/form-record.ts';
import { anyFormRecord } from './paper-form/testing/form-record-arbitrary.ts';

const nobody: FormContact = {
  name: null,
  title: null,
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  influence: null,
  stance: 'unknown',
  isPrimary: false,
  hasLeft: false,
  note: null,
  decisionRoles: [],
  reportsTo: null,
};
const followUp: FormFollowUp = {
  day: '2024-03-15',
  start: '14:00',
  end: '15:30',
  endDay: null,
  method: 'visit',
  connected: true,
  goal: null,
  goalResult: null,
  content: '1.介绍系统数据整合模块功能',
  mood: null,
  refused: false,
  topics: [],
  ours: ['李明远'],
  theirs: [],
  third: [],
  statements: [],
  concerns: [],
  consensus: [],
  openIssues: [],
  actions: [],
};
const record = (more: Partial<FormRecord> = {}): FormRecord => ({
  customer: {
    type: 'enterprise',
    name: '张记数据科技有限公司',
    creditCode: '91310000MA1FL5E30C',
    industryCode: null,
    industryNote: null,
    industryPosition: null,
    organisation: null,
    address: null,
    occupation: null,
    preferences: null,
    purchasingPower: null,
    decisionInfluences: null,
    sources: [],
    sourceNote: null,
    timeNodeOn: null,
    timeNodeNote: null,
    hasCooperated: null,
    cooperationNote: null,
    headcount: null,
    revenue: null,
    budget: null,
    stage: 'intent',
    status: null,
    priority: null,
    probability: null,
    pausedUntil: null,
    summary: null,
  },
  contacts: [],
  needs: [],
  cooperations: [],
  obstacles: [],
  followUps: [],
  ...more,
});
const people: FormContact[] = [
  {
    ...nobody,
    name: '张敏',
    title: '采购经理',
    phones: ['13812341234', '62348888'],
    emails: ['zhang.min@example.com'],
    wechat: 'zhangmin_88',
    note: '张敏，微信同手机',
  },
  { ...nobody, name: '欧阳娜娜', reportsTo: 0 },
];

describe('maskForm', () => {
  it('masks people as the paper form’s own sample does', () => {
    const masked = maskForm(record({ contacts: people, followUps: [followUp] }));
    expect(masked.contacts[0]).toMatchObject({
      name: '张*',
      title: '采购经理',
      phones: ['138****1234', '****8888'],
      emails: ['z***@example.com'],
      wechat: 'z***',
      note: '张*，微信同手机',
    });
    expect(masked.contacts[1]).toMatchObject({ name: '欧阳**', reportsTo: 0 });
    expect(masked.followUps[0]?.ours).toEqual(['李**']);
  });

  test.each([
    ['和张敏确认了预算', '和张*确认了预算'],
    ['欧阳娜娜与欧阳修来访', '欧阳**与欧阳修来访'],
    ['回电 13900001111 或 010-62345678', '回电 139****1111 或 010-****5678'],
    ['座机62348888，加zhangmin_88', '座机****8888，加z***'],
    ['李明远陪同，2024-03-15 签 50-80万元', '李**陪同，2024-03-15 签 50-80万元'],
    ['zhangmin_889 不是他', 'zhangmin_889 不是他'],
  ])('finds known people inside free texts: %s', (written, masked) => {
    const { followUps, customer } = maskForm(
      record({
        contacts: people,
        followUps: [
          {
            ...followUp,
            content: written,
            statements: [written],
            concerns: [{ content: written, major: false, resolved: false }],
            consensus: [written],
            openIssues: [written],
            actions: [{ content: written, owner: '李明远', dueOn: null, dueTime: null }],
          },
        ],
        customer: { ...record().customer, summary: written },
      }),
    );
    const one = followUps[0];
    expect([
      one?.content,
      one?.statements[0],
      one?.concerns[0]?.content,
      one?.consensus[0],
      one?.openIssues[0],
      one?.actions[0]?.content,
      customer.summary,
    ]).toEqual(Array(7).fill(masked));
    expect(one?.actions[0]?.owner).toBe('李**');
  });

  it('keeps an enterprise’s name and code, and masks those of an individual', () => {
    expect(maskForm(record()).customer).toMatchObject({
      name: '张记数据科技有限公司',
      creditCode: '91310000MA1FL5E30C',
    });
    const person = {
      ...record().customer,
      type: 'individual' as const,
      name: '王小虎',
      creditCode: '11010119900307123X',
    };
    expect(maskForm(record({ customer: { ...person, summary: '王小虎喜欢越野' } })).customer).toMatchObject({
      name: '王**',
      creditCode: '1****************X',
      summary: '王**喜欢越野',
    });
  });

  it('leaves nothing of people in any record, and masking twice changes nothing', () => {
    fc.assert(
      fc.property(anyFormRecord, (any) => {
        const whole = { ...any, contacts: [...any.contacts, ...people] };
        const masked = maskForm(whole);
        const text = JSON.stringify(masked);
        for (const secret of ['13812341234', '62348888', 'zhang.min@example.com', 'zhangmin_88', '张敏', '欧阳娜娜'])
          expect(text).not.toContain(secret);
        expect(maskForm(masked)).toEqual(masked);
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });
});
