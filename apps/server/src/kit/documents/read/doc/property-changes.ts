/** A change of one property ("sprm") and its operand. */
export interface PropertyChange {
  readonly code: number;
  readonly operand: Buffer;
}

/** Codes of the changes that are looked at. [MS-DOC] 2.6. */
export const change = {
  deleted: 0x0800,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  hugeProperties: 0x6646,
  rowDefinition: 0xd608,
} as const;

const tabStops = 0xc615;
const sizes = [1, 1, 2, 4, 2, 2, -1, 3];

/** The changes in a list of them; a list that breaks off ends there. */
export function* changesIn(list: Buffer): Generator<PropertyChange> {
  let at = 0;
  while (at + 2 <= list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    let size = sizes[code >> 13] ?? 1;
    if (size < 0) {
      if (code === change.rowDefinition) {
        if (at + 2 > list.length) return;
        size = Math.max(list.readUInt16LE(at) - 1, 0);
        at += 2;
      } else {
        size = list[at] ?? 0;
        // 255 here says: count the stops.
        if (code === tabStops && size === 255) return;
        at += 1;
      }
    }
    if (at + size > list.length) return;
    yield { code, operand: list.subarray(at, at + size) };
    at += size;
  }
}
