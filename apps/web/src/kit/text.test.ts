import { describe, expect, it } from 'vitest';
import { catalogue, fill, translator } from './text.ts';

const texts = catalogue({ found: ['找到 {n} 个客户', '{n} {n|customer|customers} found'], saved: ['已保存', 'Saved'] });

describe('texts', () => {
  it('are given in the language asked for, with their values', () => {
    expect(translator(texts, 'zh')('found', { n: 3 })).toBe('找到 3 个客户');
    expect(translator(texts, 'en')('saved')).toBe('Saved');
  });

  it('choose the English word by the number', () => {
    expect(translator(texts, 'en')('found', { n: 1 })).toBe('1 customer found');
    expect(translator(texts, 'en')('found', { n: 0 })).toBe('0 customers found');
  });

  it('show a placeholder without a value instead of hiding it', () => {
    expect(fill('{a} 与 {b}', { a: '甲' })).toBe('甲 与 {b}');
  });

  it('refuse a forgotten value when they are compiled', () => {
    // @ts-expect-error the value of {n} is missing
    expect(translator(texts, 'zh')('found')).toBe('找到 {n} 个客户');
  });
});
