import { expect, test } from 'vitest';
import { fileNames, sheetNames } from './safe-names.ts';

test('sheet names are what Excel accepts, and each is given once', () => {
  const give = sheetNames('未命名');
  expect(give("'甲[乙]:*?/\\丙'")).toBe('甲_乙______丙');
  expect(give('')).toBe('未命名');
  expect(give("''")).toBe('未命名 (2)');
  expect(give('History')).toBe('_History');
  expect(give('ABC')).toBe('ABC');
  expect(give('abc')).toBe('abc (2)');
  const long = '很'.repeat(40);
  expect(give(long)).toBe('很'.repeat(31));
  expect(give(long)).toBe(`${'很'.repeat(27)} (2)`);
  expect(give(`${'长'.repeat(30)}😀`)).toBe('长'.repeat(30));
});

test('file names lead nowhere and are names on every system', () => {
  const give = fileNames('未命名');
  expect(give('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(give('C:\\x|y<z>')).toBe('C__x_y_z_');
  expect(give('con')).toBe('_con');
  expect(give('com1.甲')).toBe('_com1.甲');
  expect(give('...')).toBe('未命名');
  expect(give('甲\n乙\u0000\u202e丙')).toBe('甲 乙\ufffd丙');
  expect(give('客户 A')).toBe('客户 A');
  expect(give('客户 ａ')).toBe('客户 ａ (2)');
  expect(give('客'.repeat(200))).toHaveLength(80);
});
