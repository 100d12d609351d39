import { queryText } from '@genjin/domain/address';
import { describe, expect, it } from 'vitest';
import { readSearch } from './search-params.ts';

describe('the address', () => {
  it('reads what it writes', () => {
    const values = { q: '华信 & 科技', stage: ['won', 'lost'], type: 'enterprise' };
    expect(readSearch(queryText(values))).toEqual(values);
  });
});
