import { maskEmail, maskName, maskPhone, maskPhonesInText, maskWechat } from '../mask.ts';
import { knownMasks, maskKnownInText } from '../mask-known.ts';

/**
 * How much of a row is masked. `plain`: nothing. `private`: phones, mails and WeChat, which are not due to who asks, also inside texts.
 * `all`: people's names as well.
 */
export type MaskLevel = 'plain' | 'private' | 'all';

/** What a cell may hold, which decides how it is masked: a person, something to reach one by, words, or nothing of the kind. */
export type CellNature = 'name' | 'phone' | 'email' | 'wechat' | 'words' | 'fact';

/** Masks one text of a row by what it holds. */
export type RowMask = (nature: CellNature, text: string) => string;

interface People {
  readonly names: readonly (string | null)[];
  readonly contacts: Parameters<typeof knownMasks>[0]['contacts'];
}

const plain: RowMask = (_, text) => text;

/** The mask of a row at a level. `people`: those who may stand inside its texts; at `private` only what they are reached by is looked for. */
export function rowMask(level: MaskLevel, people: People): RowMask {
  if (level === 'plain') return plain;
  const known = knownMasks({ names: level === 'all' ? people.names : [], contacts: people.contacts });
  const masks: Record<CellNature, (text: string) => string> = {
    name: level === 'all' ? maskName : (text) => text,
    phone: maskPhone,
    email: maskEmail,
    wechat: maskWechat,
    words: (text) => maskKnownInText(maskPhonesInText(text), known),
    fact: (text) => text,
  };
  return (nature, text) => masks[nature](text);
}
