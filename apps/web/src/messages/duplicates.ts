import { catalogue } from '#kit/text.ts';

export const duplicatesMessages = catalogue({
  exact: [
    '这个客户系统里已经有了，确认是另一家再创建',
    'This customer is known already: create it only if it is another one',
  ],
  similar: [
    '可能与已有客户重复，请先看一眼；仍可创建',
    'It may be known already: have a look first. You can still create it',
  ],
  maybe: ['有读音或写法接近的客户，供参考', 'Some known customers are written or sound much like it'],
  found: ['查到 {n} 个可能相同的客户', '{n} known {n|customer|customers} may be the same'],
  open: ['打开该客户', 'Open the customer'],
  hidden: ['不在您的可见范围', 'out of your sight'],
  ownedBy: ['负责人 {name}', 'owner {name}'],
  noTeam: ['未分部门', 'no department'],
  today: ['今天联系过', 'contacted today'],
  daysAgo: ['{n} 天前联系过', 'contacted {n} {n|day|days} ago'],
  never: ['从未联系', 'never contacted'],
  failed: [
    '暂时无法查重，可以先创建',
    'Known customers cannot be looked up at the moment. You can create it all the same',
  ],
});
