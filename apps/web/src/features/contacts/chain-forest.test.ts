import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainNode, type ChainPerson, chainForest, chainPicture } from './chain-forest.ts';

const person = (id: string, reportsToId: string | null = null): ChainPerson => ({ id, reportsToId });

function drawn(node: ChainNode<ChainPerson>): unknown {
  return node.reports.length === 0 ? node.person.id : [node.person.id, node.reports.map(drawn)];
}
function idsOf(node: ChainNode<ChainPerson>): string[] {
  return [node.person.id, ...node.reports.flatMap(idsOf)];
}

describe('chainForest', () => {
  test('puts people below whom they report to, in the order given', () => {
    const { trees, unlinked } = chainForest([
      person('boss'),
      person('b', 'boss'),
      person('a', 'boss'),
      person('c', 'a'),
    ]);
    expect(trees.map(drawn)).toEqual([['boss', ['b', ['a', ['c']]]]]);
    expect(unlinked).toEqual([]);
  });
  test('keeps people without any line apart', () => {
    const { trees, unlinked } = chainForest([person('alone'), person('boss'), person('a', 'boss')]);
    expect(trees.map(drawn)).toEqual([['boss', ['a']]]);
    expect(unlinked.map(({ id }) => id)).toEqual(['alone']);
  });
  test('puts who reports to an unknown person at the top', () => {
    const { trees, unlinked } = chainForest([person('a', 'gone'), person('b', 'a')]);
    expect(trees.map(drawn)).toEqual([['a', ['b']]]);
    expect(unlinked).toEqual([]);
  });
  test('cuts a circle above its first member', () => {
    expect(chainForest([person('a', 'c'), person('b', 'a'), person('c', 'b')]).trees.map(drawn)).toEqual([
      ['a', [['b', ['c']]]],
    ]);
  });
  test('does not let a person report to themselves', () => {
    expect(chainForest([person('a', 'a')]).unlinked.map(({ id }) => id)).toEqual(['a']);
  });
  test('keeps a tail that hangs on a circle', () => {
    const { trees } = chainForest([person('tail', 'a'), person('a', 'b'), person('b', 'a')]);
    expect(trees.map(drawn)).toEqual([['a', ['tail', 'b']]]);
  });
  test('spreads the reports of who is at the top, as far as they fit, and stacks all below', () => {
    const team = (size: number) => Array.from({ length: size }, (_, at) => person(`r${at}`, 'boss'));
    const few = chainForest([person('boss'), ...team(4), person('below', 'r0')]).trees[0];
    expect([few?.stacked, few?.reports[0]?.stacked]).toEqual([false, true]);
    expect(chainForest([person('boss'), ...team(5)]).trees[0]?.stacked).toBe(true);
  });
  test('shows everybody exactly once, whatever the lines say', () => {
    const lines = fc.array(fc.option(fc.integer({ min: 0, max: 25 })), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (superiors) => {
        const people = superiors.map((superior, at) => person(String(at), superior === null ? null : String(superior)));
        const { trees, unlinked } = chainForest(people);
        const shown = [...trees.flatMap(idsOf), ...unlinked.map(({ id }) => id)];
        expect(shown.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('chainPicture', () => {
  test('takes out who has left, unless people still report to them', () => {
    const people = [
      { ...person('boss'), hasLeft: true },
      { ...person('a', 'boss'), hasLeft: false },
      { ...person('b', 'boss'), hasLeft: true },
    ];
    const { trees, left } = chainPicture(people);
    expect(trees.map(drawn)).toEqual([['boss', ['a']]]);
    expect(left.map(({ id }) => id)).toEqual(['b']);
  });
});
