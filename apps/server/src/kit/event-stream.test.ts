import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EventSource, eventStream } from './event-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A source that the test speaks through, and a reader of its stream. */
function opened(allowed: () => Promise<boolean> = async () => true) {
  let listener: Parameters<EventSource<unknown>['subscribe']>[0] | null = null;
  const asked = vi.fn(allowed);
  const response = eventStream({
    subscribe(given) {
      listener = given;
      return () => {
        listener = null;
      };
    },
    stillAllowed: asked,
  });
  if (!response.body) throw new Error('no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    response,
    reader,
    asked,
    say: (event: unknown) => listener?.event(event),
    end: () => listener?.end(),
    subscribed: () => listener !== null,
    next: async () => (await reader.read()).value,
  };
}

describe('a stream of events', () => {
  test('is a server-sent event stream that tells a browser to come back soon', async () => {
    const { response, next } = opened();
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await next()).toBe('retry: 2000\n\n');
  });

  test('sends each event as a line of JSON, in order', async () => {
    const { say, next, asked } = opened();
    await next();
    say({ id: 1, note: 'a\nb' });
    expect(await next()).toBe('data: {"id":1,"note":"a\\nb"}\n\n');
    say({ id: 2 });
    say({ id: 3 });
    expect(await next()).toBe('data: {"id":2}\n\ndata: {"id":3}\n\n');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('beats at least every 15 seconds, and asks for the permission each time', async () => {
    const { next, asked } = opened();
    await next();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next()).toBe(': still here\n\n');
    expect(asked).toHaveBeenCalled();
  });

  test.each([
    ['is refused', async () => false],
    ['cannot be looked up', () => Promise.reject(new Error('no database'))],
  ])('ends before anything is sent when the permission %s', async (_name, allowed) => {
    const stream = opened(allowed);
    await stream.next();
    stream.say({ id: 1 });
    expect(await stream.reader.read()).toEqual({ done: true, value: undefined });
    expect(stream.subscribed()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends without an event, too, once the permission is gone', async () => {
    let allowed = true;
    const stream = opened(async () => allowed);
    await stream.next();
    allowed = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await stream.reader.read()).toMatchObject({ done: true });
  });

  test('ends with its source', async () => {
    const stream = opened();
    await stream.next();
    stream.end();
    expect(await stream.reader.read()).toMatchObject({ done: true });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves nothing behind when the reader leaves, even in the middle of a question', async () => {
    let answer: (allowed: boolean) => void = () => undefined;
    const stream = opened(() => new Promise((resolve) => (answer = resolve)));
    await stream.next();
    stream.say({ id: 1 });
    await stream.reader.cancel();
    answer(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stream.subscribed()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('gives a reader up who does not read', async () => {
    const stream = opened();
    for (let index = 0; index < 2000; index++) {
      stream.say({ index });
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(stream.subscribed()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
