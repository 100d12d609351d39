import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { OTHER_READINGS, WORD_READINGS } from './data/pinyin-readings.ts';
import { pinyinKey, soundsOf } from './pinyin.ts';

describe('pinyinKey of a company', () => {
  test.each([
    ['中国银行重庆分行', 'zhong guo yin hang chong qing fen hang'],
    ['长沙乐视行业数据', 'chang sha le shi hang ye shu ju'],
    ['银行重组顾问', 'yin hang chong zu gu wen'],
    ['德源行有限公司', 'de yuan hang you xian gong si'],
    ['远足旅行有限公司', 'yuan zu lv xing you xian gong si'],
    ['东莞长虹重工', 'dong guan chang hong zhong gong'],
    ['厦门大厦会计', 'xia men da sha kuai ji'],
    ['东阿阿胶', 'dong e e jiao'],
    ['绿城', 'lv cheng'],
    ['北京 H3C（上海）科技', 'bei jing h3c shang hai ke ji'],
    ['Müller GmbH', 'muller gmbh'],
    ['ＡＢＣ㈱', 'abc zhu'],
    ['AT&T', 'att'],
    ['', ''],
    ['（）', ''],
  ])('%s is %s', (name, key) => {
    expect(pinyinKey(name, 'company')).toBe(key);
  });
});

describe('pinyinKey of a person reads the surname as a surname', () => {
  test.each([
    ['单雄信', 'shan xiong xin'],
    ['曾晓明', 'zeng xiao ming'],
    ['仇小英', 'qiu xiao ying'],
    ['解东', 'xie dong'],
    ['欧阳娜娜', 'ou yang na na'],
    ['尉迟恭', 'yu chi gong'],
    ['重阳', 'chong yang'],
    ['John Smith', 'john smith'],
  ])('%s is %s', (name, key) => {
    expect(pinyinKey(name, 'person')).toBe(key);
  });
});

describe('soundsOf', () => {
  it('has the other reading of a character by which people search', () => {
    expect(soundsOf('乐行', 'company').map(({ readings }) => readings.join(' '))).toEqual(['le yue', 'xing hang']);
  });

  it('has one sound for each Chinese character, also the rarest', () => {
    expect(soundsOf('𠮷田', 'company')).toEqual([
      { han: true, readings: ['𠮷'] },
      { han: true, readings: ['tian'] },
    ]);
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point)),
      maxLength: 20,
    });
    fc.assert(
      fc.property(han, fc.constantFrom('person' as const, 'company' as const), (name, kind) => {
        expect(soundsOf(name, kind)).toHaveLength(name.length);
      }),
    );
  });
});

it('the tables of readings are well formed', () => {
  for (const [word, readings] of Object.entries(WORD_READINGS)) {
    expect(readings.split(' '), word).toHaveLength(Array.from(word).length);
    expect(readings).toMatch(/^[a-z]+( [a-z]+)*$/);
  }
  for (const [mark, readings] of Object.entries(OTHER_READINGS)) {
    expect(Array.from(mark)).toHaveLength(1);
    expect(readings).toMatch(/^[a-z]+( [a-z]+)+$/);
  }
});
