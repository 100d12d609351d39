import { expect, test } from 'vitest';
import { freshDraft } from './draft.ts';
import { problemsAt, standing } from './form.ts';

const draft = freshDraft('r1', 'u1', { day: '2024-03-15', start: '14:00', end: '15:30' }, null);
const problems = [
  { name: ['content'], errors: ['必须填写'] },
  { name: ['endedAt'], errors: ['不能晚于现在'] },
  { name: ['actions', 1, 'content'], errors: ['最多 1000 个字符'] },
];

test('a problem stands until its own field is changed', () => {
  expect(standing(problems, draft, draft)).toEqual(problems);
  const written = { ...draft, content: '介绍方案' };
  expect(standing(problems, draft, written).map(({ name }) => name[0])).toEqual(['endedAt', 'actions']);
  const moved = { ...draft, occurrence: { ...draft.occurrence, end: '15:00' } };
  expect(standing(problems, draft, moved).map(({ name }) => name[0])).toEqual(['content', 'actions']);
});

test('a problem is found below its path and nowhere else', () => {
  expect(problemsAt(problems, ['actions', 1])).toEqual(['最多 1000 个字符']);
  expect(problemsAt(problems, ['actions', 0])).toEqual([]);
  expect(problemsAt(problems, ['startedAt'], ['endedAt'])).toEqual(['不能晚于现在']);
});
