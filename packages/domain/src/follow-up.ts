import { z } from 'zod';
import { Action, NewAction } from './action.ts';
import { MoneyRange } from './amounts.ts';
import { Attachment } from './attachment.ts';
import { Concern } from './concern.ts';
import { decisionRoles } from './contact.ts';
import { endpoint } from './endpoint.ts';
import { choices, Day, Id, Instant, optionalText, PersonRef, requiredText, titled, Version } from './field.ts';
import { needKinds } from './need.ts';
import { obstacleKinds } from './obstacle.ts';
import { Cursor, PageSize, pageOf } from './page.ts';
import { NextPlan, Plan } from './plan.ts';
import { priorities, probabilities } from './stage.ts';
import { Timeliness } from './timeliness.ts';

export const moods = choices({
  positive: ['积极', 'Positive'],
  neutral: ['中性', 'Neutral'],
  negative: ['消极', 'Negative'],
});
export const goalResults = choices({
  reached: ['已达成', 'Reached'],
  partly: ['部分达成', 'Partly'],
  missed: ['未达成', 'Not reached'],
});
export const origins = choices({ live: ['现场记录', 'Recorded'], imported: ['导入', 'Imported'] });

/** People on three sides. A third party has a name only. */
export const Participant = z.discriminatedUnion('side', [
  z.object({ side: z.literal('ours'), userId: Id, name: z.string() }),
  z.object({ side: z.literal('customer'), contactId: Id, name: z.string().nullable(), title: z.string().nullable() }),
  z.object({ side: z.literal('third'), name: requiredText(50) }),
]);
export type Participant = z.infer<typeof Participant>;

const NewParticipant = z.discriminatedUnion('side', [
  z.strictObject({ side: z.literal('ours'), userId: Id }),
  z.strictObject({ side: z.literal('customer'), contactId: Id }),
  z.strictObject({ side: z.literal('third'), name: titled(requiredText(50), '第三方人员', 'Third party') }),
]);

const lines = (zh: string, en: string) => titled(z.array(requiredText(1000)).max(30), zh, en);

/** What the writer puts down. Only {@link written.content} and the time are required. */
const written = {
  startedAt: titled(Instant, '开始时间', 'Started'),
  endedAt: titled(Instant, '结束时间', 'Ended'),
  method: titled(z.string().max(40).nullable(), '跟进方式', 'Method'),
  /** False for an attempt that did not reach the customer: it is kept, but does not count as contact. */
  connected: titled(z.boolean(), '已联系上', 'Reached the customer'),
  goal: titled(optionalText(500), '跟进目标', 'Goal'),
  goalResult: titled(goalResults.schema.nullable(), '目标达成', 'Goal reached'),
  content: titled(requiredText(20_000), '沟通核心内容', 'What was said'),
  topics: titled(z.array(z.string().max(40)).max(20), '沟通主题', 'Topics'),
  mood: titled(moods.schema.nullable(), '客户情绪', 'Mood'),
  statements: lines('客户明确表态', 'Explicit statements'),
  /** The customer said no. */
  refused: titled(z.boolean(), '客户明确拒绝', 'The customer refused'),
  consensus: lines('达成共识', 'Consensus'),
  openIssues: lines('待解决问题', 'Open issues'),
  privateNote: titled(optionalText(5000), '内部备注', 'Internal note'),
};

/** The fields that a correction may touch. Author, customer and time of writing never change. */
export const correctableFields = [
  'startedAt',
  'endedAt',
  'method',
  'connected',
  'goal',
  'goalResult',
  'content',
  'topics',
  'mood',
  'statements',
  'refused',
  'consensus',
  'openIssues',
  'privateNote',
] as const satisfies readonly (keyof typeof written)[];

export const Correction = z.object({
  id: Id,
  at: Instant,
  by: PersonRef,
  reason: z.string(),
  changes: z.array(z.object({ field: z.enum(correctableFields), before: z.json(), after: z.json() })),
});
export type Correction = z.infer<typeof Correction>;

