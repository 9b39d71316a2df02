import type { HookParameters } from 'astro';
import { expect, it } from 'vitest';
import { demonstrationStop } from '#integrations/demonstration-stop.ts';

const demonstration = {
  asOf: '2024-07-15T12:00:00-04:00',
  catalogNow: null,
  siteUrl: 'https://example.org',
  smtpUrl: null,
  allowDemonstration: false,
};

const run = (command: 'build' | 'dev', changes: Partial<typeof demonstration> = {}) =>
  demonstrationStop({ ...demonstration, ...changes }).hooks['astro:config:setup']({
    command,
  } as HookParameters<'astro:config:setup'>);

it('stops a build for the public whose clock stands still in the past', () => {
  expect(() => run('build')).toThrowErrorMatchingInlineSnapshot(
    `[BuildFault: asOf is 2024-07-15: this build would show closed deadlines as open. Remove asOf from content/site.yaml.]`,
  );
});

it('lets a build for this machine, a permitted one, a live one and the dev server pass', () => {
  expect(() => run('build', { siteUrl: 'http://127.0.0.1:4321/catalog/' })).not.toThrow();
  expect(() => run('build', { allowDemonstration: true })).not.toThrow();
  expect(() => run('dev')).not.toThrow();
});
