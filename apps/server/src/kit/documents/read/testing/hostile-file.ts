import type { DocumentProblemCode } from '@genjin/domain/document-problem';

/** A file made to do harm, and what may become of it: refused with one of these codes, or read (`null`), harmlessly. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  readonly outcome: DocumentProblemCode | null;
}

/** Text that hardly packs, the same each time. */
export function noise(length: number, anyByte = false): string {
  const bytes = Buffer.alloc(length);
  let state = 12_345;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = anyByte ? state >>> 24 : 97 + ((state >>> 16) % 26);
  }
  return bytes.toString('latin1');
}

/** Entities that grow tenfold twelve times. */
export const laughs = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;