export const FollowUp = z.object({
  id: Id,
  customerId: Id,
  author: titled(PersonRef, '记录人', 'Author'),
  writtenAt: titled(Instant, '记录时间', 'Written'),
  ...written,
  /** False where only the day of an old contact is known: it then stands at the day's beginning, and no time may be shown. */
  timeKnown: z.boolean(),
  origin: origins.schema,
  /** Where an imported record came from: the file and its line there, the row of part 2 for a form. The author is who imported it. */
  imported: z.object({ fileName: z.string(), line: z.number().int() }).nullable(),
  participants: titled(z.array(Participant), '参与人员', 'Participants'),
  concerns: z.array(Concern),
  actions: z.array(Action),
  attachments: z.array(Attachment),
  timeliness: Timeliness,
  lateReason: titled(optionalText(500), '补记原因', 'Why it is late'),
  corrections: z.array(Correction),
  voided: z.object({ at: Instant, by: PersonRef, reason: z.string() }).nullable(),
  version: Version,
});
export type FollowUp = z.infer<typeof FollowUp>;

const reasonable = { params: { reason: 'ends_before_start' } };

/** What the record learned about the customer; each becomes a change that names this follow-up. */
const Revealed = z.strictObject({
  version: Version,
  budget: titled(MoneyRange, '预算范围', 'Budget').optional(),
  timeNodeOn: titled(Day.nullable(), '关键时间节点', 'Time node').optional(),
  timeNodeNote: titled(optionalText(200), '时间节点说明', 'Time node in words').optional(),
  probability: titled(probabilities.schema.nullable(), '成交概率预估', 'Probability').optional(),
  priority: titled(priorities.schema.nullable(), '优先级', 'Priority').optional(),
  summary: titled(optionalText(5000), '销售总结与建议', 'Summary and advice').optional(),
});

/**
 * A follow-up as it is sent. Required: `content` and `startedAt`. All else refines it, in the same transaction: people met, concerns
 * opened and resolved, promises made and kept, what it revealed about the customer, and the next plan.
 */
export const NewFollowUp = z
  .strictObject({
    id: Id,
    customerId: Id,
    startedAt: written.startedAt,
    /** The start, where it is not given. */
    endedAt: written.endedAt.optional(),
    content: written.content,
    method: written.method.default(null),
    connected: written.connected.default(true),
    goal: written.goal.default(null),
    goalResult: written.goalResult.default(null),
    topics: written.topics.default([]),
    mood: written.mood.default(null),
    statements: written.statements.default([]),
    refused: written.refused.default(false),
    consensus: written.consensus.default([]),
    openIssues: written.openIssues.default([]),
    privateNote: written.privateNote.default(null),
    lateReason: titled(optionalText(500), '补记原因', 'Why it is late').default(null),
    participants: titled(z.array(NewParticipant).max(50), '参与人员', 'Participants').default([]),
    /** People met for the first time, created with the record; participants may name them. */
    newContacts: titled(
      z
        .array(
          z.strictObject({
            id: Id,
            name: titled(requiredText(50), '姓名', 'Name'),
            title: titled(optionalText(100), '职位', 'Job title').default(null),
            decisionRoles: titled(z.array(decisionRoles.schema).max(5), '决策角色', 'Decision roles').default([]),
          }),
        )
        .max(20),
      '新联系人',
      'New contacts',
    ).default([]),
    concerns: titled(
      z
        .array(z.strictObject({ id: Id, content: Concern.shape.content, major: Concern.shape.major.default(false) }))
        .max(20),
      '客户顾虑',
      'Concerns',
    ).default([]),
    resolvedConcernIds: z.array(Id).max(50).default([]),
    obstacles: titled(
      z
        .array(
          z.strictObject({
            id: Id,
            kind: obstacleKinds.schema,
            note: titled(optionalText(1000), '说明', 'Details').default(null),
          }),
        )
        .max(10),
      '合作障碍',
      'Obstacles',
    ).default([]),
    resolvedObstacleIds: z.array(Id).max(50).default([]),
    needs: titled(
      z
        .array(z.strictObject({ id: Id, kind: needKinds.schema, content: titled(requiredText(2000), '需求', 'Need') }))
        .max(20),
      '需求',
      'Needs',
    ).default([]),
    actions: titled(z.array(NewAction.omit({ customerId: true })).max(20), '下一步行动', 'Next actions').default([]),
    /** Promises that this contact kept. */
    closedActionIds: z.array(Id).max(50).default([]),
    /** The plan that this contact fulfilled; null: none. Left out, the writer’s only begun plan for this customer is taken. */
    planId: Id.nullable().optional(),
    nextPlan: titled(NextPlan.nullable(), '下次跟进计划', 'Next plan').default(null),
    revealed: titled(Revealed, '客户信息更新', 'Learned about the customer').nullable().default(null),
  })
  .refine((record) => record.endedAt === undefined || Date.parse(record.endedAt) >= Date.parse(record.startedAt), {
    path: ['endedAt'],
    ...reasonable,
  });
