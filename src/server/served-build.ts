/** The build that is served now, and the step to the next one while requests go on. */

import type { Hono } from 'hono';
import { BuildMissingError, type Built, readBuilt } from '#receiver/built-catalog.ts';
import { type Log, placeOf } from '#receiver/log.ts';
import { StoreUnavailable } from '#receiver/store/database.ts';
import { BuildFolderError, buildAt, touchBuild } from './build-folders.ts';
import { StartError } from './start-error.ts';

/** How often a new build is looked for. */
const LOOK_MS = 1000;
/** How often the build in use is marked, so that no later build clears it away. */
const TOUCH_MS = 60 * 60 * 1000;

/** A build that was read whole. */
export interface FoundBuild {
  readonly built: Built;
  readonly folder: string;
  /** what tells it from any other */
  readonly identity: string;
}

export interface ServedBuildParts {
  readonly outDir: string;
  readonly log: Log;
  readonly machineNow: () => string;
  /** Everything that is served of a build. @throws StartError or StoreUnavailable when it must not be */
  readonly serve: (found: FoundBuild) => Promise<Hono>;
  readonly lookMs: number | undefined;
}

/**
 * Site and receiver of one build at a time. A request ends on the build it began on; a new build
 * takes over whole, or one line says why not and the one before goes on.
 */
export class ServedBuild {
  readonly #parts: ServedBuildParts;
  #found: FoundBuild;
  #app: Hono;
  /** the last build that was looked at, taken over or not */
  #identity: string;
  #refused: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #touchAfter = 0;

  /** @param app what `parts.serve` made of the build found at the start */
  constructor(found: FoundBuild, app: Hono, parts: ServedBuildParts) {
    this.#parts = parts;
    this.#found = found;
    this.#app = app;
    this.#identity = found.identity;
  }

  get built(): Built {
    return this.#found.built;
  }

  /** Answer by the build of this moment. */
  readonly fetch: Hono['fetch'] = (...request) => this.#app.fetch(...request);

  /** Begin to look for new builds. */
  start(): void {
    this.#timer = setInterval(() => this.look(), this.#parts.lookMs ?? LOOK_MS);
  }

  /** Look now, and resolve when a build that was found is taken over or refused. */
  look(): Promise<void> {
    this.#working ??= this.#look().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#working;
  }

  async #look(): Promise<void> {
    const { outDir, log } = this.#parts;
    let identity: string | null = null;
    try {
      this.#touch();
      identity = buildAt(outDir)?.identity ?? null;
      if (identity === null || identity === this.#identity) return;
      const found = readBuild(outDir);
      this.#app = await this.#parts.serve(found);
      this.#found = found;
      this.#identity = found.identity;
      this.#refused = null;
      log({ event: 'build-taken-over', build: found.folder });
    } catch (error) {
      // While the store is away the build is tried again; one that must not be served is not.
      if (identity !== null && !(error instanceof StoreUnavailable)) this.#identity = identity;
      this.#sayRefused(error);
    }
  }

  #touch(): void {
    const now = this.#parts.machineNow();
    if (Date.parse(now) < this.#touchAfter) return;
    this.#touchAfter = Date.parse(now) + TOUCH_MS;
    touchBuild(this.#found.folder, now);
  }

  #sayRefused(error: unknown): void {
    const isKnown = error instanceof StartError || error instanceof StoreUnavailable;
    const reason = isKnown ? error.message : placeOf(error);
    if (this.#refused === reason) return;
    this.#refused = reason;
    this.#parts.log({ event: 'build-refused', reason });
  }
}

/** The build at `outDir`, read whole. @throws StartError in one line when it is missing or broken */
export function readBuild(outDir: string): FoundBuild {
  try {
    const found = buildAt(outDir);
    // Where there is none, the message names the file that is missing at the address people know.
    const folder = found?.folder ?? outDir;
    return { built: readBuilt(folder), folder, identity: found?.identity ?? '' };
  } catch (error) {
    const isTold = error instanceof BuildMissingError || error instanceof BuildFolderError;
    throw isTold ? new StartError(error.message) : error;
  }
}
