import type { StagedFile } from '#kit/file-store';

/** Where a file goes while it is written, and when to leave off. */
export interface Writing {
  readonly signal: AbortSignal;
  keep(body: AsyncIterable<Uint8Array>): Promise<StagedFile>;
}

export interface WrittenExport {
  readonly fileName: string;
  readonly rows: number;
  readonly staged: StagedFile;
}

/** Told how far it is, every so many rows; throws to end it. */
export type Progress = (rows: number) => Promise<void>;
