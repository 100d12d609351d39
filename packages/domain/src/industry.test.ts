import { describe, expect, it, test } from 'vitest';
import { GB4754_2017 } from './data/gb4754-2017.ts';
import { GB4754_INITIALS } from './data/gb4754-initials.ts';
import { INDUSTRY_ALIASES } from './data/industry-aliases.ts';
import { childrenOf, type Industry, industryByCode, industryPath, searchIndustries } from './industry.ts';

function below(code: string | null): Industry[] {
  return childrenOf(code).flatMap((row) => [row, ...below(row.code)]);
}

describe('the table of GB/T 4754-2017', () => {
  const rows = below(null);

  it('has 20 sections, 97 divisions, 473 groups and 1,381 classes, all reached from the top', () => {
    const count = (level: number) => rows.filter((row) => row.level === level).length;
    expect([count(1), count(2), count(3), count(4)]).toEqual([20, 97, 473, 1381]);
    expect(rows.length).toBe(GB4754_2017.split(/[\n|]/).length);
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
  });

  it('links every row to a parent one level up that its code begins with', () => {
    for (const { code, level, parent, name } of rows) {
      expect(name).toMatch(/^\p{Script=Han}[\p{Script=Han}、（）D3()]*$/u);
      if (level === 1) expect([parent, /^[A-T]$/.test(code)]).toEqual([null, true]);
      else expect(industryByCode(parent ?? '')?.level).toBe(level - 1);
      if (level === 2) expect(parent).toMatch(/^[A-T]$/);
      if (level > 2) expect(parent).toBe(code.slice(0, -1));
    }
  });

  it('keeps the divisions of a section together and in order', () => {
    const divisions = rows.filter((row) => row.level === 2);
    expect(divisions.map((row) => row.code)).toEqual(divisions.map((row) => row.code).sort());
    const sections = divisions.map((row) => row.parent ?? '');
    expect(sections).toEqual([...sections].sort());
    expect(childrenOf('C').map((row) => row.code)).toEqual(Array.from({ length: 31 }, (_, i) => String(13 + i)));
    expect(childrenOf('T').map((row) => row.code)).toEqual(['97']);
  });

  it('has the making of aircraft at the fourth level', () => {
    expect(industryByCode('3741')).toEqual({ code: '3741', name: '飞机制造', level: 4, parent: '374' });
    expect(childrenOf('374').map((row) => row.code)).toEqual(['3741', '3742', '3743', '3744', '3749']);
  });

  it('knows the initials of every character in its names', () => {
    const known = new Set(Object.values(GB4754_INITIALS).join(''));
    const marks = Array.from(GB4754_2017.replace(/[\n|0-9A-Z、（）()]/g, ''));
    expect(marks.filter((mark) => !known.has(mark))).toEqual([]);
  });

  it('has a row for every code of the everyday words', () => {
    for (const [word, codes] of Object.entries(INDUSTRY_ALIASES)) {
      for (const code of codes.split(' ')) expect(industryByCode(code), `${word} ${code}`).not.toBeNull();
    }
  });
});

describe('industryByCode', () => {
  it('reads a code as people write it', () => {
    const row = { code: '6513', name: '应用软件开发', level: 4, parent: '651' };
    for (const code of ['6513', ' 6513 ', '６５１３', 'I6513', 'i6513']) expect(industryByCode(code)).toEqual(row);
    expect(industryByCode('i')?.name).toBe('信息传输、软件和信息技术服务业');
  });

  test.each(['', '99', '6514', 'C6513', 'U', '65131', '软件'])('does not know %j', (code) => {
    expect(industryByCode(code)).toBeNull();
    expect(industryPath(code)).toEqual([]);
    expect(childrenOf(code)).toEqual([]);
  });
});

describe('industryPath', () => {
  it('names all levels from the section down', () => {
    expect(industryPath('6513')).toEqual([
      '信息传输、软件和信息技术服务业',
      '软件和信息技术服务业',
      '软件开发',
      '应用软件开发',
    ]);
    expect(industryPath('39')).toEqual(['制造业', '计算机、通信和其他电子设备制造业']);
    expect(industryPath('A')).toEqual(['农、林、牧、渔业']);
  });
});

describe('searchIndustries', () => {
  const codes = (query: string, limit = 3) => searchIndustries(query, limit).map((row) => row.code);

  test.each([
    ['互联网/软件开发', ['651', '64']],
    ['互联网', ['64']],
    ['软件', ['65', '651']],
    ['软件开发', ['651', '6511', '6512']],
    ['软件行业', ['65']],
    ['制造业-计算机通信', ['39']],
    ['服务业-软件', ['65']],
    ['计算机、通信', ['39']],
    ['医疗器械', ['358']],
    ['电商', ['5292']],
    ['芯片', ['3973', '6520']],
    ['半导体公司', ['397']],
    ['SaaS', ['6513']],
    ['云计算服务商', ['6550']],
    ['新能源汽车厂', ['3612']],
    ['物流公司', ['54']],
    ['银行', ['6621', '66']],
    ['房地产', ['70']],
    ['餐饮', ['62']],
    ['建筑 装修', ['501']],
    ['rjkf', ['651']],
    ['飞机', ['3741']],
    ['Ｉ６５', ['65']],
    ['I65', ['65', '651', '6511']],
    ['374', ['374', '3741', '3742']],
  ])('%s finds %j first', (query, expected) => {
    expect(codes(query, expected.length)).toEqual(expected);
  });

  it('finds rows by their own name and their code', () => {
    for (const row of below(null).filter((_, index) => index % 5 === 0)) {
      expect([codes(row.code, 1), searchIndustries(row.name, 1).map((found) => found.name)]).toEqual([
        [row.code],
        [row.name],
      ]);
    }
  });

  it('finds nothing for nothing, and nothing for what no industry is called', () => {
    for (const query of ['', '  ', '/', '()', 'qqqqq', '😀', 'C6513', '%', '\\', '__proto__', 'constructor']) {
      expect(codes(query)).toEqual([]);
    }
  });

  it('gives at most as many as asked for, 20 unless told', () => {
    expect(searchIndustries('制造')).toHaveLength(20);
    expect(searchIndustries('制造', 5)).toHaveLength(5);
  });
});
