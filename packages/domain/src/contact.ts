import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, optionalText, orNothing, requiredText, titled, Version } from './field.ts';

export const decisionRoles = choices({
  decision_maker: ['最终决策人', 'Decision maker'],
  technical_evaluator: ['技术评估人', 'Technical evaluator'],
  purchasing: ['采购负责人', 'Purchasing lead'],
  user_department: ['使用部门负责人', 'Using department lead'],
  influencer: ['影响者', 'Influencer'],
});
export type DecisionRole = (typeof decisionRoles.codes)[number];

export const stances = choices({
  supportive: ['支持', 'Supportive'],
  neutral: ['中立', 'Neutral'],
  opposed: ['反对', 'Opposed'],
  unknown: ['未知', 'Unknown'],
});
export const influences = choices({ high: ['高', 'High'], medium: ['中', 'Medium'], low: ['低', 'Low'] });

/** Phones, mails and WeChat are kept as written; what is odd is warned about, never refused. */
const Phones = titled(z.array(requiredText(40)).max(10), '电话', 'Phones');
const Emails = titled(z.array(requiredText(254)).max(10), '邮箱', 'E-mails');

/** What may be unknown. A contact without a name is a placeholder: "采购负责人, name unknown". */
const details = {
  name: titled(optionalText(50), '姓名', 'Name'),
  title: titled(optionalText(100), '职位', 'Job title'),
  department: titled(optionalText(100), '部门', 'Department'),
  wechat: titled(optionalText(50), '微信', 'WeChat'),
  influence: titled(influences.schema.nullable(), '影响力', 'Influence'),
  reportsToId: titled(Id.nullable(), '汇报对象', 'Reports to'),
  note: titled(optionalText(1000), '备注', 'Note'),
};

const standing = {
  decisionRoles: titled(z.array(decisionRoles.schema).max(5), '决策角色', 'Decision roles'),
  stance: titled(stances.schema, '态度', 'Stance'),
  isPrimary: titled(z.boolean(), '主要联系人', 'Main contact'),
  hasLeft: titled(z.boolean(), '已离职', 'Has left'),
};

/** The fields of a contact that a person writes. */
export const ContactFields = z.object({ ...details, phones: Phones, emails: Emails, ...standing });

export const Contact = ContactFields.extend({
  id: Id,
  customerId: Id,
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
  /** When somebody of ours last met or spoke to them: computed from valid follow-ups, null when never. */
  lastMetAt: Instant.nullable(),
  /** True where phones, mails and WeChat are shown masked to this asker. */
  masked: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

export const NewContact = z.strictObject({
  id: Id,
  customerId: Id,
  ...orNothing(details),
  phones: Phones.default([]),
  emails: Emails.default([]),
  decisionRoles: standing.decisionRoles.default([]),
  stance: standing.stance.default('unknown'),
  isPrimary: standing.isPrimary.default(false),
  hasLeft: standing.hasLeft.default(false),
});
export type NewContact = z.output<typeof NewContact>;

export const EditContact = z.strictObject({
  version: Version,
  followUpId: Id.nullish(),
  ...ContactFields.partial().shape,
});
export type EditContact = z.output<typeof EditContact>;

/** The fields that {@link Contact.masked} hides. */
export const privateContactFields = ['phones', 'emails', 'wechat'] as const;

export const contactApi = {
  create: endpoint({
    name: 'contacts.create',
    method: 'POST',
    path: '/api/contacts',
    access: 'customer.edit',
    status: 201,
    summary: { zh: '新增联系人', en: 'Add a contact, or a placeholder without a name' },
    body: NewContact,
    output: Contact,
  }),
  edit: endpoint({
    name: 'contacts.edit',
    method: 'PATCH',
    path: '/api/contacts/:id',
    access: 'customer.edit',
    summary: { zh: '修改联系人', en: 'Change a contact' },
    params: z.strictObject({ id: Id }),
    body: EditContact,
    output: Contact,
  }),
};
