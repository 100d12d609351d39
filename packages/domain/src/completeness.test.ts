import { describe, expect, test } from 'vitest';
import { type CompletenessFacts, completenessOf } from './completeness.ts';

const person = { name: '张经理', isPrimary: true, hasWay: true, isDecisionMaker: true };
const full: CompletenessFacts = {
  type: 'enterprise',
  industryCode: 'I65',
  industryNote: null,
  headcount: { min: 500, max: 1000 },
  revenue: { min: 100_000_000, max: null },
  creditCode: '91310000MA1K35XK2F',
  budget: { min: 500_000, max: 800_000 },
  timeNodeOn: '2024-03-31',
  timeNodeNote: null,
  hasCooperated: false,
  sources: ['exhibition'],
  occupation: null,
  preferences: null,
  purchasingPower: null,
  decisionInfluences: null,
  contacts: [person],
  needs: 1,
};

describe('completeness', () => {
  test('is 100 only when nothing is missing', () => {
    expect(completenessOf(full)).toEqual({ percent: 100, missing: [] });
    expect(completenessOf({ ...full, creditCode: null })).toEqual({ percent: 91, missing: ['credit_code'] });
  });

  test('is 0 for an empty file and names all that is missing, the customer’s own items first', () => {
    const empty: CompletenessFacts = {
      ...full,
      industryCode: null,
      headcount: null,
      revenue: null,
      creditCode: null,
      budget: null,
      timeNodeOn: null,
      hasCooperated: null,
      sources: [],
      contacts: [],
      needs: 0,
    };
    const { percent, missing } = completenessOf(empty);
    expect(percent).toBe(0);
    expect(missing).toHaveLength(12);
    expect(missing[0]).toBe('industry');
  });

  test('takes words for an industry or a time node as known', () => {
    const words = {
      ...full,
      industryCode: null,
      industryNote: '互联网/软件开发',
      timeNodeOn: null,
      timeNodeNote: '3月底前',
    };
    expect(completenessOf(words).percent).toBe(100);
  });

  test('takes "never cooperated" as known', () => {
    expect(completenessOf({ ...full, hasCooperated: null }).missing).toEqual(['cooperation']);
  });

  test('does not count a placeholder without a name', () => {
    expect(completenessOf({ ...full, contacts: [{ ...person, name: null }] }).missing).toEqual([
      'main_contact',
      'decision_maker',
      'contact_way',
    ]);
  });

  test('asks an individual for their own items and not for a company’s', () => {
    const individual = { ...full, type: 'individual', industryCode: null, headcount: null } as const;
    expect(completenessOf(individual).missing).toEqual([
      'occupation',
      'preferences',
      'purchasing_power',
      'decision_influences',
    ]);
  });
});
