/** The figures the receiver is held to, each measured and compared with its limit. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openStore } from '#receiver/store/open-store.ts';
import { measureSpeed } from '../../bench/receiver.ts';
import { killOne, runChaos } from '../chaos/chaos.ts';
import { dribble } from '../chaos/dribble.ts';
import { malformedBody } from '../chaos/malformed.ts';
import { SERVE, startProcess } from '../chaos/server-process.ts';
import { listApplications } from '../kept-rows.ts';
import { supplemental } from '../running.ts';
import { sendAll } from './load.ts';

export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/** `kills` kills under 50 clients: nothing acknowledged lost, doubled or renamed. */
export async function kills(databaseUrl: string, count: number): Promise<Figure> {
  const troubles = Array.from({ length: count }, () => killOne);
  const report = await runChaos({ databaseUrl, troubles, clients: 50 });
  const { lost, duplicates, changed, acknowledged } = report;
  return {
    name: `${count} kills under 50 clients`,
    measured: `${acknowledged} acknowledged, ${lost} lost, ${duplicates} duplicates, ${changed} changed references`,
    isReached: lost + duplicates + changed === 0,
  };
}

/** `count` keys, each sent 20 times in parallel: as many rows as keys. */
export async function keys(databaseUrl: string, count: number): Promise<Figure> {
  const server = await startProcess(SERVE, { DATABASE_URL: databaseUrl });
  const bodies = Array.from({ length: count }, () => crypto.randomUUID()).flatMap((submissionId) =>
    Array<string>(20).fill(JSON.stringify(supplemental({ submissionId, goals: submissionId }))),
  );
  const statuses = await sendAll({ url: server.url, clients: 40, bodies });
  await server.stop();
  const store = await openStore(databaseUrl);
  const rows = (await listApplications(store)).length;
  await store.close();
  const answered = statuses.filter((status) => status === 200).length;
  return {
    name: `${count} keys, each sent 20 times in parallel`,
    measured: `${rows} rows, ${answered} of ${bodies.length} answered 200`,
    isReached: rows === count && answered === bodies.length,
  };
}

/** `count` generated bodies: no crash, no 5xx, memory grows by less than 50 MB. */
export async function bodies(databaseUrl: string, count: number): Promise<Figure> {
  const server = await startProcess(SERVE, { DATABASE_URL: databaseUrl });
  const generated = fc.sample(malformedBody, count + 1000);
  const texts = generated.map(({ body }) => body);
  const send = (from: number, to: number) =>
    sendAll({
      url: server.url,
      clients: 20,
      bodies: texts.slice(from, to),
      contentType: (index) => generated[from + index]?.contentType ?? 'application/json',
    });
  // Warm: the first thousand fill caches and compile what will be used.
  await send(0, 1000);
  const before = residentMegabytes(server.pid);
  const statuses = await send(1000, count + 1000);
  const growth = residentMegabytes(server.pid) - before;
  const broken = statuses.filter((status) => status === 0).length;
  const failed = statuses.filter((status) => status >= 500).length;
  const isAlive = (await fetch(`${server.url}health`)).ok;
  await server.stop();
  return {
    name: `${count} generated bodies`,
    measured: `${broken} broken connections, ${failed} 5xx, alive: ${isAlive}, memory ${growth.toFixed(1)} MB more`,
    isReached: broken + failed === 0 && isAlive && growth < 50,
  };
}

/** `count` sockets that never finish: all closed within 20 s, others served meanwhile. */
export async function slowSockets(databaseUrl: string, count: number): Promise<Figure> {
  const server = await startProcess(SERVE, { DATABASE_URL: databaseUrl });
  const slow = Array.from({ length: count }, () => dribble(server.url, 1000));
  let isOver = false;
  const closing = Promise.all(slow).finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    const started = performance.now();
    const sent = JSON.stringify(supplemental({ submissionId: crypto.randomUUID() }));
    const [status] = await sendAll({ url: server.url, clients: 1, bodies: [sent] });
    times.push(status === 200 ? performance.now() - started : Number.POSITIVE_INFINITY);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const longest = Math.max(...(await closing));
  await server.stop();
  const slowest = Math.max(...times);
  return {
    name: `${count} dribbling sockets`,
    measured: `last closed after ${(longest / 1000).toFixed(1)} s, ${times.length} others served, the slowest in ${slowest.toFixed(0)} ms`,
    isReached: longest < 20_000 && slowest < 2000,
  };
}

/** 50 clients: time per application against a bare synced insert plus the exchange without a store. */
export async function speed(databaseUrl: string, count: number): Promise<Figure> {
  const { each, insert, exchange, ratio } = await measureSpeed(databaseUrl, 50, count);
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return {
    name: `50 clients, ${count} applications`,
    measured: `${ms(each)} each; bare synced insert ${ms(insert)}, exchange without a store ${ms(exchange)}, ${ratio.toFixed(2)} times both`,
    isReached: ratio <= 2,
  };
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
