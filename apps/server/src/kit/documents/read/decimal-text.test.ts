import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, numberText, percentText } from './decimal-text.ts';

describe('decimalText', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['1.3812345678E10', '13812345678'],
    ['1.3812345678e+10', '13812345678'],
    ['0.30000000000000004', '0.3'],
    ['0.5', '0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-2.50', '-2.5'],
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['1E-7', '0.0000001'],
    ['1E21', '1000000000000000000000'],
    ['110101199003071234', '110101199003071234'],
    ['50', '50'],
    ['100000', '100000'],
  ])('writes %s as %s', (raw, text) => expect(decimalText(raw)).toBe(text));

  it.each(['', 'abc', '1,000', '0x10', 'Infinity', 'NaN', '1e999', '--1', '1 2'])('takes no number out of %s', (raw) =>
    expect(decimalText(raw)).toBe(null),
  );

  it('keeps what a spreadsheet keeps of any number, without exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = numberText(number);
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(Number(text)).toBe(Number(number.toPrecision(15)) + 0);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

it.each([
  [0.8, '80%'],
  [0.855, '85.5%'],
  [0, '0%'],
  [1.2, '120%'],
  [0.07, '7%'],
  [-0.1, '-10%'],
  [0.123456, '12.3456%'],
])('percentText(%d) is %s', (number, text) => expect(percentText(number)).toBe(text));
