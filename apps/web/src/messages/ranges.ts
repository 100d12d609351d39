import { catalogue } from '#kit/text.ts';

export const rangeMessages = catalogue({
  understood: ['识别为：{text}', 'Read as: {text}'],
  approximate: ['{text}（约数）', '{text} (approximate)'],
  assumedUnit: ['{text}（未写单位，按万元）', '{text} (no unit given: taken in 万元, 10,000 yuan)'],
  moneyExample: ['如：50-80万元、3.5w、100万以上', 'For example 50-80万元, 3.5w, 100万以上'],
});
