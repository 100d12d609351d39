import { attachmentTypes } from '@genjin/domain/attachment';
import { describe, expect, test } from 'vitest';
import { looksLike } from './signature.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

const samples: Record<string, Buffer> = {
  png: bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  jpg: bytes('\xff\xd8\xff\xe0\0\x10JFIF'),
  gif: bytes('GIF89a\x01\0\x01\0'),
  webp: bytes('RIFF\x24\0\0\0WEBPVP8 '),
  pdf: bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3'),
  docx: bytes('PK\x03\x04\x14\0\x06\0'),
  zip: bytes('PK\x03\x04\x14\0\0\0'),
  doc: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'),
  heic: bytes('\0\0\0\x18ftypheic'),
  mp4: bytes('\0\0\0\x20ftypisom'),
  mp3: bytes('ID3\x04\0\0'),
  wav: bytes('RIFF\x24\0\0\0WAVEfmt '),
  txt: Buffer.from('客户：张经理'),
};

describe('the beginning of a file', () => {
  test.each(Object.entries(samples))('of a %s is known', (extension, head) => {
    expect(looksLike(extension, head)).toBe(true);
  });

  test('is asked of every accepted extension', () => {
    for (const extension of Object.keys(attachmentTypes)) {
      const some = Object.values(samples).some((head) => looksLike(extension, head));
      expect({ extension, some }).toEqual({ extension, some: true });
      if (!['txt', 'csv'].includes(extension)) expect(looksLike(extension, bytes('<html>\0'))).toBe(false);
    }
  });

  test.each([
    ['png', 'jpg'],
    ['jpg', 'png'],
    ['pdf', 'docx'],
    ['zip', 'doc'],
    ['doc', 'zip'],
    ['webp', 'wav'],
    ['mp4', 'mp3'],
    ['txt', 'png'],
  ])('of a %s is not that of a %s', (extension, other) => {
    expect(looksLike(extension, samples[other] ?? bytes(''))).toBe(false);
  });

  test('may be cut short, and is then unknown', () => {
    for (const [extension, head] of Object.entries(samples))
      if (extension !== 'txt') expect(looksLike(extension, head.subarray(0, 2))).toBe(false);
  });

  test('of a document with a password is the old container, whatever its name', () => {
    for (const extension of ['docx', 'xlsx', 'pptx']) expect(looksLike(extension, samples.doc ?? bytes(''))).toBe(true);
  });

  test('of a text may be in UTF-16, as spreadsheets write it', () => {
    expect(looksLike('csv', Buffer.concat([bytes('\xff\xfe'), Buffer.from('姓名', 'utf16le')]))).toBe(true);
    expect(looksLike('csv', bytes('a\0b'))).toBe(false);
  });

  test('of nothing is a text only', () => {
    expect(looksLike('txt', bytes(''))).toBe(true);
    expect(looksLike('png', bytes(''))).toBe(false);
    expect(looksLike('exe', samples.txt ?? bytes(''))).toBe(false);
  });
});
