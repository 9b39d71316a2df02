/**
 * Makes a module of the pictures that front matter names, so that pages can hand them to Astro.
 *
 * A text names its pictures in Markdown, and Astro imports them itself. A picture that is in front
 * matter is only a name there; `virtual:content-pictures` holds each under its path.
 */
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { picturesInFacts } from '#catalog/picture-path.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { shownContent } from '#catalog/shown-content.ts';

const MODULE = 'virtual:content-pictures';
const RESOLVED = `\0${MODULE}`;

/** The integration. */
export function contentPictures({ contentDir }: { contentDir: string }): AstroIntegration {
  const folder = resolve(contentDir);
  return {
    name: 'content-pictures',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-pictures',
                resolveId: (id: string) => (id === MODULE ? RESOLVED : null),
                load: (id: string) => (id === RESOLVED ? moduleOf(folder) : null),
              },
            ],
          },
        });
      },
    },
  };
}

/** Has the module made anew where an edit named another picture: every page with a picture follows from it. */
export function forgetPictures(
  server: ViteDevServer,
  before: ReadContent,
  after: ReadContent,
): void {
  if (String(picturesInFacts(before)) === String(picturesInFacts(after))) return;
  for (const { moduleGraph } of Object.values(server.environments)) {
    const made = moduleGraph.getModuleById(RESOLVED);
    if (made) moduleGraph.invalidateModule(made);
  }
}

function moduleOf(folder: string): string {
  const files = picturesInFacts(shownContent());
  const imports = files.map(
    (file, index) => `import p${index} from ${JSON.stringify(join(folder, file))};`,
  );
  const entries = files.map((file, index) => `${JSON.stringify(file)}: p${index}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };\n`;
}
