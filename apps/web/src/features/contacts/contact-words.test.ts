import type { Contact } from '@genjin/domain/contact';
import { describe, expect, test } from 'vitest';
import { contactName, inChainOrder, inReadingOrder } from './contact-words.ts';

function contact(more: Partial<Contact>): Contact {
  return {
    id: 'c',
    customerId: 'k',
    version: 1,
    createdAt: '2024-03-10T02:00:00Z',
    updatedAt: '2024-03-10T02:00:00Z',
    lastMetAt: null,
    masked: false,
    name: null,
    title: null,
    department: null,
    phones: [],
    emails: [],
    wechat: null,
    decisionRoles: [],
    stance: 'unknown',
    influence: null,
    reportsToId: null,
    isPrimary: false,
    hasLeft: false,
    note: null,
    ...more,
  };
}

describe('contactName', () => {
  test('calls a placeholder by its role', () => {
    expect(contactName(contact({ decisionRoles: ['purchasing'] }), 'zh')).toBe('采购负责人（姓名未知）');
    expect(contactName(contact({}), 'zh')).toBe('姓名未知');
    expect(contactName(contact({ name: '张经理', decisionRoles: ['purchasing'] }), 'zh')).toBe('张经理');
  });
});

describe('the order of contacts', () => {
  const people = [
    contact({ name: '前任', decisionRoles: ['decision_maker'], isPrimary: true, hasLeft: true }),
    contact({ name: '普通' }),
    contact({ name: '技术', decisionRoles: ['technical_evaluator'] }),
    contact({ name: '老总', decisionRoles: ['influencer', 'decision_maker'] }),
    contact({ name: '采购', decisionRoles: ['purchasing'], isPrimary: true }),
  ];
  const names = (sorted: Contact[]) => sorted.map(({ name }) => name);

  test('begins with the main contact and ends with who has left', () => {
    expect(names(inReadingOrder(people))).toEqual(['采购', '老总', '技术', '普通', '前任']);
  });
  test('in the picture begins with who decides', () => {
    expect(names(inChainOrder(people))).toEqual(['老总', '技术', '采购', '普通', '前任']);
  });
});
