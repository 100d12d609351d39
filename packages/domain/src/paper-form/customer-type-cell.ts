import { type CustomerType, customerTypes } from '../customer-type.ts';
import { type ChoiceWords, readChoice } from './choice-words.ts';
import { readingNotes } from './reading-notes.ts';
import { ReadingNotes, saysNothing, sure, type TextReading } from './text-reading.ts';

const words: ChoiceWords<CustomerType> = [
  ['enterprise', '企业客户 企业 公司 公司客户 单位 单位客户 对公 对公客户 b端 tob enterprise', /企业|公司|单位/],
  ['individual', '个人客户 个人 自然人 个体 c端 toc individual', /个人|自然人/],
];

/** Reads 客户类型; null where it names none or both (企业客户/个人客户 as printed, not filled in). */
export function readCustomerType(text: string): TextReading<CustomerType | null> {
  if (saysNothing(text)) return sure(null);
  const notes = new ReadingNotes();
  const found = readChoice(text, words);
  if (!found) notes.leave(readingNotes.keptInSummary(text.trim()));
  else if (!found.exact) notes.assume(readingNotes.statusAssumed(customerTypes.label(found.code, 'zh')));
  return notes.reading(found?.code ?? null);
}
