/** How work grows with what is worked on, in time of the processor: what else runs counts for nothing. */

/** The clock of the processor ticks every few milliseconds. */
const TICK_US = 4_000;
const LONG_ENOUGH_US = 4 * TICK_US;
const MOST_RUNS = 10;

/** How many times longer the large work takes than the small one. */
export async function growth(small: () => unknown, large: () => unknown): Promise<number> {
  await small();
  return (await microsecondsOf(large)) / (await microsecondsOf(small));
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
