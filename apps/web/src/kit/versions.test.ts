import { describe, expect, test } from 'vitest';
import { changesFrom, compareVersions, sameValue, settledChanges } from './versions.ts';

const fields = ['name', 'budget', 'sources', 'address'];
const base = { name: '云岭软件', budget: { min: 1, max: 2 }, sources: ['online'], address: null };

describe('sameValue', () => {
  test('ignores the order of keys and takes undefined for nothing', () => {
    expect(sameValue({ min: 1, max: null }, { max: null, min: 1 })).toBe(true);
    expect(sameValue(undefined, null)).toBe(true);
  });
  test('minds the order in lists and the difference between nothing and an empty list', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue(null, [])).toBe(false);
  });
});

describe('changesFrom', () => {
  test('keeps only what differs from the version that was read', () => {
    const written = { name: '云岭软件', budget: { max: 2, min: 1 }, sources: ['online', 'referral'], address: null };
    expect(changesFrom(base, written)).toEqual({ sources: ['online', 'referral'] });
  });
});

describe('compareVersions', () => {
  test('finds a field that both changed differently', () => {
    const found = compareVersions(base, { name: '云岭科技' }, { ...base, name: '云岭集团' }, fields);
    expect(found).toEqual([
      { field: 'name', before: '云岭软件', mine: '云岭科技', theirs: '云岭集团', changedBy: 'both' },
    ]);
  });
  test('tells what only I and what only the other changed', () => {
    const found = compareVersions(base, { name: '云岭科技' }, { ...base, address: '昆明' }, fields);
    expect(found.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['name', 'mine'],
      ['address', 'theirs'],
    ]);
  });
  test('leaves out a field that both changed to the same', () => {
    expect(compareVersions(base, { name: '云岭科技' }, { ...base, name: '云岭科技' }, fields)).toEqual([]);
  });
  test('does not count a field as mine that I sent unchanged', () => {
    const found = compareVersions(base, { name: '云岭软件' }, { ...base, name: '云岭集团' }, fields);
    expect(found.map(({ changedBy }) => changedBy)).toEqual(['theirs']);
  });
});

describe('settledChanges', () => {
  const conflicts = compareVersions(
    base,
    { name: '云岭科技', budget: null },
    { ...base, name: '云岭集团', address: '昆明' },
    fields,
  );
  test('is nothing while a choice is missing', () => {
    expect(settledChanges(conflicts, {})).toBeNull();
  });
  test('sends my value where I chose it and what only I changed, never what only the other changed', () => {
    expect(settledChanges(conflicts, { name: 'mine' })).toEqual({ name: '云岭科技', budget: null });
  });
  test('leaves the newer value where I chose theirs, also over my own change', () => {
    expect(settledChanges(conflicts, { name: 'theirs', budget: 'theirs' })).toEqual({});
  });
});
