import { describe, expect, it } from 'vitest';
import { addressOf, queryText } from './address.ts';
import { customerApi } from './customer.ts';
import { sessionApi } from './session.ts';

describe('the address of a request', () => {
  it('fills and escapes the parameters, and repeats the name of a list', () => {
    expect(addressOf(sessionApi.endSession, { params: { id: 'a/b?c' } })).toBe('/api/me/sessions/a%2Fb%3Fc');
    expect(addressOf(customerApi.list, { query: { stage: ['won', 'lost'], q: '华信 & 科技' } })).toBe(
      '/api/customers?stage=won&stage=lost&q=%E5%8D%8E%E4%BF%A1%20%26%20%E7%A7%91%E6%8A%80',
    );
    expect(addressOf(sessionApi.me)).toBe('/api/me');
  });

  it('leaves out what is not there, and can write half an emoji', () => {
    expect(queryText({ q: '', stage: undefined, owner: null, status: [] })).toBe('');
    expect(new URLSearchParams(queryText({ q: '😀'.charAt(0), limit: 0 }))).toEqual(
      new URLSearchParams({ q: '\uFFFD', limit: '0' }),
    );
  });
});
