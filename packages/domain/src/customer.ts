import { z } from 'zod';
import { Action } from './action.ts';
import { Brief } from './brief.ts';
import { Change, changedKinds } from './change.ts';
import { Completeness } from './completeness.ts';
import { Concern } from './concern.ts';
import { Contact } from './contact.ts';
import { Cooperation } from './cooperation.ts';
import { details, identity, progress, rangesIn, rangesOut } from './customer-fields.ts';
import { customerTypes } from './customer-type.ts';
import { ChainGap } from './decision-chain.ts';
import { endpoint } from './endpoint.ts';
import { choices, Id, Instant, optionalText, orNothing, PersonRef, titled, Version } from './field.ts';
import { Need } from './need.ts';
import { Obstacle } from './obstacle.ts';
import { Cursor, PageSize, pageOf } from './page.ts';
import { Plan } from './plan.ts';
import { priorities, stages, statuses } from './stage.ts';
import { NewSuggestionDecision, Suggestion, SuggestionDecision } from './suggestion.ts';

export const Customer = z.object({
  id: Id,
  ...identity,
  ...details,
  ...rangesOut,
  ...progress,
  owner: titled(PersonRef, '负责人', 'Owner'),
  createdAt: titled(Instant, '创建时间', 'Created'),
  updatedAt: titled(Instant, '更新时间', 'Changed'),
  lastContactAt: titled(Instant.nullable(), '最近有效跟进', 'Last effective contact'),
  version: Version,
});
export type Customer = z.infer<typeof Customer>;

export const NewCustomer = z.strictObject({
  id: Id,
  ...identity,
  sources: identity.sources.default([]),
  ...orNothing(details),
  ...orNothing(rangesIn),
  stage: progress.stage.default('potential'),
  /** The one who creates it, unless a manager or administrator names another. */
  ownerId: titled(Id, '负责人', 'Owner').optional(),
});
export type NewCustomer = z.output<typeof NewCustomer>;

const writtenEdit = z.object({ ...identity, ...details, ...rangesIn }).partial().shape;

/** What a person may change in the customer's own fields; the follow-up that revealed it may be named. */
export const EditCustomer = z.strictObject({ version: Version, followUpId: Id.nullish(), ...writtenEdit });
export type EditCustomer = z.output<typeof EditCustomer>;

/** A change of where the deal stands, with the reason. */
export const EditProgress = z.strictObject({
  version: Version,
  reason: titled(optionalText(500), '原因', 'Reason').default(null),
  ...z.object(progress).partial().shape,
});
export type EditProgress = z.output<typeof EditProgress>;

/** A row of the list. */
export const CustomerRow = Customer.pick({
  id: true,
  type: true,
  name: true,
  stage: true,
  status: true,
  priority: true,
  probability: true,
  owner: true,
  lastContactAt: true,
  updatedAt: true,
}).extend({ nextPlanAt: titled(Instant.nullable(), '下次跟进', 'Next contact') });
export type CustomerRow = z.infer<typeof CustomerRow>;

export const customerSorts = choices({
  recent: ['最近更新', 'Recently changed'],
  coldest: ['最久未联系', 'Longest without contact'],
  contacted: ['最近联系', 'Recently contacted'],
  name: ['名称（拼音）', 'Name (pinyin)'],
});

/** One value in a URL is a list of one. */
const many = <S extends z.ZodType>(one: S) =>
  z.union([z.array(one).max(20), one.transform((value) => [value])]).optional() as unknown as z.ZodOptional<
    z.ZodArray<S>
  >;

/** The filters of the list: the page's address and the API's query are the same schema. */
export const CustomerQuery = z.strictObject({
  q: titled(z.string().trim().max(100), '搜索', 'Search').optional(),
  stage: titled(many(stages.schema), '客户阶段', 'Stage'),
  status: titled(many(statuses.schema), '当前状态', 'Status'),
  priority: titled(many(priorities.schema), '优先级', 'Priority'),
  type: titled(customerTypes.schema, '客户类型', 'Customer type').optional(),
  owner: titled(Id, '负责人', 'Owner').optional(),
  sort: titled(customerSorts.schema, '排序', 'Order').default('recent'),
  cursor: Cursor.optional(),
  limit: PageSize.default(50),
});
export type CustomerQuery = z.output<typeof CustomerQuery>;

