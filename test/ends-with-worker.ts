/** What the files of one worker share ends with it. */

const endings: (() => void)[] = [];

/** @param end takes no time: Vitest asks a worker to end and waits half a second */
export function endWithWorker(end: () => void): void {
  if (endings.length === 0) {
    process.once('SIGTERM', () => process.exit());
    process.once('exit', () => {
      for (const one of endings) one();
    });
  }
  endings.push(end);
}
