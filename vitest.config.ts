import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { hasGuide, isDemonstration } from './test/content/which-catalog.ts';

// Most commands of the tests are short: half their time is reading the same modules.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.cache/test/compiled');

// The tests that read a built site come last: it is built while the others run. Naming a
// folder ("npm test -- test/domain") runs only what it holds, without a build.
const built = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/commands/**/*.test.ts'];

// They know what the demonstration says; another catalog in `content/` says something else.
const steppedAside = [
  ...(isDemonstration ? [] : ['test/content/facts*.test.ts', 'test/site/facts-on-pages.test.ts']),
  ...(hasGuide ? [] : ['test/content/{guide,templates}.test.ts']),
];

export default defineConfig({
  test: {
    // No engine test reads `content/`: what it runs without naming a folder reads the frozen copy.
    env: { CATALOG_CONTENT_DIR: 'test/fixtures/demonstration' },
    environment: 'node',
    // Modules are loaded once per worker, not once per file: nothing they hold changes (catalogs are
    // frozen, browsers give each test a fresh profile), and loading them again was a third of the time.
    isolate: false,
    setupFiles: ['./test/after-each-file.ts'],
    // What is waited for comes late on a machine that is busy; a test still ends by its own limit.
    expect: { poll: { timeout: 20_000 } },
    // Vitest leaves one core free; many of these tests wait for a server, a browser or a deadline.
    maxWorkers: 2,
    reporters: ['default', './test/reporters/plain-count.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          // Reading all sources takes longer than the usual five seconds on a machine that is busy.
          testTimeout: 30_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...built, ...steppedAside],
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: built,
          exclude: steppedAside,
          globalSetup: './test/site/build-sites.ts',
          setupFiles: ['./test/site/await-sites.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
