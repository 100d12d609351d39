import { describe, expect, it } from 'vitest';
import { readSearch, writeSearch } from './search-params.ts';

describe('the address', () => {
  it('reads what it writes', () => {
    const values = { q: '华信 & 科技', stage: ['won', 'lost'], type: 'enterprise' };
    expect(readSearch(writeSearch(values))).toEqual(values);
  });

  it('leaves out what says nothing', () => {
    expect(writeSearch({ q: '', stage: [], owner: undefined, type: null })).toBe('');
  });
});
