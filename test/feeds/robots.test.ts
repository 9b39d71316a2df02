import { expect, it } from 'vitest';
import { robotsText } from '#feeds/robots.ts';

it('robots.txt lets everything be read and names the sitemap below the base path', () => {
  expect(robotsText('https://example.org/catalog')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/catalog/sitemap-index.xml\n',
  );
});
