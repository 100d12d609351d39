import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** A file on its way out, under the name that people gave it. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly handle: FileHandle;
}

/** Streams a file as a download that a browser neither runs nor guesses about. The handle is closed at the end, or when the reader leaves. */
export function fileAnswer({ name, mediaType, bytes, handle }: OutgoingFile): Response {
  return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream, {
    headers: downloadHeaders(name, mediaType, bytes),
  });
}

/** A file that was made for this answer, as such a download. */
export function bytesAnswer(file: {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}): Response {
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: downloadHeaders(file.name, file.mediaType, file.bytes.byteLength),
  });
}

/** A file that is made while it is taken, as such a download: nobody knows how long it will be. */
export function streamAnswer(file: {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}): Response {
  return new Response(Readable.toWeb(Readable.from(file.bytes, { objectMode: false })) as ReadableStream, {
    headers: downloadHeaders(file.name, file.mediaType, null),
  });
}

function downloadHeaders(name: string, mediaType: string, bytes: number | null): Record<string, string> {
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    ...(bytes === null ? {} : { 'content-length': String(bytes) }),
    'content-disposition': dispositionOf(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 6266: the name in full for those who read `filename*`, and in ASCII for the others. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^ !#$&'()+,\-.0-9;=@A-Z[\]^_`a-z{}~]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
