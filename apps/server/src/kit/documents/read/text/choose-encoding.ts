import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

const sampleBytes = 8192;

/**
 * How the bytes of a text are to be decoded, as a label for TextDecoder: what its mark says, else UTF-16 by its zeros, else strict UTF-8,
 * else GB18030; where neither fits throughout, the one that leaves fewer characters unread. Big5 cannot be told from GB18030: a person
 * has to name it.
 */
export async function chooseEncoding(file: string): Promise<string> {
  const head = await headOf(file);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(head);
  if (wide) return wide;
  const utf8 = await unreadCharacters(file, 'utf-8');
  if (utf8 === 0) return 'utf-8';
  const chinese = await unreadCharacters(file, 'gb18030');
  return chinese <= utf8 ? 'gb18030' : 'utf-8';
}

/** UTF-16 without a mark, told by the zeros that separators and digits have in it. */
export function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 20 && even < odd / 20) return 'utf-16le';
  if (even > head.length / 20 && odd < even / 20) return 'utf-16be';
  return null;
}

async function headOf(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: sampleBytes - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function unreadCharacters(file: string, label: string): Promise<number> {
  let count = 0;
  for await (const text of decodeFile(file, label)) count += unreadIn(text);
  return count;
}

/** How many characters of a decoded text stand for bytes that could not be. */
export function unreadIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** The text of a file piece by piece, without its mark. Bytes that cannot be decoded become U+FFFD. */
export async function* decodeFile(file: string, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
