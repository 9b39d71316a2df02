/** Three receivers while their store is stopped, restarted, handed over, locked or taken away. */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { killOne, runChaos, type Trouble, timeOfPage } from '../chaos/chaos.ts';
import { SERVE, startProcess } from '../chaos/server-process.ts';
import { temporaryFolder } from '../running.ts';
import type { Figure } from './figures.ts';

const CLIENTS = 30;

/**
 * `minutes` of trouble under 30 clients: nothing lost, doubled or changed, no process dead, every page
 * of the site answered. How long pages take is stated beside a receiver that nobody asks for anything.
 */
export async function storeTroubles(
  databaseUrl: string,
  minutes: number,
  ofStore: readonly Trouble[],
): Promise<Figure> {
  const folder = temporaryFolder();
  const idle = await startProcess(SERVE, {
    DATABASE_URL: `file:${join(folder.path, 'idle.db')}`,
  });
  const idleMs: number[] = [];
  let isOver = false;
  const measuring = (async () => {
    for (; !isOver; await pause(100)) idleMs.push(await timeOfPage(idle));
  })();
  const report = await runChaos({
    databaseUrl,
    troubles: inTurn([...ofStore, killOne], minutes * 60_000),
    clients: CLIENTS,
    receivers: 3,
  });
  isOver = true;
  await measuring;
  await idle.stop();
  folder.remove();
  const { acknowledged, lost, duplicates, changed, died, stuck, strange, pageMs } = report;
  const unanswered = pageMs.filter((milliseconds) => !Number.isFinite(milliseconds)).length;
  const p99 = (times: readonly number[]) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]?.toFixed(0);
  return {
    name: `${minutes} minutes of trouble, three receivers`,
    measured:
      `${acknowledged} acknowledged, ${lost} lost, ${duplicates} doubled, ${changed} changed, ` +
      `${died} dead, ${stuck} stuck, ${strange.length} strange answers; ${unanswered} of ` +
      `${pageMs.length} pages not answered, p99 ${p99(pageMs)} ms beside ${p99(idleMs)} ms of an idle server`,
    isReached: lost + duplicates + changed + died + stuck + strange.length + unanswered === 0,
  };
}

/** One trouble after the other, and all of them again, until the time is over. */
function* inTurn(troubles: readonly Trouble[], milliseconds: number): Generator<Trouble, void> {
  const until = performance.now() + milliseconds;
  for (let index = 0; performance.now() < until; index += 1) {
    yield troubles[index % troubles.length] as Trouble;
  }
}
