import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles } from '#integrations/built-pages.ts';
import { generatedSite } from './sites.ts';

const KB = 1024;
const folder = join(generatedSite.outDir, '_astro');

/** What is loaded with first use; the element is in the script of every page. */
const OWN = /^filtered-list\..*\.js\.br$/;

describe('the filters over the list of programs', () => {
  it('weigh at most 3.5 KB, compressed with brotli', () => {
    const files = readdirSync(folder).filter((name) => OWN.test(name));
    expect(files).toHaveLength(1);
    const size = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(size).toBeLessThanOrEqual(3.5 * KB);
  });

  it('stand on a page of less than 100 KB before compression, as everything else does', () => {
    const pages = builtFiles(generatedSite.outDir).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('cohorts/page/2/index.html');
    const sizes = pages.map((file) => statSync(join(generatedSite.outDir, file)).size);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});
