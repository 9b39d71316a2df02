/**
 * Stops a build for the public that would behave as if it were another day.
 *
 * The rule is in `settings.ts`, since the server applies it too; here it is applied to a build.
 */
import type { AstroIntegration } from 'astro';
import { type Demonstration, demonstrationFault } from '#settings.ts';
import { BuildFault } from './build-fault.ts';

/** The integration. It asks before anything is built, and only when something is built. */
export function demonstrationStop(demonstration: Omit<Demonstration, 'machineNow'>) {
  return {
    name: 'demonstration-stop',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const machineNow = new Date().toISOString();
        const fault = demonstrationFault({ ...demonstration, machineNow });
        if (fault !== null) throw new BuildFault(fault);
      },
    },
  } satisfies AstroIntegration;
}
