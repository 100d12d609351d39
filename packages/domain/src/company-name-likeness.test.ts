import { describe, expect, it, test } from 'vitest';
import { likenessOfKeys } from './company-name-likeness.ts';
import { nameKeysForDuplicates } from './list-import/company-name-key.ts';
import { differentPairs } from './testing/different-companies.ts';
import { readPairs } from './testing/name-pairs.ts';
import { similarPairs } from './testing/similar-companies.ts';

const like = (a: string, b: string) => likenessOfKeys(nameKeysForDuplicates(a), nameKeysForDuplicates(b));

/** The same company, written the same but for widths, brackets, spaces and punctuation. */
const exactPairs = readPairs(`
  华信科技（北京）有限公司 | 华信科技(北京)有限公司
  华信 科技有限公司 | 华信科技有限公司
  ＡＢＣ科技有限公司 | abc科技有限公司
  上海青禾数据科技有限公司 | 上海青禾数据科技有限公司。
  【晨星】软件有限公司 | 晨星软件有限公司
  深圳市远航物流有限公司 |   深圳市远航物流有限公司
  广州・明德教育咨询有限公司 | 广州明德教育咨询有限公司
  Acme Trading Co., Ltd. | ACME Trading Co Ltd
  １２３智能装备有限公司 | 123智能装备有限公司
  杭州“云帆”网络有限公司 | 杭州云帆网络有限公司
  恒通（集团）股份有限公司 | 恒通(集团)股份有限公司
  博世（中国）投资有限公司 | 博世中国投资有限公司
  西门子－数控（南京）有限公司 | 西门子数控(南京)有限公司
  武汉光谷联合集团有限公司 | 武汉光谷联合集团 有限公司
  Café Noir 餐饮有限公司 | cafe noir餐饮有限公司
`);

/** No company of the same name, however near. */
const notExactPairs = readPairs(`
  华信科技有限公司 | 华信科技股份有限公司
  华信科技有限公司 | 华信科技
  上海华信科技有限公司 | 华信科技有限公司
  华信科技有限公司 | 华鑫科技有限公司
  华信科技有限公司 | 华信科技有限公司北京分公司
  第一建筑有限公司 | 第二建筑有限公司
  Acme Trading Ltd | Acme Trading Inc
`);

/** The sound is the same: worth a glance. */
const homophones = readPairs(`
  花信科技 | 华信科技有限公司
  晨兴软件 | 晨星软件有限公司
  嘉和食品 | 嘉禾食品有限公司
  恒通机械 | 横通机械有限公司
  鼎盛建材 | 鼎胜建材
  明得教育 | 明德教育科技有限公司
  华新科技 | 华信科技
`);

const alike = (a: string, b: string): boolean => ['similar', 'exact'].includes(like(a, b)?.level ?? '');

test('at least three hundred different pairs, none labelled both ways', () => {
  const keys = [...similarPairs, ...differentPairs].map((pair) => [...pair].sort().join('|'));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(300);
});

test('similar: recall of 95 % and precision of 90 % at least', () => {
  const missed = similarPairs.filter(([a, b]) => !alike(a, b));
  const wrong = differentPairs.filter(([a, b]) => alike(a, b));
  const found = similarPairs.length - missed.length;
  const recall = found / similarPairs.length;
  const precision = found / (found + wrong.length);
  const told = `recall ${found}/${similarPairs.length} = ${(recall * 100).toFixed(1)} %, precision ${found}/${found + wrong.length} = ${(precision * 100).toFixed(1)} %`;
  process.stdout.write(`${told}\nmissed: ${missed.join('  ')}\nwrong: ${wrong.join('  ')}\n`);
  expect(recall, told).toBeGreaterThanOrEqual(0.95);
  expect(precision, told).toBeGreaterThanOrEqual(0.9);
});

describe('exact: all of them and nothing else', () => {
  test.each(exactPairs)('%s is %s', (a, b) => {
    expect(like(a, b)).toMatchObject({ level: 'exact', why: 'name' });
  });
  test.each([...notExactPairs, ...similarPairs, ...differentPairs, ...homophones])('%s is not %s', (a, b) => {
    expect(like(a, b)?.level).not.toBe('exact');
  });
});

test.each(homophones)('%s sounds like %s', (a, b) => {
  expect(like(a, b)).toMatchObject({ level: 'maybe', why: 'homophone' });
});

it('is the same from both sides, and a name is itself', () => {
  for (const [a, b] of [...exactPairs, ...similarPairs, ...differentPairs, ...homophones]) {
    expect(like(b, a), `${a} | ${b}`).toEqual(like(a, b));
    expect(like(a, a)?.level).toBe('exact');
  }
});

it('says nothing about names without letters', () => {
  for (const name of ['', '***', '—']) expect(like(name, '华信科技')).toBeNull();
});
