import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactFact, effectiveLastContact, isEffective } from './last-contact.ts';

const fact = (endedAt: string, more: Partial<ContactFact> = {}): ContactFact => ({
  endedAt,
  connected: true,
  voided: false,
  origin: 'live',
  ...more,
});

const facts = fc.array(
  fc.record({
    endedAt: fc
      .integer({ min: 1_700_000_000, max: 1_800_000_000 })
      .map((second) => new Date(second * 1000).toISOString()),
    connected: fc.boolean(),
    voided: fc.boolean(),
    origin: fc.constantFrom('live' as const, 'imported' as const),
  }),
  { maxLength: 30 },
);

describe('effective last contact', () => {
  test('is nothing without follow-ups', () => {
    expect(effectiveLastContact([])).toBeNull();
  });

  test('is the latest end, in whatever order the records come', () => {
    const earlier = fact('2024-03-10T02:45:00Z');
    const later = fact('2024-03-15T07:30:00Z');
    expect(effectiveLastContact([later, earlier])).toBe('2024-03-15T07:30:00.000Z');
    expect(effectiveLastContact([earlier, later])).toBe('2024-03-15T07:30:00.000Z');
  });

  test('compares instants, not their spelling', () => {
    expect(effectiveLastContact([fact('2024-03-15T09:00:00+08:00'), fact('2024-03-15T02:00:00Z')])).toBe(
      '2024-03-15T02:00:00.000Z',
    );
  });

  test.each([
    ['an attempt that did not reach the customer', { connected: false }],
    ['a voided record', { voided: true }],
    ['an imported record', { origin: 'imported' }],
  ] as const)('does not count %s', (_name, more) => {
    expect(isEffective(fact('2024-03-16T00:00:00Z', more))).toBe(false);
    expect(effectiveLastContact([fact('2024-03-10T02:45:00Z'), fact('2024-03-16T00:00:00Z', more)])).toBe(
      '2024-03-10T02:45:00.000Z',
    );
  });

  test('never moves backwards when a record is added, whatever it says', () => {
    fc.assert(
      fc.property(facts, facts, (before, added) => {
        const was = effectiveLastContact(before);
        const is = effectiveLastContact([...before, ...added]);
        if (was !== null) expect(is !== null && is >= was).toBe(true);
      }),
    );
  });

  test('is the end of one of the records that count', () => {
    fc.assert(
      fc.property(facts, (history) => {
        const ends = history.filter(isEffective).map((one) => one.endedAt);
        const last = effectiveLastContact(history);
        expect(last === null ? ends.length === 0 : ends.includes(last) && ends.every((end) => end <= last)).toBe(true);
      }),
    );
  });
});
