import { defineConfig } from 'vitest/config';

// The tests that read a built site wait for five builds; all others start at once. Naming a
// folder ("npm test -- test/domain") runs only what it holds, without a build.
const built = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/commands/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // Vitest leaves one core free; many of these tests wait for a server, a browser or a deadline.
    maxWorkers: 2,
    reporters: ['default', './test/reporters/plain-count.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'rooms', include: ['test/**/*.test.{ts,tsx}'], exclude: built },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: built,
          globalSetup: './test/site/build-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
