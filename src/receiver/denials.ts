/**
 * Requests that were turned away at the door, counted and said once a minute: a flood of them is worth
 * knowing of, and must not become a flood of lines.
 */

import type { Log } from './log.ts';

const EVERY_MS = 60_000;

export class Denials {
  readonly #log: Log;
  readonly #everyMs: number;
  #counts = new Map<number, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(log: Log, everyMs: number = EVERY_MS) {
    this.#log = log;
    this.#everyMs = everyMs;
  }

  /** Count one. @param status with which it was turned away */
  count(status: number): void {
    this.#counts.set(status, (this.#counts.get(status) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.stop(), this.#everyMs).unref();
  }

  /** Say what was counted until now. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const counts = [...this.#counts].sort(([a], [b]) => a - b);
    this.#counts = new Map();
    for (const [status, count] of counts) this.#log({ event: 'requests-denied', status, count });
  }
}
