import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(16 * 1024);
let used = pool.length;
let last = 0;
let count = 0;

/**
 * A UUIDv7 as the library makes them, in the order they are asked for. A row needs up to ten, and the library fetches random bytes for
 * each, which takes longer than to read the row.
 */
export function rowId(): string {
  if (used + 10 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 10).toString('hex');
  used += 10;
  const milliseconds = Math.floor(performance.timeOrigin + performance.now());
  if (milliseconds > last) count = 0;
  else if (++count > 0xfff) {
    last += 1;
    count = 0;
  }
  last = Math.max(last, milliseconds);
  const time = last.toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(bytes.charAt(0), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant}${bytes.slice(1, 4)}-${bytes.slice(4, 16)}`;
}
