import { contactApi } from '@genjin/domain/contact';
import { customerApi } from '@genjin/domain/customer';
import { followUpApi } from '@genjin/domain/follow-up';
import { needApi } from '@genjin/domain/need';
import { selectPersonByEmail } from '#features/sessions/sessions.store';
import type { SignedIn } from '#kit/context';
import type { Product } from '../open-product.ts';
import { type Ask, openDesk } from './ask.ts';

export interface TemplateOptions {
  /** E-mail of the sales person who stands for the form's 李*. */
  readonly owner: string;
  /** How many of the form's two follow-ups to load; with one, part 3 (what followed from the second) is left out as well. */
  readonly records: 1 | 2;
}

/** Fixed ids: loading twice adds nothing. */
const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const templateIds = {
  customer: id(1),
  zhang: id(11),
  li: id(12),
  wang: id(13),
  need: id(21),
  call: id(31),
  visit: id(32),
} as const;

/** When a day's and a time's clock shows Shanghai time. */
const shanghai = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

/**
 * Loads the paper form's worked example: all of part 1, its follow-ups, and part 3.
 * @returns the customer's id.
 * @throws Error when the owner is unknown, or has not the rights to keep customers.
 */
export async function seedTemplate({ surroundings }: Product, { owner, records }: TemplateOptions): Promise<string> {
  const person = await selectPersonByEmail(surroundings.db, owner);
  if (!person) throw new Error(`没有可登录的用户 ${owner} / No active user ${owner}`);
  const desk = openDesk(surroundings);
  await loadCustomer(desk(person, shanghai('2024-03-10', '09:00')));
  await loadCall(desk(person, shanghai('2024-03-10', '12:00')), person);
  if (records === 2) await loadVisit(desk(person, shanghai('2024-03-15', '18:00')), person);
  return templateIds.customer;
}

/** Part 1. */
async function loadCustomer(ask: Ask): Promise<void> {
  const customerId = templateIds.customer;
  await ask(customerApi.create, {
    body: {
      id: customerId,
      type: 'enterprise',
      name: '科技有限公司',
      industryCode: '651',
      industryNote: '互联网/软件开发',
      headcount: '500-1000人',
      revenue: '1-5亿元',
      budget: '50-80万元',
      hasCooperated: false,
      cooperationNote: '首次接触',
      sources: ['exhibition', 'referral'],
      sourceNote: '行业展会转介绍',
      stage: 'intent',
    },
  });
  await ask(contactApi.create, {
    body: {
      id: templateIds.li,
      customerId,
      name: '李',
      title: '总经理',
      decisionRoles: ['decision_maker'],
      influence: 'high',
    },
  });
  await ask(contactApi.create, {
    body: {
      id: templateIds.wang,
      customerId,
      name: '王',
      title: '技术总监',
      decisionRoles: ['technical_evaluator'],
      reportsToId: templateIds.li,
    },
  });
  await ask(contactApi.create, {
    body: {
      id: templateIds.zhang,
      customerId,
      name: '张',
      title: '采购经理',
      decisionRoles: ['purchasing'],
      isPrimary: true,
      reportsToId: templateIds.li,
    },
  });
  await ask(needApi.create, {
    body: { id: templateIds.need, customerId, kind: 'explicit', content: '实现多系统数据整合' },
  });
}

/** Part 2, the row of 2024-03-10. */
async function loadCall(ask: Ask, person: SignedIn): Promise<void> {
  await ask(followUpApi.record, {
    body: {
      id: templateIds.call,
      customerId: templateIds.customer,
      startedAt: shanghai('2024-03-10', '10:00'),
      endedAt: shanghai('2024-03-10', '10:45'),
      method: 'phone',
      participants: [
        { side: 'ours', userId: person.id },
        { side: 'customer', contactId: templateIds.zhang },
      ],
      content: '1.确认客户是否收到初步方案;2.询问方案疑问点;3.邀请参加产品演示会。',
      topics: ['proposal_question'],
      statements: ['方案整体认可,但需确认实施周期', '无法参加演示会,希望单独安排线上讲解'],
      concerns: [{ id: id(41), content: '需确认实施周期' }],
      actions: [
        { id: id(51), content: '电话沟通实施周期细节', ownerId: person.id, dueOn: '2024-03-12' },
        {
          id: id(52),
          content: '协调产品经理线上演示时间(3月12日15:00)',
          ownerId: person.id,
          dueOn: '2024-03-12',
          dueTime: '15:00',
        },
      ],
    },
  });
}

/** Part 2, the row of 2024-03-15, and part 3, which it led to. */
async function loadVisit(ask: Ask, person: SignedIn): Promise<void> {
  const customerId = templateIds.customer;
  const known = await ask(followUpApi.list, { query: { customer: customerId } });
  if (known.items.some((record) => record.id === templateIds.visit)) return;
  const { customer } = await ask(customerApi.read, { params: { id: customerId } });
  await ask(followUpApi.record, {
    body: {
      id: templateIds.visit,
      customerId,
      startedAt: shanghai('2024-03-15', '14:00'),
      endedAt: shanghai('2024-03-15', '15:30'),
      method: 'visit',
      participants: [
        { side: 'ours', userId: person.id },
        { side: 'customer', contactId: templateIds.zhang },
        { side: 'customer', contactId: templateIds.wang },
      ],
      content: '1.介绍系统数据整合模块功能;2.询问客户现有系统对接痛点;3.知晓决策流程。',
      topics: ['decision_progress'],
      statements: ['对实时数据同步功能感兴趣', '需提供同行业A公司案例', '下周由技术团队评估'],
      obstacles: [{ id: id(61), kind: 'other', note: '需明确技术评估结果' }],
      actions: [
        { id: id(53), content: '准备A公司案例及系统演示视频', ownerId: person.id, dueOn: '2024-03-18' },
        { id: id(54), content: '协调技术团队与客户对接时间', ownerId: person.id, dueOn: '2024-03-18' },
      ],
      revealed: {
        version: customer.version,
        timeNodeOn: '2024-03-31',
        timeNodeNote: '3月底前签订框架协议',
        priority: 'high',
        probability: 'from_70',
        summary: '客户需求明确,技术团队反馈积极,需重点跟进决策人,争取3月底前签订框架协议。',
      },
    },
  });
  const after = await ask(customerApi.read, { params: { id: customerId } });
  await ask(customerApi.progress, {
    params: { id: customerId },
    body: { version: after.customer.version, status: 'high_intent', reason: '客户需求明确,技术团队反馈积极' },
  });
}
