import type { RecordDraft } from './draft.ts';

/** The part of `localStorage` that is used; it may be full or forbidden, which must not stop anybody from writing. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface KeptDraft {
  readonly draft: RecordDraft;
  /** When it was last written to, an ISO instant. */
  readonly keptAt: string;
  /** Names of the files that were chosen; their bytes do not survive a reload. */
  readonly fileNames: readonly string[];
}

/** Drafts of another shape than today's are left alone and not read. */
const shape = 1;

function keyOf(userId: string, customerId: string): string {
  return `genjin.draft.${userId}.${customerId}`;
}

/** Keeps a draft for a person and a customer. False where the browser refuses to keep it. */
export function keepDraft(store: TextStore, userId: string, customerId: string, kept: KeptDraft): boolean {
  try {
    store.setItem(keyOf(userId, customerId), JSON.stringify({ shape, ...kept }));
    return true;
  } catch {
    return false;
  }
}

/** The draft that a person left for a customer; null where there is none that can be read. */
export function keptDraft(store: TextStore, userId: string, customerId: string): KeptDraft | null {
  try {
    const read: unknown = JSON.parse(store.getItem(keyOf(userId, customerId)) ?? 'null');
    return isKept(read) ? { draft: read.draft, keptAt: read.keptAt, fileNames: read.fileNames } : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { shape: found, draft } = value as { shape?: unknown; draft?: { id?: unknown } };
  return found === shape && typeof draft?.id === 'string';
}

/** Forgets a draft; with an id only when it is that record's, so that a newer draft is not lost with an old delivery. */
export function dropDraft(store: TextStore, userId: string, customerId: string, id?: string): void {
  try {
    if (id !== undefined && keptDraft(store, userId, customerId)?.draft.id !== id) return;
    store.removeItem(keyOf(userId, customerId));
  } catch {
    // A store that cannot be written to holds no draft either.
  }
}
