import { expect, it } from 'vitest';
import { Lane } from './lane.ts';

it('lets as many through as it is wide, the others in order, and forgets those that give up', async () => {
  const lane = new Lane(1);
  const order: string[] = [];
  const leave = await lane.enter();
  const stop = new AbortController();
  const given = lane.enter(stop.signal).then(
    () => order.push('given up'),
    () => order.push('aborted'),
  );
  const second = lane.enter().then((next) => {
    order.push('second');
    next();
    next();
  });
  const third = lane.enter().then((next) => {
    order.push('third');
    next();
  });
  stop.abort();
  await given;
  leave();
  leave();
  await Promise.all([second, third]);
  expect(order).toEqual(['aborted', 'second', 'third']);
  // Leaving twice made no room for two.
  const again = await lane.enter();
  let inside = false;
  const waiting = lane.enter().then(() => {
    inside = true;
  });
  await Promise.resolve();
  expect(inside).toBe(false);
  again();
  await waiting;
});
