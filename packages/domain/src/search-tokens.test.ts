import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameTokens, phoneTailTokens, queryTerms, toTsquery } from './search-tokens.ts';

/** Whether a set of lexemes answers a tsquery, read as PostgreSQL reads it: quoted lexemes, :*, &, | and brackets. */
function answers(tokens: readonly string[], query: string): boolean {
  const parts = query.match(/'(?:[^'\\]|''|\\.)*'(?::\*)?|[&|()]|\S/gu) ?? [];
  let at = 0;
  const one = (): boolean => {
    const part = parts[at++] ?? '';
    if (part === '(') {
      const inner = either();
      if (parts[at++] !== ')') throw new SyntaxError(query);
      return inner;
    }
    if (!/^'.+'(?::\*)?$/su.test(part)) throw new SyntaxError(`${part} in ${query}`);
    const lexeme = part
      .replace(/^'|'(?::\*)?$/g, '')
      .replace(/''|\\(.)/g, (pair, escaped?: string) => escaped ?? pair.charAt(0));
    return part.endsWith(':*') ? tokens.some((token) => token.startsWith(lexeme)) : tokens.includes(lexeme);
  };
  const both = (): boolean => {
    let value = one();
    while (parts[at] === '&') {
      at += 1;
      value = one() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (parts[at] === '|') {
      at += 1;
      value = both() || value;
    }
    return value;
  };
  const value = either();
  if (at !== parts.length) throw new SyntaxError(query);
  return value;
}

const company = (name: string, query: string, phone = '') => {
  const text = toTsquery(query);
  return text !== null && answers([...nameTokens(name, 'company'), ...phoneTailTokens(phone)], text);
};

describe('a company is found', () => {
  const name = '北京华信科技（重庆）有限公司';

  test.each([
    ['its name', name],
    ['two characters', '华信'],
    ['one character', '信'],
    ['its last character', '司'],
    ['a part over a bracket', '科技重庆'],
    ['a part with the bracket', '技(重'],
    ['two parts', '重庆 华信'],
    ['two parts with a comma', '华信，重庆'],
    ['pinyin from the middle', 'huaxin'],
    ['pinyin begun', 'huax'],
    ['pinyin in words', 'hua xin'],
    ['pinyin in capitals', 'HuaXin'],
    ['pinyin in full width', 'ｈｕａｘｉｎ'],
    ['pinyin of a name read specially', 'chongqing'],
    ['the other reading', 'zhongqing'],
    ['long pinyin', 'beijinghuaxinkejichongqingyouxiangongsi'],
    ['initials', 'hx'],
    ['initials from the start', 'bjhxkj'],
    ['one initial', 'h'],
    ['Chinese and pinyin mixed', '华信keji'],
    ['Chinese and initials mixed', 'hx科技'],
  ])('by %s', (_, query) => {
    expect(company(name, query)).toBe(true);
  });

  test.each(['华为', '信华', '技术', 'huaxing', 'xinhua', 'xh', '华信 上海', '华信keji8', '8000', 'z9'])(
    'not by %s',
    (query) => {
      expect(company(name, query)).toBe(false);
    },
  );

  it('with Latin letters and digits in its name by any part of them', () => {
    for (const query of ['H3C', 'h3', '3c', '3', 'c科', 'Müller', 'muller', 'ulle', 'GMBH', '2024', '02']) {
      expect(company('H3C科技 Müller GmbH 2024', query), query).toBe(true);
    }
    expect(company('John Smith & Co', 'js')).toBe(true);
    expect(company('IBM中国', 'ibmzg')).toBe(true);
  });

  it('whichever way ü is typed', () => {
    for (const query of ['lvcheng', 'lucheng', 'lücheng', 'lyucheng', 'lc'])
      expect(company('绿城', query), query).toBe(true);
  });

  it('by full width, by 𠮷 and by any case', () => {
    for (const query of ['ＡＢＣ', 'abc', '𠮷', '𠮷田', '田abc']) expect(company('𠮷田ABC', query), query).toBe(true);
  });
});

describe('a person is found by the surname as it is said', () => {
  const person = (name: string, query: string) => answers(nameTokens(name, 'person'), toTsquery(query) ?? '');

  test.each([
    ['单雄信', 'shanxiongxin'],
    ['单雄信', 'sxx'],
    ['单雄信', 'dan'],
    ['张乐', 'zhangyue'],
    ['张乐', 'zhangle'],
    ['欧阳娜娜', 'nana'],
    ['吕布', 'lvbu'],
    ['吕布', 'lyubu'],
    ['张*', '张'],
  ])('%s by %s', (name, query) => {
    expect(person(name, query)).toBe(true);
  });
});

