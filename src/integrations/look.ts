/**
 * The colors and letters of the institute: a style of every page beside the tokens, and the typefaces
 * that it names.
 */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fontProviders } from 'astro/config';
import { joinLook } from '#catalog/join-branding.ts';
import { readContent } from '#catalog/read-content.ts';
import { lookCss, TYPE_PAIRS, TYPEFACES, type Typeface, type TypePair } from '#domain/look.ts';

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

/**
 * The fonts of a pair as Astro takes them. They come from npm and are served from this origin; Astro
 * measures them and makes fallbacks of the same metrics, so text is painted at once and does not move
 * when they arrive.
 */
export function fontsOf(type?: TypePair) {
  return typefacesOf(type).map(({ family, cssVariable, fallbacks, weights, package: name }) => ({
    name: family,
    cssVariable,
    provider: fontProviders.local(),
    fallbacks: [...fallbacks],
    options: { variants: [variantOf(name, weights)] as [ReturnType<typeof variantOf>] },
  }));
}

function variantOf(name: string, weight: string) {
  return {
    src: [`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`] as [string],
    weight,
    style: 'normal' as const,
    display: 'swap' as const,
  };
}

/** The packages that the fonts of a pair come from. */
export function fontPackages(type?: TypePair): readonly string[] {
  return typefacesOf(type).map((face) => `@fontsource-variable/${face.package}`);
}

function typefacesOf(type: TypePair = TYPE_PAIRS[0]): readonly Typeface[] {
  const { text, display } = TYPEFACES[type];
  return [...new Set([text, display])];
}
