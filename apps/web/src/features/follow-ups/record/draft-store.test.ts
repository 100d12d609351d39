import { expect, test } from 'vitest';
import { freshDraft } from './draft.ts';
import { dropDraft, keepDraft, keptDraft, type TextStore } from './draft-store.ts';

function memoryStore(): TextStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const draft = {
  ...freshDraft('r1', 'u1', { day: '2024-03-15', start: '14:00', end: '15:30' }, 'visit'),
  content: '介绍了方案',
};
const kept = { draft, keptAt: '2024-03-15T08:00:00.000Z', fileNames: ['报价.pdf'] };

test('a draft comes back as it was left', () => {
  const store = memoryStore();
  expect(keepDraft(store, 'u1', 'c1', kept)).toBe(true);
  expect(keptDraft(store, 'u1', 'c1')).toEqual(kept);
});

test('a draft belongs to one person and one customer', () => {
  const store = memoryStore();
  keepDraft(store, 'u1', 'c1', kept);
  expect(keptDraft(store, 'u2', 'c1')).toBeNull();
  expect(keptDraft(store, 'u1', 'c2')).toBeNull();
});

test('an old delivery does not take a newer draft with it', () => {
  const store = memoryStore();
  keepDraft(store, 'u1', 'c1', kept);
  dropDraft(store, 'u1', 'c1', 'another');
  expect(keptDraft(store, 'u1', 'c1')).not.toBeNull();
  dropDraft(store, 'u1', 'c1', 'r1');
  expect(keptDraft(store, 'u1', 'c1')).toBeNull();
});

test('what cannot be read as a draft of today’s shape is no draft', () => {
  const store = memoryStore();
  for (const text of ['{', 'null', '[]', '{"shape":0,"draft":{"id":"r1"}}', '{"shape":1}']) {
    store.kept.set('genjin.draft.u1.c1', text);
    expect(keptDraft(store, 'u1', 'c1')).toBeNull();
  }
});

test('a browser that keeps nothing says so instead of failing', () => {
  const full = {
    ...memoryStore(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(keepDraft(full, 'u1', 'c1', kept)).toBe(false);
});
