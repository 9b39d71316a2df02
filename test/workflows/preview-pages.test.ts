import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedPages, pictureName, writePreview } from '../../scripts/preview-pages.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';

const page = (text: string) => `<!doctype html><html><head></head><body>${text}</body></html>`;

it('names the pages that an edit changes, adds and takes away', () => {
  const before = temporaryFolder({
    'index.html': page('Home'),
    'faq/index.html': page('Old'),
    'old/index.html': page('Gone'),
    'api/catalog.json': '{}',
  });
  const after = temporaryFolder({
    'index.html': page('Home'),
    'faq/index.html': page('New'),
    'new/index.html': page('Here'),
    'api/catalog.json': '[]',
  });
  expect(changedPages(before, after)).toEqual([
    { address: 'faq/', before: true, after: true },
    { address: 'new/', before: false, after: true },
    { address: 'old/', before: true, after: false },
  ]);
  expect(changedPages(null, after)).toEqual([]);
});

it('is the site, left alone by search engines, with the changes in words and pictures', () => {
  const after = temporaryFolder({
    'faq/index.html': page('New'),
    'index.html': page('Home'),
    'index.html.br': 'stale',
  });
  const to = join(temporaryFolder({}), 'preview');
  mkdirSync(join(to, 'changes'), { recursive: true });
  for (const side of ['before', 'after'] as const) {
    writeFileSync(join(to, 'changes', pictureName('faq/', side)), side);
    writeFileSync(join(to, 'changes', pictureName('apply/', side)), 'alike');
  }
  writePreview({
    after,
    to,
    pages: [
      { address: 'faq/', before: true, after: true },
      { address: 'old/', before: true, after: false },
      { address: 'apply/', before: true, after: true },
    ],
    words: [{ file: 'faq/cost.mdx', sentences: ['text changed: “a < b”'] }],
    note: null,
  });
  const read = (file: string) => readFileSync(join(to, file), 'utf8');
  expect(read('index.html')).toContain('<head><meta name="robots" content="noindex">');
  expect(() => read('index.html.br')).toThrow();
  const changes = read('changes/index.html');
  expect(changes).toContain('<h3>faq/cost.mdx</h3>\n<ul><li>text changed: “a &lt; b”</li></ul>');
  expect(changes).toContain(
    '<h3><a href="../faq/">/faq/</a></h3><div><figure><figcaption>before</figcaption><img src="faq-before.jpg" width="360" alt="/faq/ before the change" loading="lazy"></figure><figure><figcaption>after</figcaption><img src="faq-after.jpg"',
  );
  expect(changes).toContain('/apply/</a></h3><p>Looks the same until it is used.</p>');
  expect(changes).toContain('<h3>/old/</h3><div><figure><figcaption>after: not there');
});
