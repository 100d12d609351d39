/** How many bytes of a file's beginning {@link looksLike} wants to see. */
export const headLength = 1024;

type Test = (head: Buffer) => boolean;

const startsWith =
  (...starts: string[]): Test =>
  (head) =>
    starts.some((start) => head.subarray(0, start.length).toString('latin1') === start);

const at =
  (offset: number, text: string): Test =>
  (head) =>
    head.subarray(offset, offset + text.length).toString('latin1') === text;

const riff = (kind: string): Test => {
  const [outer, inner] = [startsWith('RIFF'), at(8, kind)];
  return (head) => outer(head) && inner(head);
};

const zip = startsWith('PK\x03\x04', 'PK\x05\x06');
const compound = startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
/** Office puts a document with a password into the old container, whatever its name. */
const office: Test = (head) => zip(head) || compound(head);
const media = at(4, 'ftyp');
const jpeg = startsWith('\xff\xd8\xff');
const wide = startsWith('\xff\xfe', '\xfe\xff');
/** Text has no NUL unless it says that it is UTF-16. */
const text: Test = (head) => wide(head) || !head.includes(0);

const tests: Readonly<Record<string, Test>> = {
  jpg: jpeg,
  jpeg,
  png: startsWith('\x89PNG\r\n\x1a\n'),
  gif: startsWith('GIF87a', 'GIF89a'),
  webp: riff('WEBP'),
  heic: media,
  pdf: (head) => head.includes('%PDF-'),
  txt: text,
  csv: text,
  doc: compound,
  xls: compound,
  ppt: compound,
  docx: office,
  xlsx: office,
  pptx: office,
  mp3: (head) => startsWith('ID3')(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  m4a: media,
  mp4: media,
  wav: riff('WAVE'),
  zip,
};

/** Whether a file begins as its extension promises: a name alone does not make a picture. `head` is its first kilobyte, or all of it. */
export function looksLike(extension: string, head: Uint8Array): boolean {
  return tests[extension]?.(Buffer.from(head)) ?? false;
}
