import { describe, expect, test } from 'vitest';
import { filterCount, isNarrowed, withFilters } from './customer-filters.ts';

describe('withFilters', () => {
  test('leaves emptied filters and the usual order out of the address', () => {
    expect(withFilters({ q: '华信', stage: ['intent'] }, { q: '', stage: [], sort: 'recent' })).toEqual({});
  });
  test('keeps what was not changed', () => {
    expect(withFilters({ q: '华信', sort: 'name' }, { type: 'enterprise' })).toEqual({
      q: '华信',
      sort: 'name',
      type: 'enterprise',
    });
  });
});

describe('filterCount', () => {
  test('counts each kind of filter once and neither search nor order', () => {
    expect(filterCount({ q: '华信', sort: 'name', stage: ['intent', 'won'], owner: 'u1', status: [] })).toBe(2);
  });
  test('a search alone narrows the list', () => {
    expect(isNarrowed({ q: '华信' })).toBe(true);
    expect(isNarrowed({ sort: 'name' })).toBe(false);
  });
});
