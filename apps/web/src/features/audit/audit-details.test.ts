import { expect, test } from 'vitest';
import { detailsOf } from './audit-details.ts';

const words = {
  none: '无',
  yes: '是',
  no: '否',
  codes: { roles: (code: string) => ({ sales: '销售' })[code] ?? code },
};

test('values become words, ids are left out, inner keys follow their outer one', () => {
  expect(
    detailsOf(
      {
        masked: true,
        before: null,
        roles: ['sales', 'manager'],
        userId: '01900000-0000-7000-8000-000000000001',
        counts: { created: 3 },
      },
      words,
    ),
  ).toEqual([
    { key: 'masked', value: '是' },
    { key: 'before', value: '无' },
    { key: 'roles', value: '销售、manager' },
    { key: 'counts.created', value: '3' },
  ]);
});

test('an entry without details tells none', () => expect(detailsOf({}, words)).toEqual([]));
