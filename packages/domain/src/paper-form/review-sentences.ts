import type { Phrase } from '../field.ts';

/** A name that may mean several people: who they may be, and on which rows (from 0) it stands. */
export function severalMeant(name: string, among: readonly string[], rows: readonly number[]): Phrase {
  const numbers = rows.map((row) => row + 1);
  return {
    zh: `“${name}”可能是${among.join('、')}${numbers.length > 0 ? `（第${numbers.join('、')}行）` : ''}，请选择是哪一位`,
    en: `“${name}” may be ${among.join(', ')}${numbers.length > 0 ? ` (row ${numbers.join(', ')})` : ''}: choose who is meant`,
  };
}

/** A form whose customer may be one that is known. */
export function maybeKnown(names: readonly string[]): Phrase {
  return {
    zh: `可能是已有客户：${names.join('、')}，请选择合并或新建`,
    en: `This may be a known customer: ${names.join(', ')}. Choose to merge or to create a new one`,
  };
}

/** A field that the customer has and the form has otherwise. */
export function bothSay(field: string, known: string, written: string): Phrase {
  return {
    zh: `“${field}”两边不同：已有“${known}”，表中“${written}”，请选择`,
    en: `“${field}” differs: “${known}” is known, the form has “${written}”. Choose one`,
  };
}

/** An action whose owner is none of ours any more, with the name that stood beside it. */
export function formerOwner(content: string, owner: string): Phrase {
  return { zh: `${content}（原负责人：${owner}）`, en: `${content} (owner on the form: ${owner})` };
}
