import type { HostileFile } from './hostile-file.ts';
import { hostileOldFiles } from './hostile-old-files.ts';
import { hostileTexts } from './hostile-texts.ts';
import { hostileWorkbooks } from './hostile-workbooks.ts';
import { hostileZips } from './hostile-zips.ts';

export const hostileFiles: readonly HostileFile[] = [
  ...hostileZips,
  ...hostileWorkbooks,
  ...hostileTexts,
  ...hostileOldFiles,
];
