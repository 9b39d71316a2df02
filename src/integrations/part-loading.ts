/**
 * The few lines by which a page loads a part and what that part imports side by side.
 *
 * Vite’s own are in the file of every page and weigh as much as a feature: they load styles too,
 * which are in the pages here, and older browsers’ ways of loading.
 */
import type { AstroIntegration } from 'astro';

/** As Vite 8 names the module, and what is imported from it. */
const HELPER = '\0vite/preload-helper.js';
const CODE = (base: string) => `export const __vitePreload = (load, parts = []) => {
  for (const part of parts) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + part;
    document.head.append(link);
  }
  return load();
};`;

/**
 * The integration.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function partLoading({ base }: { readonly base: string }): AstroIntegration {
  return {
    name: 'part-loading',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'part-loading',
                enforce: 'pre',
                load: (id: string) => (id === HELPER ? CODE(base) : null),
              },
            ],
          },
        });
      },
    },
  };
}
