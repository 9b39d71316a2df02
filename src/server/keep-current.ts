/**
 * Builds again when time has changed what the site says: at the moments that the forecast knows, and
 * once a day, since pages without JavaScript count days as of their build.
 *
 * The server goes on with the build it has until the next one is whole.
 */

import type { Instant } from '#domain/dates.ts';
import { epochMs, hasCome } from '#domain/instants.ts';
import { type Log, placeOf } from '#receiver/log.ts';

/** How often it is looked whether a build is due: a clock may be set, a machine may sleep. */
const LOOK_MS = 5 * 60 * 1000;
/** No build is served for longer. */
const DAY_MS = 24 * 60 * 60 * 1000;

export interface CurrentParts {
  readonly machineNow: () => string;
  /** The moment the served build holds for, ISO; `null` where its clock is frozen. */
  readonly statusAt: () => string | null;
  /** The next moment after `since` at which a page, feed or the API changes; `null`: none is known. */
  readonly nextChange: (since: string) => Promise<string | null>;
  /** Build and put in place. @returns what kept it from being built, or `null` */
  readonly build: () => Promise<string | null>;
  readonly log: Log;
}

export class CurrentBuild {
  readonly #parts: CurrentParts;
  #timer: NodeJS.Timeout | null = null;
  #working = false;
  /** the build that was asked about, and when it is due */
  #known: { readonly statusAt: string; readonly dueAt: Instant } | null = null;

  constructor(parts: CurrentParts) {
    this.#parts = parts;
  }

  /** Begin to look. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    // A command that has nothing else to do ends.
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /**
   * Build if a build is due. One that fails is tried again with the next look; the line in the log says
   * why, and the build before stays.
   */
  async look(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      const dueAt = await this.#dueAt();
      const { machineNow, build, log } = this.#parts;
      if (dueAt === null || !hasCome(dueAt, machineNow())) return;
      const fault = await build();
      if (fault !== null) log({ event: 'build-failed', reason: fault });
    } catch (error) {
      this.#parts.log({ event: 'build-failed', reason: placeOf(error) });
    } finally {
      this.#working = false;
    }
  }

  async #dueAt(): Promise<Instant | null> {
    const statusAt = this.#parts.statusAt();
    if (statusAt === null) return null;
    if (this.#known?.statusAt !== statusAt) {
      const next = await this.#parts.nextChange(statusAt);
      const daily = new Date(epochMs(statusAt) + DAY_MS).toISOString();
      this.#known = { statusAt, dueAt: next !== null && hasCome(next, daily) ? next : daily };
    }
    return this.#known.dueAt;
  }
}
