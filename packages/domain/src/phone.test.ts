import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type PhoneKind, phoneDigits, readPhones } from './phone.ts';
import { checkPhones } from './phone-validity.ts';

const short = (text: string) => readPhones(text).map(({ kind, normalised }) => `${kind} ${normalised}`);

describe('readPhones reads one number', () => {
  test.each<[string, PhoneKind, string, boolean]>([
    ['13812348000', 'mobile', '13812348000', true],
    ['138-1234-8000', 'mobile', '13812348000', true],
    ['138 1234 8000', 'mobile', '13812348000', true],
    ['138.1234.8000', 'mobile', '13812348000', true],
    ['１３８１２３４８０００', 'mobile', '13812348000', true],
    ['+86 138 1234 8000', 'mobile', '13812348000', true],
    ['＋８６－１３８１２３４８０００', 'mobile', '13812348000', true],
    ['(+86)13812348000', 'mobile', '13812348000', true],
    ['086-13812348000', 'mobile', '13812348000', true],
    ['0086 13812348000', 'mobile', '13812348000', true],
    ['8613812348000', 'mobile', '13812348000', true],
    ['013812348000', 'mobile', '13812348000', true],
    ['手机：13812348000', 'mobile', '13812348000', true],
    ['张总13812348000(微信同号)', 'mobile', '13812348000', true],
    ['021-62345678', 'landline', '021-62345678', true],
    ['（021）62345678', 'landline', '021-62345678', true],
    ['021 6234 5678', 'landline', '021-62345678', true],
    ['02162345678', 'landline', '021-62345678', true],
    ['+86 21 62345678', 'landline', '021-62345678', true],
    ['+86 (0)21 6234 5678', 'landline', '021-62345678', true],
    ['86-021-62345678', 'landline', '021-62345678', true],
    ['0512-62345678', 'landline', '0512-62345678', true],
    ['0994-6234567', 'landline', '0994-6234567', true],
    ['021-6234567', 'landline', '021-6234567', false],
    ['62345678', 'landline', '62345678', false],
    ['88886666', 'landline', '88886666', false],
    ['95588', 'service', '95588', true],
    ['10086', 'service', '10086', true],
    ['110', 'service', '110', true],
    ['400-820-8820', 'service', '4008208820', true],
    ['+1 650 253 0000', 'foreign', '+16502530000', true],
    ['001 650 253 0000', 'foreign', '+16502530000', true],
    ['+852 2345 6789', 'foreign', '+85223456789', true],
    ['12345678901', 'unknown', '12345678901', false],
    ['010-12345678', 'unknown', '01012345678', false],
    ['1381234800', 'unknown', '1381234800', false],
    ['8000', 'unknown', '8000', false],
    ['138****8000', 'unknown', '138****8000', false],
    ['见名片', 'unknown', '', false],
    ['+', 'unknown', '+', false],
  ])('%s', (raw, kind, normalised, valid) => {
    expect(readPhones(raw)).toEqual([{ raw, kind, normalised, valid }]);
  });

  test.each([
    ['021-62345678-8001', '021-62345678-8001', '8001'],
    ['021-62345678转8001', '021-62345678-8001', '8001'],
    ['（021）6234 5678转8001', '021-62345678-8001', '8001'],
    ['021-62345678（总机）转 8001', '021-62345678-8001', '8001'],
    ['021 62345678 ext. 801', '021-62345678-801', '801'],
    ['021-62345678#8001', '021-62345678-8001', '8001'],
    ['4008208820 转 2', '4008208820-2', '2'],
    ['13812348000-1234', '13812348000-1234', '1234'],
  ])('%s with its extension', (text, normalised, extension) => {
    expect(readPhones(text)).toMatchObject([{ raw: text, normalised, extension, valid: true }]);
  });

  it('does not take the x of fax for an extension', () => {
    expect(short('fax 95588')).toEqual(['service 95588']);
  });
});

describe('readPhones splits', () => {
  const two = ['mobile 13812348000', 'landline 021-62345678'];

  test.each([
    '13812348000/021-62345678',
    '13812348000、021-62345678',
    '13812348000，021-62345678',
    '13812348000；021-62345678',
    '13812348000\n021-62345678',
    '13812348000 021-62345678',
    '138 1234 8000 021 6234 5678',
    '①13812348000②021-62345678',
    '手机：13812348000 电话：021-62345678',
    '手机13812348000办公电话021-62345678',
    'M: 13812348000 T: 021-62345678',
  ])('%j', (text) => {
    expect(short(text)).toEqual(two);
  });

  it('keeps each piece as it was written', () => {
    expect(readPhones(' 138 1234 8000 ／ 见名片').map((phone) => phone.raw)).toEqual(['138 1234 8000', '见名片']);
  });

  it('gives a short second number what it leaves out of the first', () => {
    expect(short('021-62345678/62345679')).toEqual(['landline 021-62345678', 'landline 021-62345679']);
    expect(short('021-62345678/79/80')).toEqual([
      'landline 021-62345678',
      'landline 021-62345679',
      'landline 021-62345680',
    ]);
    expect(short('13812348000/62345678')).toEqual(['mobile 13812348000', 'landline 62345678']);
  });

  it('gives nothing for nothing and for a label alone', () => {
    for (const text of ['', ' ', '/', '电话：', '手机号码']) expect(readPhones(text)).toEqual([]);
  });
});

describe('checkPhones', () => {
  it('tells numbers that were never given out', () => {
    const valid = (text: string) => checkPhones(text).map((phone) => phone.valid);
    expect(valid('13812348000/021-62345678/+1 650 253 0000/95588')).toEqual([true, true, true, true]);
    expect(valid('021-62345678-8001')).toEqual([true]);
    expect(valid('15412345678/+1 111 111 1111/88886666/12345678901')).toEqual([false, false, false, false]);
  });
});

describe('phoneDigits', () => {
  test.each([
    ['+86 138-1234-8000', '13812348000'],
    ['021-62345678转8001', '02162345678'],
    ['+86 21 62345678', '02162345678'],
    ['+1 650 253 0000', '16502530000'],
    ['８０００', '8000'],
    ['138 1234', '1381234'],
    ['13812348000/13912348000', '1381234800013912348000'],
    ['见名片', ''],
    ['', ''],
  ])('of %j are %j', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits);
  });
});

it('reads a mobile number alike however it is written', () => {
  const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
  const prefix = fc.constantFrom('', '+86', '+86 ', '0086-', '086', '86', '(+86)', '电话:', 'Tel: +86 ', '张三 ');
  const space = fc.constantFrom('', ' ', '-', '－', '.', '  ');
  const suffix = fc.constantFrom('', ' ', '（微信同号）', ' 张总', '/');
  fc.assert(
    fc.property(digits, prefix, space, suffix, (number, before, gap, after) => {
      const text = before + number.slice(0, 3) + gap + number.slice(3, 7) + gap + number.slice(7) + after;
      expect(short(text)).toEqual([`mobile ${number}`]);
      expect(phoneDigits(text)).toBe(number);
    }),
    { numRuns: 300 },
  );
});

it('never throws, whatever is written', () => {
  const marks = fc.constantFrom(...'0123456789+-()（）/、 转x*#电话手机86①'.split(''));
  const text = fc.oneof(
    fc.array(marks, { maxLength: 40 }).map((list) => list.join('')),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(text, (written) => {
      for (const phone of checkPhones(written)) expect(written).toContain(phone.raw.split(' ')[0]);
      expect(phoneDigits(written)).toMatch(/^\d*$/);
    }),
    { numRuns: 300 },
  );
});
