import { describe, expect, it } from 'vitest';
import { departmentTree, inOrder, possibleParents } from './department-tree.ts';

const departments = [
  { id: 'sh', name: '上海一组', parentId: 'east' },
  { id: 'east', name: '华东大区', parentId: 'sales' },
  { id: 'sales', name: '销售中心', parentId: null },
  { id: 'lost', name: '售后部', parentId: 'gone' },
  { id: 'hz', name: '杭州组', parentId: 'east' },
];
const tree = departmentTree(departments);

describe('the departments', () => {
  it('stand below their parents, siblings by pinyin, with their whole path', () => {
    expect(inOrder(tree).map((one) => [one.depth, one.path])).toEqual([
      [0, '售后部'],
      [0, '销售中心'],
      [1, '销售中心 / 华东大区'],
      [2, '销售中心 / 华东大区 / 杭州组'],
      [2, '销售中心 / 华东大区 / 上海一组'],
    ]);
  });

  it('cannot move below themselves', () => {
    expect(possibleParents(tree, 'east').map((one) => one.department.id)).toEqual(['lost', 'sales']);
    expect(possibleParents(tree, null)).toHaveLength(5);
  });
});
