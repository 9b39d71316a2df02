/** What is made from files that the build prints for it and from no page: nothing need wait for the pages. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The hooks of such work: it begins as soon as all is printed, beside what reads every page, and is awaited
 * at its turn.
 *
 * @param make is given the folder of the build
 * @param tell what the log says of what was made
 */
export function besidePages<Made>(
  make: (folder: string) => Promise<Made>,
  tell: (made: Made) => string,
): Pick<AstroIntegration['hooks'], 'astro:build:generated' | 'astro:build:done'> {
  let underWay: Promise<Made> | null = null;
  return {
    'astro:build:generated': ({ dir }) => {
      underWay = make(fileURLToPath(dir));
      // An error is thrown where it is awaited; another one may end the build before.
      underWay.catch(() => undefined);
    },
    'astro:build:done': async ({ dir, logger }) => {
      logger.info(tell(await (underWay ?? make(fileURLToPath(dir)))));
    },
  };
}
