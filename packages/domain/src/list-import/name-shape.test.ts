import { expect, test } from 'vitest';
import { looksLikeCompany, looksLikePerson } from './name-shape.ts';

test.each(['张三', '欧阳娜娜', '王总', '李经理', '赵女士', '张*', 'John Smith', '阿里木·买买提'])(
  '%s is a person',
  (name) => {
    expect(looksLikePerson(name)).toBe(true);
    expect(looksLikeCompany(name)).toBe(false);
  },
);

test.each(['华信科技有限公司', '杭州市第一人民医院', '天合五金厂', 'Acme Co., Ltd.', '万家超市', '浙江大学'])(
  '%s is a company',
  (name) => {
    expect(looksLikeCompany(name)).toBe(true);
    expect(looksLikePerson(name)).toBe(false);
  },
);

test.each(['采购经理', '13812345678', '上海', '有意向，等报价', '客户名称', ''])('%s is neither', (name) => {
  expect(looksLikePerson(name)).toBe(false);
  expect(looksLikeCompany(name)).toBe(false);
});
