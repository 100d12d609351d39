import type { Phrase } from '@genjin/domain/field';
import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise } from 'yauzl';

/** How large a template may be. */
export const templateLimits = { bytes: 10 * 1024 * 1024, unpacked: 100 * 1024 * 1024, entries: 2_000 } as const;

/** Why a file is not taken as a template, before anything in it is looked at. */
export const templateRefusals = {
  too_large: { zh: '模板文件不能超过 10 MB。', en: 'A template may have 10 MB at most.' },
  unpacked_too_large: {
    zh: '模板解压后超过 100 MB，没有读取。',
    en: 'The template unpacks to more than 100 MB and was not read.',
  },
  too_many_parts: {
    zh: '模板内部的部件超过 2000 个，没有读取。',
    en: 'The template holds more than 2,000 parts and was not read.',
  },
  wrong_type: {
    zh: '文件内容不是所选格式的模板，请上传 .docx 或 .xlsx。',
    en: 'The file is not a template of this kind. Upload a .docx or .xlsx.',
  },
  damaged: {
    zh: '文件已损坏、加密或不完整，请另存后再上传。',
    en: 'The file is damaged, encrypted or incomplete. Save it again and upload it.',
  },
  macros: {
    zh: '模板含有宏，请另存为不含宏的 .docx 或 .xlsx。',
    en: 'The template holds macros. Save it as .docx or .xlsx without macros.',
  },
  external: {
    zh: '模板引用了外部内容（链接的图片、模板或数据）。请改为嵌入后再上传；普通网页与邮件链接不受影响。',
    en: 'The template refers to content outside of it (linked pictures, templates or data). Embed it; plain web and mail links may stay.',
  },
  embedded: {
    zh: '模板含有嵌入的对象或控件，请删除后再上传。',
    en: 'The template holds embedded objects or controls. Remove them.',
  },
  doctype: {
    zh: '模板含有不允许的声明（DOCTYPE），没有读取。',
    en: 'The template holds a declaration that is not allowed (DOCTYPE).',
  },
} as const satisfies Record<string, Phrase>;
export type TemplateRefusalCode = keyof typeof templateRefusals;

/** Thrown for a file that is not taken as a template. */
export class TemplateRefused extends Error {
  readonly code: TemplateRefusalCode;
  constructor(code: TemplateRefusalCode) {
    super(templateRefusals[code].en);
    this.name = 'TemplateRefused';
    this.code = code;
  }
}

/** What a template may be. */
export type TemplateKind = 'docx' | 'xlsx';

/** The parts of an office file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const mainTypes = {
  docx: /wordprocessingml\.document\.main\+xml/,
  xlsx: /spreadsheetml\.sheet\.main\+xml/,
} as const;

/**
 * Takes a template from outside apart: every part unpacked under limits, its real size and checksum counted, nothing followed.
 * @throws TemplateRefused
 */
export async function openTemplate(bytes: Uint8Array, kind: TemplateKind): Promise<Parts> {
  if (bytes.length > templateLimits.bytes) throw new TemplateRefused('too_large');
  const parts = await unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const types = textOf(parts.get('[Content_Types].xml'));
  if (/macroEnabled|vbaProject|macrosheet/i.test(types)) throw new TemplateRefused('macros');
  if (!mainTypes[kind].test(types)) throw new TemplateRefused('wrong_type');
  for (const [name, content] of parts) {
    if (/(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)macrosheets\//i.test(name)) throw new TemplateRefused('macros');
    if (/(^|\/)(embeddings|activex|ctrlprops|externallinks)\//i.test(name)) throw new TemplateRefused('embedded');
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    const text = textOf(content);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new TemplateRefused('doctype');
    if (/\.rels$/i.test(name)) refuseOutside(text);
  }
  return parts;
}

/** Parts as an office file again, for libraries that open one: what they see is what was checked. */
export function packTemplate(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

async function unpack(buffer: Buffer): Promise<Parts> {
  const parts = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > templateLimits.entries) throw new TemplateRefused('too_many_parts');
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name === null) continue;
      if (parts.has(name)) throw new TemplateRefused('damaged');
      const chunks: Buffer[] = [];
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        if (unpacked > templateLimits.unpacked) throw new TemplateRefused('unpacked_too_large');
        chunks.push(chunk);
      }
      parts.set(name, new Uint8Array(Buffer.concat(chunks)));
    }
  } catch (error) {
    throw error instanceof TemplateRefused ? error : new TemplateRefused('damaged');
  }
  return parts;
}

/** A part's name; null for a folder. Names are keys, and none may look like a way out. */
function nameOf(entry: Entry): string | null {
  if (entry.isEncrypted()) throw new TemplateRefused('damaged');
  const name = entry.fileName;
  if (name.endsWith('/')) return null;
  if (name === '' || name.split('/').includes('..') || name.includes('__proto__')) throw new TemplateRefused('damaged');
  return name;
}

/** Links to pages and mail are text with an address; every other target outside is fetched by whoever opens the document. */
function refuseOutside(relations: string): void {
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) continue;
    const isLink = /Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation);
    if (!isLink || !/Target\s*=\s*["'](https?:|mailto:)/i.test(relation)) throw new TemplateRefused('external');
  }
}

/** XML as text, whichever of the two encodings XML parsers have to know it is in. */
function textOf(content: Uint8Array | undefined): string {
  if (!content) return '';
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}
