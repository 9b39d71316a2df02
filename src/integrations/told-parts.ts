/** Says while a build runs how long its parts took: those that one waits for. */
import type { AstroIntegration } from 'astro';

const WORTH_A_LINE_MS = 500;

/**
 * The integrations, each timed in what it does when the pages are there.
 *
 * @param say is given “search-index 2.2 s”; “pages” is everything before the first of them
 */
export function toldParts(
  integrations: readonly AstroIntegration[],
  say: (line: string) => void,
): AstroIntegration[] {
  const tell = (part: string, started: number) => {
    const took = performance.now() - started;
    if (took >= WORTH_A_LINE_MS) say(`${part} ${(took / 1000).toFixed(1)} s`);
  };
  let started = 0;
  const clock: AstroIntegration = {
    name: 'told-parts',
    hooks: {
      'astro:build:start': () => {
        started = performance.now();
      },
      'astro:build:done': () => tell('pages', started),
    },
  };
  const timed = integrations.map((integration): AstroIntegration => {
    const done = integration.hooks['astro:build:done'];
    if (done === undefined) return integration;
    return {
      ...integration,
      hooks: {
        ...integration.hooks,
        'astro:build:done': async (build) => {
          const begun = performance.now();
          await done(build);
          tell(integration.name, begun);
        },
      },
    };
  });
  return [clock, ...timed];
}
