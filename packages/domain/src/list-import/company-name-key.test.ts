import { describe, expect, it, test } from 'vitest';
import { nameKeysForDuplicates, phoneKey } from './company-name-key.ts';

const similar = (name: string) => nameKeysForDuplicates(name).similar;

describe('exact keys', () => {
  test.each([
    ['华信科技（北京）有限公司', '华信科技(北京)有限公司'],
    ['华信 科技有限公司', '华信科技有限公司'],
    ['ＡＢＣ科技有限公司', 'abc科技有限公司'],
    ['华信科技有限公司 ', '\u00a0华信科技有限公司'],
  ])('%s is %s', (a, b) => {
    expect(nameKeysForDuplicates(a).exact).toBe(nameKeysForDuplicates(b).exact);
  });

  it('differs where the name differs', () => {
    expect(nameKeysForDuplicates('华信科技有限公司').exact).not.toBe(nameKeysForDuplicates('华信科技').exact);
  });
});

describe('similar keys', () => {
  test.each([
    ['北京华信科技有限公司', '华信科技（北京）有限责任公司'],
    ['北京市华信科技股份有限公司', '华信科技'],
    ['广东省深圳市华信科技有限公司', '深圳华信科技'],
    ['深圳市南山区华信科技有限公司', '华信科技有限公司'],
    ['微软（中国）有限公司', '微软中国有限公司'],
    ['华信集团', '华信集团有限公司'],
    ['华信（集团）股份有限公司', '华信集团'],
    ['Acme Co., Ltd.', 'ACME'],
    ['Acme Trading Limited', 'Acme Trading Inc'],
    ['华信科技有限公司北京分公司', '华信科技股份有限公司北京市分公司'],
  ])('%s is like %s', (a, b) => {
    expect(similar(a)).toBe(similar(b));
  });

  test.each([
    ['华信科技有限公司', '华信科技有限公司北京分公司'],
    ['华信科技有限公司', '华信科技分公司'],
    ['中国银行', '中国银行股份有限公司上海分行'],
    ['华信科技有限公司上海分公司', '华信科技有限公司北京分公司'],
    ['华润超市有限公司', '永辉超市有限公司'],
    ['北京有限公司', '上海有限公司'],
    ['华信科技', '华信商贸'],
  ])('%s is not like %s', (a, b) => {
    expect(similar(a)).not.toBe(similar(b));
  });

  it('is never empty for a name', () => {
    for (const name of ['有限公司', '公司', '集团', '中国', '北京', '北京市', '***', '张', 'Ltd', 'Co., Ltd.'])
      expect(similar(name), name).not.toBe('');
    expect(nameKeysForDuplicates(' 　')).toEqual({ exact: '', similar: '' });
  });
});

test('phone keys', () => {
  expect(phoneKey('+86 138-1234-5678')).toBe('13812345678');
  expect(phoneKey('13812345678')).toBe('13812345678');
  expect(phoneKey('（021）62345678转8001')).toBe('02162345678');
  expect(phoneKey('13812345678/13912345678')).toBe('13812345678');
  expect(phoneKey('138****5678')).toBe('');
  expect(phoneKey('无')).toBe('');
});
