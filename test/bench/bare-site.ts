/** The tool alone: a site with as many MDX pages and nothing else, to measure against. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../site/sites.ts';

const CONFIG = `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], devToolbar: { enabled: false } };
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  pages: defineCollection({ loader: glob({ pattern: '*.mdx', base: './pages' }) }),
};
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const pages = await getCollection('pages');
  return pages.map((page) => ({ params: { page: page.id }, props: { page } }));
}
const { page } = Astro.props;
const { Content } = await render(page);
---
<html lang="en"><head><meta charset="utf-8" /><title>{page.data.title}</title></head>
<body><main><h1>{page.data.title}</h1><Content /></main></body></html>
`;

/**
 * Writes such a site of `count` pages.
 *
 * @returns its folder
 */
export function writeBareSite(count: number): string {
  const folder = join(root, '.cache/bench/bare', String(count));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'src/content.config.ts'), COLLECTION);
  writeFileSync(join(folder, 'src/pages/[page].astro'), PAGE);
  for (let index = 0; index < count; index += 1) {
    const text = `What bakers know of number ${index}, and what a brass bell is for.`;
    writeFileSync(
      join(folder, 'pages', `page-${index}.mdx`),
      `---\ntitle: Page ${index}\n---\n\n${text}\n\n## Dates\n\n- ${text}\n- **${text}**\n\n${text}\n`,
    );
  }
  return folder;
}