export type NewFollowUp = z.output<typeof NewFollowUp>;

export const NewCorrection = z.strictObject({
  id: Id,
  version: Version,
  reason: titled(requiredText(500), '更正原因', 'Why it is corrected'),
  changes: titled(z.strictObject(z.object(written).partial().shape), '更正内容', 'What is corrected'),
});
export type NewCorrection = z.output<typeof NewCorrection>;

export const FollowUpQuery = z.strictObject({
  customer: Id,
  method: z.string().max(40).optional(),
  mood: moods.schema.optional(),
  topic: z.string().max(40).optional(),
  author: Id.optional(),
  cursor: Cursor.optional(),
  limit: PageSize.default(20),
});
export type FollowUpQuery = z.output<typeof FollowUpQuery>;

/** What is saved with a record, so that the page can show it without asking again. */
export const RecordedFollowUp = z.object({ followUp: FollowUp, nextPlan: Plan.nullable() });

const ById = z.strictObject({ id: Id });

export const followUpApi = {
  list: endpoint({
    name: 'followUps.list',
    method: 'GET',
    path: '/api/follow-ups',
    access: 'customer.read',
    summary: { zh: '客户的跟进记录（新的在前）', en: 'A customer’s follow-ups, newest first' },
    query: FollowUpQuery,
    output: pageOf(FollowUp),
  }),
  read: endpoint({
    name: 'followUps.read',
    method: 'GET',
    path: '/api/follow-ups/:id',
    access: 'customer.read',
    summary: { zh: '一条跟进记录', en: 'One follow-up' },
    params: ById,
    output: FollowUp,
  }),
  record: endpoint({
    name: 'followUps.record',
    method: 'POST',
    path: '/api/follow-ups',
    access: 'followUp.write',
    status: 201,
    summary: { zh: '写跟进记录', en: 'Record a follow-up with all that follows from it' },
    body: NewFollowUp,
    output: RecordedFollowUp,
  }),
  correct: endpoint({
    name: 'followUps.correct',
    method: 'POST',
    path: '/api/follow-ups/:id/corrections',
    access: 'followUp.write',
    status: 201,
    summary: { zh: '更正跟进记录', en: 'Correct a follow-up; old and new stay visible' },
    params: ById,
    body: NewCorrection,
    output: FollowUp,
  }),
  void: endpoint({
    name: 'followUps.void',
    method: 'POST',
    path: '/api/follow-ups/:id/void',
    access: 'followUp.write',
    summary: { zh: '作废跟进记录', en: 'Void a follow-up: it stays readable and no longer counts' },
    params: ById,
    body: z.strictObject({ version: Version, reason: titled(requiredText(500), '作废原因', 'Why it is voided') }),
    output: FollowUp,
  }),
};
