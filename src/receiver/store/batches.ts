/**
 * Work that arrives while other work is being done, taken together when its turn comes.
 *
 * SQLite has one connection and one writer. Without turns two transactions would run into each other
 * between two statements; taken together, many applications share one sync of the disk.
 */

interface Waiting<Job> {
  readonly job: Job;
  readonly timer: NodeJS.Timeout;
}

export class Batches<Job> {
  readonly #run: (jobs: readonly Job[]) => Promise<void>;
  readonly #most: number;
  #waiting: Waiting<Job>[] = [];
  #working: Promise<void> | null = null;

  /**
   * @param run does the jobs of one batch; it never throws
   * @param most jobs in one batch
   */
  constructor(run: (jobs: readonly Job[]) => Promise<void>, most: number) {
    this.#run = run;
    this.#most = most;
  }

  /**
   * Let a job wait for its turn.
   *
   * @param waitMs how long it may wait; a job that did not begin by then never begins
   * @param tooLate called then
   */
  add(job: Job, waitMs: number, tooLate: () => void): void {
    const timer = setTimeout(() => {
      this.#waiting = this.#waiting.filter((one) => one.job !== job);
      tooLate();
    }, waitMs);
    this.#waiting.push({ job, timer });
    this.#working ??= this.#work();
  }

  /** Resolves when everything that has been asked for is done. */
  async settled(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  async #work(): Promise<void> {
    // What arrives in the same moment belongs to the same batch.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#most);
      for (const { timer } of batch) clearTimeout(timer);
      await this.#run(batch.map(({ job }) => job));
    }
    this.#working = null;
  }
}
