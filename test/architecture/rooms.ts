/**
 * The import table: what each room below `src` may import. Data goes one way, no room reaches back.
 *
 * `types` may only be imported with `import type`. `packages` are prefixes: `node:` is every
 * built-in module, `astro:` every virtual module of Astro (`astro:content` has its own rule).
 */
export interface Room {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

export const importTable: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['temporal-polyfill'] },
  words: { rooms: ['domain'], packages: [] },
  contract: { rooms: ['domain'], packages: ['zod'] },
  'settings.ts': { rooms: ['domain'], packages: ['node:'] },
  schemas: { rooms: ['domain'], packages: ['astro/zod'] },
  'content.config.ts': {
    rooms: ['schemas', 'settings.ts'],
    packages: ['astro/', 'astro:content', 'node:'],
  },
  catalog: {
    rooms: ['schemas', 'domain', 'settings.ts'],
    packages: ['astro:content', 'astro/zod', 'yaml', 'node:'],
  },
  markdown: {
    rooms: [],
    packages: ['satteri', '@astrojs/markdown-satteri', 'github-slugger', 'node:'],
  },
  checks: { rooms: ['catalog', 'markdown', 'domain'], packages: ['node:', 'sharp'] },
  editor: { rooms: ['catalog', 'schemas'], packages: ['yaml', '@sveltia/cms'] },
  authoring: {
    rooms: ['editor', 'checks', 'catalog', 'schemas', 'domain'],
    packages: ['node:', 'csv-parse/sync', 'sharp', 'yaml'],
  },
  forms: { rooms: ['domain', 'words'], packages: [] },
  'view-models': {
    rooms: ['forms', 'domain', 'words'],
    types: ['catalog', 'markdown'],
    packages: [],
  },
  feeds: {
    rooms: ['view-models', 'markdown', 'domain', 'words'],
    types: ['catalog', 'contract'],
    // node:crypto: the version of a form is a hash of its text.
    packages: [
      'feedsmith',
      'ical-generator',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'schema-dts',
      'node:crypto',
    ],
  },
  review: {
    rooms: ['catalog', 'feeds', 'view-models', 'markdown', 'domain', 'words'],
    types: ['schemas'],
    packages: [],
  },
  styles: { rooms: [], packages: ['@fontsource'] },
  components: {
    rooms: ['forms', 'islands', 'elements', 'words', 'styles'],
    types: ['view-models', 'review'],
    packages: ['astro/', 'astro:', 'virtual:'],
  },
  layouts: {
    rooms: ['components', 'islands', 'elements', 'words', 'styles'],
    types: ['view-models'],
    packages: ['astro/', 'astro:', 'virtual:'],
  },
  pages: {
    rooms: [
      'catalog',
      'contract',
      'view-models',
      'components',
      'layouts',
      'islands',
      'feeds',
      'review',
      'words',
    ],
    packages: ['astro', 'astro:'],
  },
  browser: { rooms: ['domain'], packages: [] },
  islands: {
    rooms: ['browser', 'forms', 'domain', 'words'],
    types: ['view-models'],
    packages: ['react', '@formspree/'],
  },
  elements: { rooms: ['browser', 'domain', 'words'], types: ['view-models'], packages: [] },
  receiver: {
    rooms: ['contract', 'forms', 'domain', 'words', 'settings.ts'],
    packages: ['node:', 'hono', 'pg', 'nodemailer', 'rate-limiter-flexible', 'fflate', 'zod'],
  },
  server: {
    rooms: ['receiver', 'contract', 'domain', 'words', 'settings.ts'],
    packages: ['node:', 'hono', '@hono/node-server'],
  },
  integrations: {
    rooms: ['editor', 'checks', 'catalog', 'contract', 'domain', 'settings.ts'],
    packages: [
      'node:',
      'astro',
      'vite',
      '@astrojs/sitemap',
      'hast',
      'hast-util-from-parse5',
      'hast-util-to-mdast',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'parse5',
      'pagefind',
      'satori',
      'sharp',
      'subset-font',
    ],
  },
};
