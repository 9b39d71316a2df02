/** How work grows with what is worked on, in time of the processor: what else runs counts for nothing. */

/** The clock of the processor ticks every few milliseconds. */
const TICK_US = 4_000;
const LONG_ENOUGH_US = 4 * TICK_US;
const MOST_RUNS = 10;

/** What grows as the square is so every time; a busy machine spoils one measurement, not three. */
const MOST_LOOKS = 3;

/**
 * How many times longer the large work takes than the small one, as it was seen at its least.
 *
 * @param most what is allowed: above it, it is measured again
 */
export async function growth(
  small: () => unknown,
  large: () => unknown,
  most: number,
): Promise<number> {
  await small();
  let least = Number.POSITIVE_INFINITY;
  for (let looks = 0; looks < MOST_LOOKS && least > most; looks += 1) {
    least = Math.min(least, (await microsecondsOf(large)) / (await microsecondsOf(small)));
  }
  return least;
}

/** Of one run, from as many as the clock needs. */
async function microsecondsOf(work: () => unknown): Promise<number> {
  const started = process.threadCpuUsage();
  for (let runs = 1; ; runs += 1) {
    await work();
    const { user, system } = process.threadCpuUsage(started);
    if (user + system >= LONG_ENOUGH_US || runs === MOST_RUNS) {
      return Math.max(user + system, TICK_US) / runs;
    }
  }
}
