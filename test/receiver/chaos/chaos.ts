/**
 * Kills a receiver again and again while clients send to it, then counts what became of every
 * application it acknowledged.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { referenceOf } from '#domain/reference.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { listApplications } from '#receiver/store/read-applications.ts';
import { supplemental } from '../running.ts';
import { SERVE, startProcess } from './server-process.ts';

export interface ChaosPlan {
  readonly databaseUrl: string;
  readonly kills: number;
  readonly clients: number;
  readonly script?: string;
}

export interface ChaosReport {
  readonly kills: number;
  readonly sent: number;
  readonly acknowledged: number;
  /** acknowledged, and not there */
  readonly lost: number;
  /** rows too many for one submission */
  readonly duplicates: number;
  /** submissions that were given two references, or one that is not stored */
  readonly changed: number;
}

/** Run the plan. Every submission is sent until it is acknowledged; some are sent again after that. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const { databaseUrl, kills, clients, script = SERVE } = plan;
  const environment = { DATABASE_URL: databaseUrl };
  /** references each submission was acknowledged with */
  const acknowledged = new Map<string, Set<string>>();
  let server = await startProcess(script, environment);
  let isOver = false;
  let sent = 0;
  let answered = 0;

  async function send(submissionId: string): Promise<boolean> {
    sent += 1;
    try {
      const response = await fetch(`${server.url}f/application`, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(supplemental({ submissionId, goals: submissionId })),
        signal: AbortSignal.timeout(10_000),
      });
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

  async function client(): Promise<void> {
    while (!isOver) {
      const submissionId = crypto.randomUUID();
      // As an applicant whose connection broke: the same again until there is an answer.
      while (!(await send(submissionId))) await pause(20);
      if (Math.random() < 0.1) await send(submissionId);
    }
  }

  const working = Array.from({ length: clients }, client);
  for (let kill = 0; kill < kills; kill += 1) {
    // In the middle of the work, at a moment that differs.
    const before = answered;
    while (answered - before < clients) await pause(5);
    await pause(Math.random() * 150);
    await server.kill();
    server = await startProcess(script, environment);
  }
  isOver = true;
  await Promise.all(working);
  await server.kill();
  return { kills, sent, ...(await compare(databaseUrl, acknowledged)) };
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
