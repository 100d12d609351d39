import { z } from 'zod';
import { Action } from './action.ts';
import { Range } from './amounts.ts';
import { Concern } from './concern.ts';
import { Contact } from './contact.ts';
import { ChainGap } from './decision-chain.ts';
import { Id, Instant } from './field.ts';
import { FollowUp } from './follow-up.ts';
import { Need } from './need.ts';
import { Obstacle } from './obstacle.ts';
import { Plan } from './plan.ts';
import { priorities, probabilities, stages, statuses } from './stage.ts';

/** A topic that was talked about: how often, and when last. */
export const CoveredTopic = z.object({ topic: z.string(), times: z.number().int(), lastAt: Instant, followUpId: Id });
export type CoveredTopic = z.infer<typeof CoveredTopic>;

/** 跟进简报: what a person reads two minutes before the contact. */
export const Brief = z.object({
  customer: z.object({
    id: Id,
    name: z.string(),
    stage: stages.schema,
    status: statuses.schema.nullable(),
    priority: priorities.schema.nullable(),
    probability: probabilities.schema.nullable(),
    budget: Range.nullable(),
    timeNodeOn: z.string().nullable(),
    timeNodeNote: z.string().nullable(),
    summary: z.string().nullable(),
    lastContactAt: Instant.nullable(),
  }),
  /** The plan's own goal, else the stage's default one. */
  goal: z.string(),
  nextPlan: Plan.nullable(),
  lastContacts: z.array(FollowUp),
  coveredTopics: z.array(CoveredTopic),
  /** Open actions past their deadline, oldest first, then the other open ones. */
  brokenPromises: z.array(Action),
  openActions: z.array(Action),
  openConcerns: z.array(Concern),
  openObstacles: z.array(Obstacle),
  /** Issues that the last contact left open, in its words. */
  openIssues: z.array(z.string()),
  people: z.array(Contact),
  chainGaps: z.array(ChainGap),
  needs: z.array(Need),
});
export type Brief = z.infer<typeof Brief>;
