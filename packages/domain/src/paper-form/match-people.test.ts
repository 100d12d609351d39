import { describe, expect, test } from 'vitest';
import { matchPeople } from './match-people.ts';

const people = [
  { id: 'zw', name: '张伟', title: '采购经理' },
  { id: 'zm', name: '张敏', title: '财务总监' },
  { id: 'li', name: '李建国', title: '总经理' },
  { id: 'wang', name: '王*', title: '技术总监' },
  { id: 'oy', name: '欧阳娜', title: null },
  { id: 'ou', name: '欧强', title: null },
  { id: 'js', name: 'John Smith', title: 'CTO' },
  { id: 'zhao1', name: '赵敏', title: '会计' },
  { id: 'zhao2', name: '赵敏', title: '工程师' },
  { id: 'ph', name: null, title: '法务经理' },
];

describe('who is meant by a name on paper', () => {
  test.each([
    ['张伟', 'zw'],
    [' 张 伟 ', 'zw'],
    ['张经理', 'zw'],
    ['张总监', 'zm'],
    ['李', 'li'],
    ['李总', 'li'],
    ['李总经理', 'li'],
    ['李*', 'li'],
    ['李**', 'li'],
    ['老李', 'li'],
    ['李某', 'li'],
    ['李(总经理)', 'li'],
    ['王*', 'wang'],
    ['王', 'wang'],
    ['王总监', 'wang'],
    ['欧阳', 'oy'],
    ['欧阳女士', 'oy'],
    ['欧', 'ou'],
    ['欧*', 'ou'],
    ['john smith', 'js'],
    ['John', 'js'],
    ['赵敏(会计)', 'zhao1'],
    ['法务经理', 'ph'],
  ])('%j is one person', (written, id) => expect(matchPeople(written, people)).toEqual({ kind: 'one', id }));

  test.each([
    ['张', ['zw', 'zm']],
    ['张*', ['zw', 'zm']],
    ['张总', ['zw', 'zm']],
    ['赵敏', ['zhao1', 'zhao2']],
    ['小赵', ['zhao1', 'zhao2']],
    ['赵敏(出纳)', ['zhao1', 'zhao2']],
    ['王*(采购经理)', ['wang']],
    ['李(技术总监)', ['li']],
  ])('%j is asked, never guessed', (written, ids) =>
    expect(matchPeople(written, people)).toEqual({ kind: 'several', ids }),
  );

  test.each(['', '  ', '孙', '孙总', '张伟明', '李经理', '(总经理)', '*', 'Jo', '采购经理们'])(
    '%j is nobody here',
    (written) => expect(matchPeople(written, people)).toEqual({ kind: 'none' }),
  );

  test('a post tells apart who a surname does not, also when only one title is known', () => {
    const two = [
      { id: 'a', name: '陈一', title: null },
      { id: 'b', name: '陈二', title: '销售经理' },
    ];
    expect(matchPeople('陈经理', two)).toEqual({ kind: 'one', id: 'b' });
    expect(matchPeople('陈主任', two)).toEqual({ kind: 'one', id: 'a' });
  });
});
