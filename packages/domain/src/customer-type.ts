import { choices } from './field.ts';

export const customerTypes = choices({
  enterprise: ['企业客户', 'Enterprise'],
  individual: ['个人客户', 'Individual'],
});
export type CustomerType = (typeof customerTypes.codes)[number];
