import type { Phrase } from '../field.ts';

/** Why a column was taken for what it is, in words for the page. */
export const mappingReasons = {
  heading: { zh: '按标题识别', en: 'By its heading' },
  both: { zh: '标题与内容相符', en: 'Heading and values agree' },
  values: { zh: '按内容猜测', en: 'Guessed from its values' },
  place: { zh: '按标题和相邻列判断', en: 'By its heading and its neighbours' },
  doubtful: { zh: '标题像，但内容不太像，请核对', en: 'The heading fits, the values hardly do; please check' },
  known: { zh: '这一列没有对应的字段，不导入', en: 'There is no field for this column; it is not imported' },
  unknown: {
    zh: '不认识这一列，不导入；可以手动指定',
    en: 'Not recognised and not imported; you may choose a meaning',
  },
  remembered: { zh: '沿用上次的对应关系', en: 'As it was mapped last time' },
} as const satisfies Record<string, Phrase>;
