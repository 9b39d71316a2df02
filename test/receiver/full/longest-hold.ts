/** For how long one post holds the event loop, and with it everybody else. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { BODY_LIMIT } from '#receiver/protocol/read-body.ts';
import { heavyBodies } from '../chaos/heavy-bodies.ts';
import { startReceiver } from '../running.ts';
import type { Figure } from './figures.ts';

const GOAL_MS = 50;

/** Posts of the longest body taken, one after the other, from a thread of their own. */
export async function longestHold(databaseUrl: string): Promise<Figure> {
  const receiver = await startReceiver({ databaseUrl });
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const sender = new Worker(new URL(import.meta.url), { workerData: receiver.url });
  await new Promise((resolve, reject) => sender.once('exit', resolve).once('error', reject));
  delay.disable();
  await receiver.stop();
  const longest = delay.max / 1e6;
  return {
    name: `longest hold of the event loop by ${count()} posts of ${BODY_LIMIT / 1024} KB`,
    measured: `${longest.toFixed(0)} ms, goal ${GOAL_MS} ms`,
    isReached: longest <= GOAL_MS,
  };
}

function count(): number {
  return heavyBodies(BODY_LIMIT - 1000).length;
}

if (!isMainThread && typeof workerData === 'string') {
  for (const { contentType, body } of heavyBodies(BODY_LIMIT - 1000)) {
    const headers = { Accept: 'text/html', 'Content-Type': contentType };
    const response = await fetch(`${workerData}f/application`, { method: 'POST', headers, body });
    await response.arrayBuffer();
  }
}