export const Collaborator = z.object({
  user: PersonRef,
  access: titled(choices({ read: ['可查看', 'Read'], write: ['可编辑', 'Write'] }).schema, '权限', 'Access'),
});

/** Everything that the customer's page shows above the timeline, in one answer. */
export const CustomerFile = z.object({
  customer: Customer,
  contacts: z.array(Contact),
  needs: z.array(Need),
  concerns: z.array(Concern),
  obstacles: z.array(Obstacle),
  cooperations: z.array(Cooperation),
  collaborators: z.array(Collaborator),
  nextPlan: Plan.nullable(),
  openActions: z.array(Action),
  suggestions: z.array(Suggestion),
  decisions: z.array(SuggestionDecision),
  chainGaps: z.array(ChainGap),
  completeness: Completeness,
  abilities: z.array(z.string()),
});
export type CustomerFile = z.infer<typeof CustomerFile>;

export const ChangeQuery = z.strictObject({
  kind: changedKinds.schema.optional(),
  cursor: Cursor.optional(),
  limit: PageSize.default(50),
});

const ById = z.strictObject({ id: Id });
export const CollaboratorPath = z.strictObject({ id: Id, userId: titled(Id, '协作人', 'Collaborator') });

export const customerApi = {
  list: endpoint({
    name: 'customers.list',
    method: 'GET',
    path: '/api/customers',
    access: 'customer.read',
    summary: { zh: '客户列表', en: 'The customers within one’s scope' },
    query: CustomerQuery,
    output: pageOf(CustomerRow),
  }),
  create: endpoint({
    name: 'customers.create',
    method: 'POST',
    path: '/api/customers',
    access: 'customer.create',
    status: 201,
    summary: { zh: '新建客户', en: 'Create a customer' },
    body: NewCustomer,
    output: Customer,
  }),
  read: endpoint({
    name: 'customers.read',
    method: 'GET',
    path: '/api/customers/:id',
    access: 'customer.read',
    summary: { zh: '客户档案', en: 'The customer with its people, needs, concerns, obstacles and suggestions' },
    params: ById,
    output: CustomerFile,
  }),
  edit: endpoint({
    name: 'customers.edit',
    method: 'PATCH',
    path: '/api/customers/:id',
    access: 'customer.edit',
    summary: { zh: '修改客户信息', en: 'Change the customer’s own fields' },
    params: ById,
    body: EditCustomer,
    output: Customer,
  }),
  progress: endpoint({
    name: 'customers.progress',
    method: 'PATCH',
    path: '/api/customers/:id/progress',
    access: 'customer.edit',
    summary: { zh: '修改阶段、状态、优先级、概率与总结', en: 'Change stage, status, priority, probability or summary' },
    params: ById,
    body: EditProgress,
    output: Customer,
  }),
  decide: endpoint({
    name: 'customers.decideSuggestion',
    method: 'POST',
    path: '/api/customers/:id/suggestion-decisions',
    access: 'customer.edit',
    status: 201,
    summary: { zh: '采纳或否决一条建议', en: 'Accept a suggestion, or override it with a reason' },
    params: ById,
    body: NewSuggestionDecision,
    output: SuggestionDecision,
  }),
  brief: endpoint({
    name: 'customers.brief',
    method: 'GET',
    path: '/api/customers/:id/brief',
    access: 'customer.read',
    summary: { zh: '跟进简报', en: 'What to read two minutes before the contact' },
    params: ById,
    output: Brief,
  }),
  changes: endpoint({
    name: 'customers.changes',
    method: 'GET',
    path: '/api/customers/:id/changes',
    access: 'customer.read',
    summary: { zh: '变更历史', en: 'The history of changes: who, when, old and new' },
    params: ById,
    query: ChangeQuery,
    output: pageOf(Change),
  }),
  share: endpoint({
    name: 'customers.share',
    method: 'PUT',
    path: '/api/customers/:id/collaborators/:userId',
    access: 'customer.share',
    summary: { zh: '添加或修改协作人', en: 'Add a collaborator or change their access' },
    params: CollaboratorPath,
    body: z.strictObject({ access: Collaborator.shape.access }),
    output: Collaborator,
  }),
  unshare: endpoint({
    name: 'customers.unshare',
    method: 'DELETE',
    path: '/api/customers/:id/collaborators/:userId',
    access: 'customer.share',
    summary: { zh: '移除协作人', en: 'Remove a collaborator' },
    params: CollaboratorPath,
    output: z.object({}),
  }),
};
