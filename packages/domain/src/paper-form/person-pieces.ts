/** E-mail and telephone as they stand in a list of facts about a person. */
const email = /^[^\s@,;，；、]{1,200}@[^\s@,;，；、]{1,200}$/;
const phone = /^[+(]?[\d*][\d\s*()转+-]{4,39}$/;

export type PieceKind = 'email' | 'phone' | 'stars' | 'words';

/** What a piece looks like. */
export function pieceKind(text: string): PieceKind {
  if (text.length > 300) return 'words';
  if (/^[*＊]+$/.test(text)) return 'stars';
  if (email.test(text)) return 'email';
  const flat = text.normalize('NFKC');
  return phone.test(flat) && (flat.match(/[\d*]/g)?.length ?? 0) >= 5 ? 'phone' : 'words';
}

/** Cuts 张三13812348000 and 张三 采购经理 138… where one fact ends; Latin words stay together. */
export function factsIn(piece: string): string[] {
  if (pieceKind(piece) !== 'words' || piece.length > 300) return [piece];
  const glued = /^([^\d@+*]{1,30}?)\s?([+(]?1?\d[\d\s*-]{5,24})$/.exec(piece);
  if (glued?.[1] && glued[2]) return [...factsIn(glued[1].trim()), glued[2].trim()];
  const words = piece.split(/[\s/|]+/).filter((word) => word !== '');
  if (words.length < 2) return [piece];
  const facts: string[] = [];
  for (const word of words) {
    const latin = (text: string) => /^[A-Za-z.'-]+$/.test(text);
    const last = facts.at(-1);
    if (last !== undefined && latin(word) && /^[A-Za-z.' -]+$/.test(last)) facts[facts.length - 1] = `${last} ${word}`;
    else facts.push(word);
  }
  return facts;
}
