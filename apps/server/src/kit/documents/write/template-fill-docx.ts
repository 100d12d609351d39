import {
  LoopPlugin,
  type ScopeDataArgs,
  type TemplateContent,
  type TemplateData,
  TemplateHandler,
} from 'easy-template-x';
import { type Parts, packTemplate } from './template-guard.ts';
import { isLoop } from './template-placeholders.ts';
import { TextInPlace } from './template-text-plugin.ts';
import type { TemplateValues } from './template-values.ts';

/** Fills a checked document; `rows` is how many follow-ups the loop has. */
export async function fillDocx(parts: Parts, values: TemplateValues, rows: number): Promise<Uint8Array> {
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextInPlace()],
    // The library's own way of finding values follows paths into the data, which is not for names from outside.
    scopeDataResolver: ({ strPath }: ScopeDataArgs): TemplateContent | TemplateData[] => {
      const name = strPath.at(-1) ?? '';
      if (isLoop(name)) return Array.from({ length: rows }, () => ({}));
      const row = strPath.findLast((step) => /^\d+$/.test(step));
      return values(name, row === undefined ? null : Number(row));
    },
  });
  const filled = await handler.process(Buffer.from(packTemplate(parts)), {});
  return new Uint8Array(filled);
}
