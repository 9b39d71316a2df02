/**
 * One after the other, each within its time.
 *
 * SQLite has one connection and one writer; without turns two transactions would run into each
 * other between two statements.
 */

/** Runs work in the order it came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Wait for a turn, then run `work`.
   *
   * @param waitMs how long it may wait; work that did not begin by then never begins
   * @throws what `tooLate` makes, if the wait took longer
   */
  take<T>(work: () => Promise<T>, waitMs: number, tooLate: () => Error): Promise<T> {
    let begun = false;
    let expired = false;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        if (begun) return;
        expired = true;
        reject(tooLate());
      }, waitMs);
      this.#last = this.#last.then(async () => {
        clearTimeout(timer);
        if (expired) return;
        begun = true;
        await work().then(resolve, reject);
      });
    });
  }

  /** Resolves when everything that has been asked for is done. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
