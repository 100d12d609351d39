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
    headers: {
      'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'content-length': String(bytes),
      'content-disposition': dispositionOf(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
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
