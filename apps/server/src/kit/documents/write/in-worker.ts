import { Lane } from '../read/lane.ts';
import type { TemplateKind } from './template-guard.ts';
import type { TemplateProblem } from './template-problem.ts';
import type { CheckTask, FormTask, WritingMessage } from './writing-task.ts';
import { WritingThread } from './writing-thread.ts';

/** At once; the others wait in their order. */
const width = 2;

/** A thread costs about 0.1 s to start and 0.1 to 0.4 s to load its libraries, so one without work is kept for a while. */
const keptMs = 60_000;

/** A task that takes longer is given up: a template may be made to take for ever. */
const patienceMs = { form: 120_000, template: 30_000 };

const lane = new Lane(width);
const idle: { thread: WritingThread; timer: NodeJS.Timeout }[] = [];

/** How a task may be called off. */
export interface WritingOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a document in a thread of its own, so that the server answers others meanwhile.
 * @throws TemplateRefused, TemplateUnfit for a template that cannot be filled; the signal's reason; an Error where the thread failed,
 * ran out of memory or took too long
 */
export async function renderForm(task: FormTask, options: WritingOptions = {}): Promise<Uint8Array> {
  const answer = await runTask(task, options);
  if (answer.type !== 'bytes') throw new Error('The writing thread gave no document.');
  return answer.bytes;
}

/** `checkTemplate` in a thread of its own: a template is a file from outside. @throws as {@link renderForm} */
export async function checkTemplateAside(
  template: Uint8Array,
  kind: TemplateKind,
  options: WritingOptions = {},
): Promise<readonly TemplateProblem[]> {
  const answer = await runTask({ make: 'check', kind, template }, options);
  if (answer.type !== 'problems') throw new Error('The writing thread gave no problems.');
  return answer.problems;
}

async function runTask(task: FormTask | CheckTask, { signal }: WritingOptions): Promise<WritingMessage> {
  const leave = await lane.enter(signal);
  const thread = takeThread();
  const giveUp = () =>
    thread.fail(signal?.reason instanceof Error ? signal.reason : new Error('The task was called off.'));
  signal?.addEventListener('abort', giveUp, { once: true });
  const patience = 'template' in task ? patienceMs.template : patienceMs.form;
  const timer = setTimeout(() => thread.fail(new Error(`Writing took longer than ${patience / 1000} s.`)), patience);
  try {
    thread.tell({ type: 'task', task });
    const answer = await thread.next();
    await thread.next();
    return answer;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    putBack(thread);
    leave();
  }
}

function takeThread(): WritingThread {
  for (let kept = idle.pop(); kept; kept = idle.pop()) {
    clearTimeout(kept.timer);
    if (kept.thread.isOver) continue;
    kept.thread.hold(true);
    return kept.thread;
  }
  return new WritingThread();
}

/** One thread is kept warm; it does not keep the process from ending. */
function putBack(thread: WritingThread): void {
  if (thread.isOver) return;
  if (idle.length > 0) {
    thread.fail(new Error('The writing thread is not needed.'));
    return;
  }
  thread.hold(false);
  const timer = setTimeout(() => {
    idle.splice(0);
    thread.fail(new Error('The writing thread was idle.'));
  }, keptMs);
  idle.push({ thread, timer: timer.unref() });
}
