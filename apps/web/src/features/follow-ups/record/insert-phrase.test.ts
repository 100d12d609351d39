import { describe, expect, test } from 'vitest';
import { insertPhrase } from './insert-phrase.ts';

describe('quick phrases', () => {
  test('a phrase in an empty text stands alone', () => {
    expect(insertPhrase('', '确认预算范围；', 0, 0)).toEqual({ text: '确认预算范围；', caret: 7 });
  });
  test('a phrase after words is separated from them and the caret follows it', () => {
    expect(insertPhrase('介绍了方案', '确认预算范围；', 5, 5)).toEqual({
      text: '介绍了方案；确认预算范围；',
      caret: 13,
    });
  });
  test('a phrase replaces the selection', () => {
    expect(insertPhrase('甲。乙丙', '了解流程；', 2, 4).text).toBe('甲。了解流程；');
  });
});
