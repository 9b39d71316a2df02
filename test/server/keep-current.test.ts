import { describe, expect, it } from 'vitest';
import type { LogLine } from '#receiver/log.ts';
import { CurrentBuild } from '#server/keep-current.ts';

/** A site built at midnight UTC of September 10, and a clock that is moved by hand. */
function site(changes: readonly string[], { isFrozen = false } = {}) {
  const state = {
    now: '2024-09-10T00:00:00.000Z',
    builtAt: '2024-09-10T00:00:00.000Z',
    fault: null as string | null,
    asked: 0,
  };
  const builds: string[] = [];
  const lines: LogLine[] = [];
  const current = new CurrentBuild({
    machineNow: () => state.now,
    statusAt: () => (isFrozen ? null : state.builtAt),
    nextChange: async (since) => {
      state.asked += 1;
      return changes.find((at) => at > since) ?? null;
    },
    build: async () => {
      builds.push(state.now);
      if (state.fault === null) state.builtAt = state.now;
      return state.fault;
    },
    log: (line) => lines.push(line),
  });
  const at = async (now: string) => {
    state.now = now;
    await current.look();
  };
  return { state, builds, lines, current, at };
}

describe('a site that keeps up with time', () => {
  it('is built at the first look after a deadline has passed, and not before', async () => {
    const { at, builds, state } = site(['2024-09-10T16:00:00.000Z']);
    await at('2024-09-10T10:00:00.000Z');
    await at('2024-09-10T15:59:59.000Z');
    expect(builds).toEqual([]);
    await at('2024-09-10T16:00:00.000Z');
    await at('2024-09-10T16:05:00.000Z');
    expect(builds).toEqual(['2024-09-10T16:00:00.000Z']);
    // The forecast is asked once for each build.
    expect(state.asked).toBe(2);
  });

  it('is built after a day on which nothing happened', async () => {
    const { at, builds } = site([]);
    await at('2024-09-10T23:59:00.000Z');
    await at('2024-09-11T00:00:00.000Z');
    expect(builds).toEqual(['2024-09-11T00:00:00.000Z']);
  });

  it('is built at once by a machine that slept through the moment', async () => {
    const { at, builds } = site(['2024-09-10T16:00:00.000Z', '2024-09-12T16:00:00.000Z']);
    await at('2024-09-20T08:00:00.000Z');
    expect(builds).toEqual(['2024-09-20T08:00:00.000Z']);
  });

  it('is tried again with the next look where a build failed, and the log says why', async () => {
    const { at, builds, lines, state } = site(['2024-09-10T16:00:00.000Z']);
    state.fault = 'the build ended with 1';
    await at('2024-09-10T16:00:00.000Z');
    state.fault = null;
    await at('2024-09-10T16:05:00.000Z');
    await at('2024-09-10T16:10:00.000Z');
    expect(builds).toEqual(['2024-09-10T16:00:00.000Z', '2024-09-10T16:05:00.000Z']);
    expect(lines).toEqual([{ event: 'build-failed', reason: 'the build ended with 1' }]);
  });

  it('does not begin a build while one runs', async () => {
    const { at, builds, state, current } = site(['2024-09-10T16:00:00.000Z']);
    state.now = '2024-09-10T16:00:00.000Z';
    await Promise.all([current.look(), current.look(), at('2024-09-10T16:00:00.000Z')]);
    expect(builds).toHaveLength(1);
  });

  it('leaves a build whose clock stands still alone', async () => {
    const { at, builds } = site(['2024-09-10T16:00:00.000Z'], { isFrozen: true });
    await at('2025-09-10T16:00:00.000Z');
    expect(builds).toEqual([]);
  });
});
