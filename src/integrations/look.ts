/** The colors and letters of the institute: a style of every page beside the tokens. */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { joinLook } from '#catalog/join-branding.ts';
import { readContent } from '#catalog/read-content.ts';
import { lookCss } from '#domain/look.ts';

const STYLE = 'virtual:look.css';

/** The integration. Astro gathers the style as those of the project, and its policy knows it. */
export function look({ contentDir }: { contentDir: string }): AstroIntegration {
  const folder = resolve(contentDir);
  return {
    name: 'look',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'look',
                resolveId: (id: string) => (id === STYLE ? STYLE : null),
                load: async (id: string) => (id === STYLE ? styleOf(folder) : null),
              },
            ],
          },
        });
      },
    },
  };
}

async function styleOf(folder: string): Promise<string> {
  const { site } = await readContent(folder);
  return lookCss(joinLook(site?.branding));
}
