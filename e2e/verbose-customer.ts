import { v7 as uuidv7 } from 'uuid';
import type { Ask } from './team.ts';

/** Chinese breaks anywhere, an address nowhere: both at the length that the fields take. */
const han = (length: number) =>
  '长江以南区域数字化转型与智能制造联合服务'.repeat(Math.ceil(length / 20)).slice(0, length);
const word = (length: number) => `https://example.com/${'a'.repeat(length - 20)}`;

/** Adds a customer all of whose texts are as long as people may make them. @returns its id */
export async function addVerbose(ask: Ask): Promise<string> {
  const customerId = uuidv7();
  const [chief, contact] = [uuidv7(), uuidv7()];
  const { id: me } = await (await ask('GET', '/api/me')).json();
  const send = async (path: string, body: unknown) => {
    const answer = await ask('POST', path, body);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  await send('/api/customers', {
    id: customerId,
    type: 'enterprise',
    name: han(200),
    industryNote: word(200),
    organisation: han(600),
    address: word(300),
    sources: ['exhibition', 'referral', 'online', 'cold_visit', 'other'],
    sourceNote: word(200),
    stage: 'intent',
  });
  const person = { customerId, emails: [`${'a'.repeat(60)}@${'b'.repeat(60)}.example.com`], note: word(300) };
  await send('/api/contacts', {
    ...person,
    id: chief,
    name: han(50),
    title: han(100),
    decisionRoles: ['decision_maker'],
  });
  await send('/api/contacts', {
    ...person,
    id: contact,
    name: word(50),
    title: word(100),
    department: word(100),
    phones: ['+86 138 1234 8000 转 88888888', '021-62348888'],
    wechat: word(50),
    decisionRoles: ['technical_evaluator', 'purchasing', 'user_department', 'influencer'],
    reportsToId: chief,
  });
  await send('/api/follow-ups', {
    id: uuidv7(),
    customerId,
    startedAt: '2024-03-15T08:00:00.000Z',
    endedAt: '2024-03-15T09:00:00.000Z',
    method: 'visit',
    participants: [
      { side: 'ours', userId: me },
      { side: 'customer', contactId: contact },
      { side: 'third', name: word(50) },
    ],
    content: `${han(400)}\n${word(400)}`,
    topics: ['need_change', 'proposal_question', 'competitor', 'decision_progress', 'other'],
    statements: [word(300), han(300)],
    consensus: [word(200)],
    openIssues: [word(200)],
    goal: word(300),
    goalResult: 'partly',
    privateNote: word(300),
    concerns: [{ id: uuidv7(), content: word(300), major: true }],
    obstacles: [{ id: uuidv7(), kind: 'other', note: word(300) }],
    needs: [{ id: uuidv7(), kind: 'latent', content: word(300) }],
    actions: [
      { id: uuidv7(), content: word(300), ownerId: me, dueOn: '2024-03-01' },
      { id: uuidv7(), content: han(300), ownerId: me, dueOn: '2024-03-16', dueTime: '15:00' },
    ],
    nextPlan: {
      id: uuidv7(),
      startsAt: '2024-03-16T07:00:00.000Z',
      endsAt: null,
      method: 'phone',
      goal: word(300),
      preparation: word(300),
      ownerId: me,
    },
    revealed: { version: 1, timeNodeNote: word(200), priority: 'high', probability: 'from_90', summary: word(300) },
  });
  return customerId;
}
