/**
 * Leaves the letters of admissions for `npm run applications -- decide`: in a file beside the folder
 * of the build, so that no server and no host publishes them.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { joinLetters } from '#catalog/join-prose.ts';
import { programIdsOf } from '#catalog/published.ts';
import { shownContent } from '#catalog/shown-content.ts';
import { type BuiltLetters, lettersFile } from '#contract/letters.ts';

/** The integration. */
export function letters(): AstroIntegration {
  return {
    name: 'letters',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { collections } = shownContent();
        const built: BuiltLetters = {
          version: 1,
          letters: joinLetters(collections.letters, programIdsOf(collections.programs)).map(
            ({ id, kind, title, subject, programs, prose: { body } }) => ({
              id,
              kind,
              title,
              subject,
              programs,
              body,
            }),
          ),
        };
        // Without the slash at its end, which would put the file into the folder.
        const file = lettersFile(resolve(fileURLToPath(dir)));
        await writeFile(file, `${JSON.stringify(built, null, 2)}\n`);
      },
    },
  };
}
