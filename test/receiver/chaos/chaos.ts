/**
 * Makes trouble for receivers again and again while clients send to them, then counts what became of
 * every application they acknowledged.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { referenceOf } from '#domain/reference.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { listApplications } from '../kept-rows.ts';
import { supplemental } from '../running.ts';
import { SERVE, type ServerProcess, startProcess } from './server-process.ts';

/** Receivers on one store, as trouble finds them. */
export interface Troubled {
  /** kill -9 one of them and start another in its place */
  killOne(): Promise<void>;
}

export type Trouble = (troubled: Troubled) => Promise<void>;

export interface ChaosPlan {
  readonly databaseUrl: string;
  /** what happens, one after the other */
  readonly troubles: Iterable<Trouble>;
  readonly clients: number;
  /** processes on the one store; 1 when not given */
  readonly receivers?: number;
  readonly script?: string;
  /** Something in front of all receivers, which clients ask instead; it is told where they are. */
  readonly front?: (addresses: readonly string[]) => Promise<Front>;
}

export interface Front {
  readonly url: string;
  lead(addresses: readonly string[]): void;
  stop(): Promise<void>;
}

export interface ChaosReport {
  readonly sent: number;
  readonly acknowledged: number;
  /** acknowledged, and not there */
  readonly lost: number;
  /** rows too many for one submission */
  readonly duplicates: number;
  /** submissions that were given two references, or one that is not stored */
  readonly changed: number;
  /** processes that ended without having been killed */
  readonly died: number;
  /** receivers that take no application 15 seconds after the last trouble */
  readonly stuck: number;
  /** answers that were neither an acknowledgement nor “not now” */
  readonly strange: readonly number[];
  /** milliseconds until a page of the site was there, each asked for meanwhile; infinite when it never was */
  readonly pageMs: readonly number[];
}

/** A receiver is killed, as by a supervisor that has lost its patience. */
export const killOne: Trouble = (troubled) => troubled.killOne();

/** Run the plan. Every submission is sent until it is acknowledged; some are sent again after that. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const { databaseUrl, troubles, clients, receivers = 1, script = SERVE } = plan;
  // Counted as in earnest, and refused to nobody: the limits too stand on the store.
  const environment = { DATABASE_URL: databaseUrl, RATE_LIMIT: '999999/999999' };
  const start = () => startProcess(script, environment);
  /** references each submission was acknowledged with */
  const acknowledged = new Map<string, Set<string>>();
  const servers = await Promise.all(Array.from({ length: receivers }, start));
  const addresses = () => servers.map(({ url }) => new URL(url).host);
  const front = await plan.front?.(addresses());
  // What stands in front says so itself while a receiver is gone.
  const notNow = front ? [502, 503, 504] : [503];
  const killed = new Set<ServerProcess>();
  const strange: number[] = [];
  const pageMs: number[] = [];
  let isOver = false;
  let sent = 0;
  let answered = 0;
  let turn = 0;
  let died = 0;

  async function send(server: ServerProcess, submissionId: string): Promise<boolean> {
    sent += 1;
    try {
      const response = await fetch(`${front?.url ?? server.url}f/application`, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(supplemental({ submissionId, goals: submissionId })),
        signal: AbortSignal.timeout(15_000),
      });
      if (!response.ok && !notNow.includes(response.status)) strange.push(response.status);
      if (!response.ok) return false;
      const { reference } = (await response.json()) as { reference: string };
      answered += 1;
      const references = acknowledged.get(submissionId) ?? new Set();
      acknowledged.set(submissionId, references.add(reference));
      return true;
    } catch {
      return false;
    }
  }

  function anyServer(): ServerProcess {
    turn += 1;
    return servers[turn % servers.length] as ServerProcess;
  }

  async function client(): Promise<void> {
    while (!isOver) {
      const submissionId = crypto.randomUUID();
      // As an applicant whose connection broke: the same again until there is an answer.
      while (!(await send(anyServer(), submissionId)) && !isOver) await pause(20);
      if (Math.random() < 0.1) await send(anyServer(), submissionId);
    }
  }

  async function reader(): Promise<void> {
    while (!isOver) {
      const server = anyServer();
      const milliseconds = await timeOfPage(front ?? server);
      if (!killed.has(server)) pageMs.push(milliseconds);
      await pause(25);
    }
  }

  async function killAt(index: number): Promise<void> {
    const server = servers[index] as ServerProcess;
    if (!server.isAlive()) died += 1;
    killed.add(server);
    await server.kill();
    servers[index] = await start();
    front?.lead(addresses());
  }

  const working = [...Array.from({ length: clients }, client), reader()];
  let index = -1;
  for (const trouble of troubles) {
    index += 1;
    // In the middle of the work, at a moment that differs.
    const before = answered;
    const until = performance.now() + 20_000;
    while (answered - before < clients && performance.now() < until) await pause(5);
    await pause(Math.random() * 150);
    const place = index % servers.length;
    await trouble({ killOne: () => killAt(place) });
  }
  const stuck = (await Promise.all(servers.map(isStuck))).filter(Boolean).length;
  isOver = true;
  await Promise.all(working);
  died += servers.filter((server) => !server.isAlive()).length;
  await Promise.all(servers.map((server) => server.kill()));
  await front?.stop();
  return { sent, died, stuck, strange, pageMs, ...(await compare(databaseUrl, acknowledged)) };

  async function isStuck(server: ServerProcess): Promise<boolean> {
    const submissionId = crypto.randomUUID();
    for (const until = performance.now() + 15_000; performance.now() < until; await pause(50)) {
      if (await send(server, submissionId)) return false;
    }
    return true;
  }
}

/** Milliseconds until the start page was there. */
export async function timeOfPage({ url }: Pick<ServerProcess, 'url'>): Promise<number> {
  const started = performance.now();
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.text();
    return response.ok ? performance.now() - started : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function compare(databaseUrl: string, acknowledged: ReadonlyMap<string, Set<string>>) {
  const store = await openStore(databaseUrl);
  const rows = await listApplications(store);
  await store.close();
  const stored = Map.groupBy(rows, ({ submissionId }) => submissionId);
  let [lost, duplicates, changed] = [0, 0, 0];
  for (const [submissionId, references] of acknowledged) {
    const kept = stored.get(submissionId) ?? [];
    const expected = await referenceOf(submissionId);
    if (kept.length === 0) lost += 1;
    if (kept.length > 1) duplicates += kept.length - 1;
    const isSame = references.size === 1 && references.has(expected);
    if (!isSame || (kept[0] && kept[0].reference !== expected)) changed += 1;
  }
  // The same answers under two ids would be a duplicate that the ids do not show.
  const answers = new Set(rows.map(({ answersHash }) => answersHash));
  duplicates += rows.length - answers.size;
  return { acknowledged: acknowledged.size, lost, duplicates, changed };
}