describe('a telephone number', () => {
  test.each(['8000', '2348000', '13812348000', '138 1234 8000', '+86 138-1234-8000', '８０００'])(
    'is found by %s',
    (query) => {
      expect(company('华信', query, '13812348000')).toBe(true);
    },
  );

  it('is found with area code, country code and extension', () => {
    for (const query of ['021-62345678', '+86 21 6234 5678', '021-62345678-8001', '62345678', '5678']) {
      expect(company('华信', query, '02162345678'), query).toBe(true);
    }
  });

  it('is found together with a name', () => {
    expect(company('华信', '华信 8000', '13812348000')).toBe(true);
    expect(company('华信', '华信8000', '13812348000')).toBe(true);
    expect(company('华为', '华信 8000', '13812348000')).toBe(false);
  });

  it('is not found by less than three digits or by its beginning', () => {
    expect(company('华信', '00', '13812348000')).toBe(false);
    expect(company('华信', '138', '13812348000')).toBe(false);
    expect(phoneTailTokens('12')).toEqual([]);
  });

  it('is not asked for when the asker must not see it', () => {
    const tokens = [...nameTokens('华信8000', 'company'), ...phoneTailTokens('13812341234')];
    for (const query of ['1234', '13812341234', '138 1234 1234', '华信 1234']) {
      expect(toTsquery(query, { phones: true })).toContain("'r:");
      expect(toTsquery(query, { phones: false })).not.toContain('r:');
      expect(answers(tokens, toTsquery(query, { phones: false }) ?? ''), query).toBe(false);
    }
    expect(answers(tokens, toTsquery('8000', { phones: false }) ?? '')).toBe(true);
  });
});

describe('toTsquery', () => {
  it('writes quoted lexemes', () => {
    expect(toTsquery('华信')).toBe("'华信'");
    expect(toTsquery('华信科')).toBe("('华信' & '信科')");
    expect(toTsquery('华信kj')).toBe("'华信' & ('kj' | 'p:kj':* | 'i:kj':*)");
    expect(toTsquery('8000')).toBe("(('80' & '00') | 'r:0008':*)");
    expect(toTsquery('k')).toBe("('k' | 'i:k':*)");
  });

  test.each(['', ' ', '（）', "'", "''", '\\', '%', ':*', '&|!', '😀', '\u0000', '\u0301'])(
    'is null for %j, which nobody can search',
    (query) => {
      expect(toTsquery(query)).toBeNull();
      expect(nameTokens(query, 'company')).toEqual([]);
    },
  );

  it('is a tsquery whatever is typed, and no longer than what is looked at', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."'\\:*&|!() 华a1😀𠮷".split('')), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (query, phones) => {
        const written = toTsquery(query, { phones });
        if (written === null) return;
        answers([], written);
        expect(written.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect((toTsquery('华'.repeat(5000)) ?? '').length).toBeLessThan(1500);
  });
});

describe('queryTerms', () => {
  it('cuts at spaces, list marks and changes of script', () => {
    expect(queryTerms(' 华信keji、张 ').runs).toEqual([
      { kind: 'han', text: '华信' },
      { kind: 'latin', text: 'keji' },
      { kind: 'han', text: '张' },
    ]);
    expect(queryTerms('H3C').runs).toEqual([{ kind: 'latin', text: 'h3c' }]);
    expect(queryTerms('12 8000').runs).toEqual([
      { kind: 'digits', text: '12' },
      { kind: 'digits', text: '8000', phone: '8000' },
    ]);
    expect(queryTerms('+86 21 6234-5678').runs).toEqual([
      { kind: 'digits', text: '862162345678', phone: '02162345678' },
    ]);
    expect(queryTerms('').runs).toEqual([]);
  });
});

describe('any part of a name finds it', () => {
  const marks = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point)) },
    { weight: 3, arbitrary: fc.constantFrom(...Array.from("aZ09éßÆİΣｘ（） ,-.&'\\:*|!、𠮷🙂がカ각Я①㈱ﬁ")) },
    { weight: 1, arbitrary: fc.nat(0x2ffff).map((point) => String.fromCodePoint(point)) },
  );
  const names = fc.array(marks, { minLength: 1, maxLength: 24 });

  it('whatever it is made of', () => {
    fc.assert(
      fc.property(
        names,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('person' as const, 'company' as const),
        (list, a, b, kind) => {
          const name = list.join('');
          const points = Array.from(name);
          const start = a % points.length;
          const part = points.slice(start, start + 1 + (b % (points.length - start))).join('');
          const query = toTsquery(part);
          if (query !== null) expect(answers(nameTokens(name, kind), query), `${part} in ${name}`).toBe(true);
          else expect(part).not.toMatch(/[a-z0-9\u4e00-\u9fff]/i);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('also its full pinyin and its initials, from any syllable', () => {
    const han = fc.array(fc.constantFrom(...Array.from('华信科技上海重庆长乐行银绿城单都朝阳数据')), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(han, (list) => {
        const tokens = nameTokens(list.join(''), 'company');
        expect(tokens.filter((token) => token.startsWith('p:')).length).toBeGreaterThan(0);
        expect(new Set(tokens).size).toBe(tokens.length);
        expect(tokens.filter((token) => new TextEncoder().encode(token).length > 100)).toEqual([]);
        const spoken = tokens.filter((token) => /^[pi]:/.test(token));
        expect(spoken.filter((token) => !answers(tokens, toTsquery(token.slice(2)) ?? ''))).toEqual([]);
      }),
    );
  });
});
