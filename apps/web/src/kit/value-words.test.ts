import { describe, expect, test } from 'vitest';
import { fieldTitle, valueText, type WordSource } from './value-words.ts';

const words: WordSource = {
  locale: 'zh',
  zone: 'Asia/Shanghai',
  person: (id) => (id === 'u1' ? '李文' : null),
  contact: (id) => (id === 'c1' ? '张经理' : null),
  industry: (code) => (code === '6510' ? '软件开发' : null),
  entry: (_, code) => ({ exhibition: '展会', referral: '转介绍' })[code] ?? null,
};

describe('fieldTitle', () => {
  test('takes the title that the form shows', () => {
    expect(fieldTitle('customer', 'budget', 'zh')).toBe('预算范围');
    expect(fieldTitle('contact', 'decisionRoles', 'en')).toBe('Decision roles');
  });
  test('falls back to the field’s own name', () => {
    expect(fieldTitle('need', 'weight', 'zh')).toBe('weight');
  });
});

describe('valueText', () => {
  test('is empty for nothing, so that the page decides how to show it', () => {
    expect(valueText('customer', 'address', null, words)).toBe('');
    expect(valueText('customer', 'sources', [], words)).toBe('');
  });
  test('says labels for codes, also in lists', () => {
    expect(valueText('customer', 'status', 'high_intent', words)).toBe('高意向');
    expect(valueText('contact', 'decisionRoles', ['decision_maker', 'influencer'], words)).toBe('最终决策人、影响者');
    expect(valueText('customer', 'sources', ['exhibition', 'referral'], words)).toBe('展会、转介绍');
  });
  test('does not take a code of one field for a code of another', () => {
    expect(valueText('customer', 'address', 'high', words)).toBe('high');
  });
  test('writes money and headcount in their own units', () => {
    expect(valueText('customer', 'budget', { min: 500_000, max: 800_000 }, words)).toBe('50-80万元');
    expect(valueText('customer', 'headcount', { min: 500, max: 1000 }, words)).toBe('500-1000人');
    expect(valueText('customer', 'budget', { min: 500_000, max: 800_000 }, { ...words, locale: 'en' })).toBe(
      'CNY 500k–800k',
    );
  });
  test('names people and keeps an unknown one as it came', () => {
    expect(valueText('contact', 'reportsToId', 'c1', words)).toBe('张经理');
    expect(valueText('customer', 'owner', { id: 'u1', name: '李文' }, words)).toBe('李文');
    expect(valueText('action', 'ownerId', 'u9', words)).toBe('u9');
  });
  test('shows instants in the team’s zone and days as they are', () => {
    expect(valueText('plan', 'startsAt', '2024-03-12T07:00:00.000Z', words)).toBe('2024-03-12 15:00');
    expect(valueText('customer', 'pausedUntil', '2024-03-12', words)).toBe('2024-03-12');
  });
  test('says yes and no', () => {
    expect(valueText('contact', 'hasLeft', true, words)).toBe('是');
    expect(valueText('contact', 'hasLeft', false, words)).toBe('否');
  });
});
