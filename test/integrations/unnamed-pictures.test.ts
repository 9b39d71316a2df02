import { expect, it } from 'vitest';
import { builtFiles } from '#integrations/built-pages.ts';
import { LinkAudit } from '#integrations/link-audit.ts';
import { removeUnnamedPictures } from '#integrations/unnamed-pictures.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('leaves of the pictures of a build those that a page shows, in any of their sizes', async () => {
  const folder = temporaryFolder({
    'index.html':
      '<picture><source srcset="/_astro/ada.1_a.avif 96w, /_astro/ada.1_b.avif 192w">' +
      '<img src="/_astro/jo%20doe.2_c.webp" alt="Jo"></picture>',
    '_astro/ada.1.jpg': '',
    '_astro/ada.1_a.avif': '',
    '_astro/ada.1_b.avif': '',
    '_astro/jo doe.2_c.webp': '',
    '_astro/secret.3.png': '',
    '_astro/page.js': '',
    '_astro/fonts/a.woff2': '',
    'share/kap.png': '',
  });
  const links = new LinkAudit();
  expect(links.faults(folder, 'https://example.org')).toEqual([]);
  await removeUnnamedPictures(folder, links.named());
  expect(builtFiles(folder)).toEqual([
    '_astro/ada.1_a.avif',
    '_astro/ada.1_b.avif',
    '_astro/fonts/a.woff2',
    '_astro/jo doe.2_c.webp',
    '_astro/page.js',
    'index.html',
    'share/kap.png',
  ]);
});
