import { describe, expect, it } from 'vitest';
import { placeProblems, touches } from './input-form.ts';

describe('problems of an input', () => {
  const fields = [['name'], ['actions', 0, 'content'], ['contacts']];

  it('go to their own field, else to the nearest one around, else to the rest', () => {
    const { placed, rest } = placeProblems(
      [
        { name: ['name'], errors: ['姓名必须填写'] },
        { name: ['contacts', 2, 'phone'], errors: ['电话格式不正确'] },
        { name: ['version'], errors: ['版本必须填写'] },
      ],
      fields,
    );
    expect(placed).toEqual([
      { name: ['name'], errors: ['姓名必须填写'] },
      { name: ['contacts'], errors: ['电话格式不正确'] },
    ]);
    expect(rest).toEqual(['版本必须填写']);
  });

  it('belong to a field that a change touches', () => {
    const changed = { actions: [{ content: '准备案例' }] };
    expect(touches(changed, ['actions', 0, 'content'])).toBe(true);
    expect(touches(changed, ['actions', 1, 'content'])).toBe(false);
    expect(touches(changed, ['name'])).toBe(false);
    expect(touches({ budget: '50万' }, ['budget', 'max'])).toBe(false);
  });
});
