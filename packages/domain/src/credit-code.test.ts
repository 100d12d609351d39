import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkCreditCode } from './credit-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// the example printed in the standard
const SAMPLE = '91350100M000100Y43';

describe('checkCreditCode', () => {
  test.each([SAMPLE, '12100000400000000W', '91110105MA00AAAA1T'])('accepts %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ kind: 'valid', normalised: code });
  });

  it('forgives width, case, spaces and dashes', () => {
    for (const text of [
      ' 91350100 M000100Y 43\u200b',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '91350100m000100y43',
      '913501-00M000100Y43',
    ]) {
      expect(checkCreditCode(text)).toEqual({ kind: 'valid', normalised: SAMPLE });
    }
  });

  it('tells a wrong check character and the right one', () => {
    expect(checkCreditCode('91350100M000100Y44')).toEqual({
      kind: 'wrong_check',
      normalised: '91350100M000100Y44',
      expected: '3',
    });
  });

  it('knows the old 15-digit registration number', () => {
    expect(checkCreditCode('350100 400000001')).toEqual({ kind: 'old_registration', normalised: '350100400000001' });
  });

  test.each([
    '',
    '12345',
    'no code',
    '9135010XM000100Y43',
    '91350100M000100Y4',
    '91350100M000100V43',
    '统一社会信用代码',
  ])('calls %j malformed', (text) => {
    expect(checkCreditCode(text).kind).toBe('malformed');
  });

  it('suggests the code that was meant when letters were read for digits', () => {
    expect(checkCreditCode('9135O1OOMOOO1OOY43')).toEqual({
      kind: 'malformed',
      normalised: '9135O1OOMOOO1OOY43',
      suggestion: SAMPLE,
    });
    expect(checkCreditCode('9135O1OOMOOO1OOY44').suggestion).toBeUndefined();
  });

  it('finds any one changed character and any two swapped neighbours', () => {
    const character = fc.constantFrom(...ALPHABET);
    const places = fc.array(character, { minLength: 11, maxLength: 11 });
    const region = fc.stringMatching(/^\d{6}$/);
    fc.assert(
      fc.property(places, region, fc.nat(17), character, (letters, digits, place, other) => {
        const first = letters.slice(0, 2).join('') + digits + letters.slice(2).join('');
        const code = first + (checkCreditCode(`${first}0`).expected ?? '0');
        expect(checkCreditCode(code).kind).toBe('valid');
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        if (changed !== code) expect(checkCreditCode(changed).kind).not.toBe('valid');
        const swapped = code.slice(0, place) + (code[place + 1] ?? '') + code[place] + code.slice(place + 2);
        if (swapped !== code && place < 16) expect(checkCreditCode(swapped).kind).not.toBe('valid');
      }),
    );
  });
});
