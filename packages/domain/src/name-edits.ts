import { soundsOf } from './pinyin.ts';

/** How one text becomes the other by one change; null where more is needed, or nothing. */
export type OneEdit =
  | { readonly kind: 'replaced'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly kind: 'inserted'; readonly at: number; readonly mark: string }
  | { readonly kind: 'swapped'; readonly at: number };

/** The one change between two texts, in either direction: what is left out of one was inserted into the other. */
export function oneEdit(a: string, b: string): OneEdit | null {
  const [short, long] = [Array.from(a), Array.from(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (long.length - short.length > 1) return null;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (at === long.length) return null;
  const [mark = '', next = ''] = long.slice(at);
  const same = (from: number, to: number) => short.slice(from).join('') === long.slice(to).join('');
  if (long.length > short.length) return same(at, at + 1) ? { kind: 'inserted', at, mark } : null;
  if (same(at + 1, at + 1)) return { kind: 'replaced', at, from: short[at] ?? '', to: mark };
  return short[at] === next && short[at + 1] === mark && same(at + 2, at + 2) ? { kind: 'swapped', at } : null;
}

/** How many changes of one character lead from one text to the other (Levenshtein), at most `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = other.map((_, i) => i + 1);
  for (const [i, mark] of one.entries()) {
    let [diagonal, left] = [i, i + 1];
    row = row.map((above, j) => {
      const cost = Math.min(left + 1, above + 1, diagonal + (mark === other[j] ? 0 : 1));
      [diagonal, left] = [above, cost];
      return cost;
    });
  }
  return Math.min(row.at(-1) ?? one.length, limit + 1);
}

/** How much of the neighbouring pairs of two texts is common: 0 to 1 (Dice). */
export function bigramOverlap(a: string, b: string): number {
  const [one, other] = [bigrams(a), bigrams(b)];
  if (one.size + other.size === 0) return a === b ? 1 : 0;
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

function bigrams(text: string): Set<string> {
  const marks = Array.from(text);
  return new Set(marks.slice(1).map((mark, i) => `${marks[i]}${mark}`));
}

/** Characters that name different things on purpose, never by a slip: 一局 and 二局, 东 and 西. */
const contrasts = [
  '0123456789一二三四五六七八九十百千壹贰叁肆伍',
  '东南西北中',
  '甲乙丙丁',
  '大小',
  '新老旧',
  '上下',
  '前后',
  '男女',
  '左右',
  '金银铜铁',
  '红黄蓝绿白黑',
];

/** Whether two characters are told apart on purpose, so that they are no slip for each other. */
export function contrast(a: string, b: string): boolean {
  return contrasts.some((set) => set.includes(a) && set.includes(b));
}

/** Whether a character alone makes another name of it: 中铁一局 and 中铁十一局. */
export function isNumeral(mark: string): boolean {
  return contrasts[0]?.includes(mark) ?? false;
}

/** Pairs that look alike and are taken for each other by eye, by hand and by recognition. */
const lookAlikes = new Set(
  '端瑞 己已 未末 土士 日曰 夭天 入人 太大 大犬 科料 拓柘 泰秦 秦奉 博搏 恒桓 旺汪 诚城 城域 睿容 赢嬴 航杭 沃汰 隆降 盈盛 宏宠 冶治 侯候 载戴 茶荼 祥详 洋样 微徽 拔拨 乌鸟 亨享 晨辰 佳住 河何 汉汊 莱徕 厉历 吴昊 晋普 昌吕 汤场 扬场 晖辉 珀铂 尔尓 恩思 导异 技枝 术求 贝见 令今 鸣呜 栗粟 晴睛 钧钩 析折 风凤'
    .split(' ')
    .flatMap((pair) => [pair, Array.from(pair).reverse().join('')]),
);

/** Whether two characters are easily taken for each other by eye. */
export function lookAlike(a: string, b: string): boolean {
  return lookAlikes.has(a + b);
}

/** The characters that look like this one. */
export function lookAlikesOf(mark: string): string[] {
  return [...lookAlikes].filter((pair) => pair.startsWith(mark)).map((pair) => pair.slice(mark.length));
}

/** Whether two characters look alike or sound alike without their tones, so that one is a likely slip for the other. */
export function easilyMistaken(a: string, b: string): boolean {
  return lookAlike(a, b) || soundKey(a) === soundKey(b);
}

/** A sound as typists confuse it: without the tongue of zh, ch, sh and the nose of -ng. */
function soundKey(mark: string): string {
  const [reading = mark] = readingsOf(mark);
  return reading.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

/** Readings of characters by themselves, as many as there are characters: reading whole names takes a hundred times as long. */
const readings = new Map<string, readonly string[]>();

function readingsOf(mark: string): readonly string[] {
  const known = readings.get(mark) ?? soundsOf(mark, 'company')[0]?.readings ?? [];
  readings.set(mark, known);
  return known;
}

/** Whether two texts sound the same without tones, character by character. */
export function soundTheSame(a: string, b: string): boolean {
  const [one, other] = [Array.from(a), Array.from(b)];
  const could = (mark: string, at: number) =>
    mark === other[at] || readingsOf(mark).some((reading) => readingsOf(other[at] ?? '').includes(reading));
  return one.length === other.length && one.every(could) && soundOf(a) === soundOf(b);
}

function soundOf(text: string): string {
  return soundsOf(text, 'company')
    .map(({ readings: [first = ''] }) => first)
    .join(' ');
}
