import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COMPOUND_SURNAMES } from './data/compound-surnames.ts';
import { maskEmail, maskIdNumber, maskName, maskPhone, maskPhonesInText, maskWechat } from './mask.ts';

describe('maskName', () => {
  test.each([
    ['张伟', '张*'],
    ['张伟明', '张**'],
    ['欧阳娜娜', '欧阳**'],
    ['諸葛明', '諸葛*'],
    ['欧阳', '欧*'],
    ['东方', '东*'],
    ['王孙贺', '王**'],
    ['爱新觉罗溥仪', '爱新觉罗**'],
    ['张', '张*'],
    ['李经理', '李**'],
    ['张伟（采购经理，13812348000）', '张*'],
    ['（张）', '***'],
    ['John Smith', 'J***'],
    ['Zoë', 'Z***'],
    ['阿里木·买买提', '阿***'],
    ['David 王', 'D***'],
    ['𠮷田一郎', '𠮷***'],
    ['', ''],
    ['  ', ''],
  ])('%s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('knows compound surnames only, each of two to four characters', () => {
    expect(COMPOUND_SURNAMES.size).toBeGreaterThan(80);
    for (const surname of COMPOUND_SURNAMES) expect(surname).toMatch(/^\p{Script=Han}{2,4}$/u);
  });
});

describe('maskPhone', () => {
  test.each([
    ['13812348000', '138****8000'],
    ['+86 138-1234-8000', '138****8000'],
    ['021-62348888', '021-****8888'],
    ['（021）6234 8888 转 8001', '021-****8888'],
    ['0994-6234567', '0994-****567'],
    ['62348888', '****8888'],
    ['4008208820', '****8820'],
    ['+1 650 253 0000', '+16****0000'],
    ['12345678901', '****8901'],
    ['95588', '*****'],
    ['110', '***'],
    ['1', '***'],
    ['见名片', '***'],
    ['13812348000/021-62348888', '138****8000/021-****8888'],
    ['', ''],
  ])('%s becomes %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('maskEmail', () => {
  test.each([
    ['zhang@example.com', 'z***@example.com'],
    ['z@example.com', '***@example.com'],
    ['zhang.wei+crm@mail.example.cn', 'z***@mail.example.cn'],
    ['张伟@公司.cn', '张***@公司.cn'],
    ['zhang@a.cn; li@b.cn', 'z***@a.cn, l***@b.cn'],
    ['张伟 <zhang@example.com>', '***, z***@example.com'],
    ['nobody', '***'],
    ['@example.com', '***@example.com'],
    ['', ''],
  ])('%s becomes %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});

it('maskIdNumber leaves the first and the last character, of short ones none', () => {
  expect(maskIdNumber('11010119900307123X')).toBe('1****************X');
  expect(maskIdNumber('110101900307123')).toBe('1*************3');
  expect(maskIdNumber('G1234567')).toBe('********');
  expect(maskIdNumber('')).toBe('');
});

it('maskWechat leaves the first character, and masks a telephone number as one', () => {
  expect(maskWechat('zhang_wei88')).toBe('z***');
  expect(maskWechat('13812348000')).toBe('138****8000');
  expect(maskWechat('zhang@example.com')).toBe('z***@example.com');
  expect(maskWechat('')).toBe('');
});

describe('maskPhonesInText masks', () => {
  test.each([
    ['电话13812348000,2024-03-15 14:00', '电话138****8000,2024-03-15 14:00'],
    ['他的手机１３８－１２３４－８０００。', '他的手机138****8000。'],
    ['张总 +86 138 1234 8000 / 010-62348888转8001', '张总 138****8000 / 010-****8888'],
    ['(021)62348888、0512-62345678', '021-****8888、0512-****5678'],
    ['邮箱：Zhang.wei@Example.com，请查收', '邮箱：Z***@Example.com，请查收'],
    ['身份证11010119900307123X', '身份证1****************X'],
    ['微信：zhang_wei88，下周加', '微信：z***，下周加'],
    ['微信13812348000', '微信138****8000'],
    ['座机:62348888', '座机:****8888'],
    ['call +1 (650) 253-0000 or 400-820-8820', 'call +16****0000 or ****8820'],
    ['1.准备案例;2.13812348000', '1.准备案例;2.138****8000'],
  ])('%j', (text, masked) => {
    expect(maskPhonesInText(text)).toBe(masked);
  });

  test.each([
    '2024-03-15 14:00-15:30 预算50-80万元,约1200000元',
    '订单20240315001,编号13812348000123',
    '下周一前给A公司案例;3月12日15:00线上讲解',
    '价格 13,812,348,000 元,增长13.8%',
    '统一社会信用代码91350100M000100Y43',
    '电话沟通实施周期细节',
    '',
  ])('nothing in %j', (text) => {
    expect(maskPhonesInText(text)).toBe(text);
  });

  it('every mobile number, whatever stands around it', () => {
    const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
    const space = fc.constantFrom('', ' ', '-', '－', '.', '—');
    const around = fc.string({ unit: fc.constantFrom(...'张总手机电话：,。 (/a\n'.split('')), maxLength: 6 });
    fc.assert(
      fc.property(digits, space, around, around, (number, gap, before, after) => {
        const text = `${before}${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}${after}`;
        const masked = maskPhonesInText(text);
        expect(masked).toContain(`${number.slice(0, 3)}****${number.slice(7)}`);
        expect(masked.replace(/\D/g, '')).toBe(number.slice(0, 3) + number.slice(7));
      }),
    );
  });

  it('a long text in good time', () => {
    const start = performance.now();
    for (const unit of ['张', 'a', '1', '1-', '+', '微信', 'a@']) maskPhonesInText(unit.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

it('a second mask changes nothing', () => {
  const name = fc.oneof(
    fc.constantFrom('欧阳娜娜', '张伟', 'John'),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 8 }),
  );
  const contact = fc.stringMatching(/^[+\d() -]{0,16}$/);
  fc.assert(
    fc.property(name, contact, fc.emailAddress(), (person, phone, email) => {
      expect(maskName(maskName(person))).toBe(maskName(person));
      expect(maskPhone(maskPhone(phone))).toBe(maskPhone(phone));
      expect(maskEmail(maskEmail(email))).toBe(maskEmail(email));
      expect(maskWechat(maskWechat(email))).toBe(maskWechat(email));
      expect(maskIdNumber(maskIdNumber(phone))).toBe(maskIdNumber(phone));
    }),
    { numRuns: 200 },
  );
});

it('a masked number shows at most an area code and four digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+]?\d{5,14}$/), (phone) => {
      const masked = maskPhone(phone);
      expect(masked).toMatch(/\*{3}/);
      expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(8);
    }),
  );
});
