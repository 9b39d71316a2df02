import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lettersFile } from '#contract/letters.ts';
import { builtFiles, eachBuiltPage, parseElements } from '#integrations/built-pages.ts';
import { auditElements } from '#integrations/csp-audit.ts';
import { sites } from './sites.ts';

describe.each(sites)('the security of the $name site', ({ outDir, siteUrl }) => {
  it('has a policy on every page that covers each script and style, and no other origin', () => {
    const pages = [...eachBuiltPage(outDir)];
    const { html } = JSON.parse(readFileSync(join(outDir, 'api/receiver-page.json'), 'utf8')) as {
      html: string;
    };
    const receiverPage = { file: 'api/receiver-page.json', elements: parseElements(html) };
    const faults = [...pages, receiverPage].flatMap(({ file, elements }) =>
      auditElements(elements, siteUrl).map((fault) => `${file} ${fault}`),
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  it('compressed every text file as it stands now', () => {
    const files = builtFiles(outDir);
    const texts = files.filter((file) => /\.(html|css|js|svg|json|xml|csv|ics|txt|md)$/.test(file));
    const stale = texts.filter((file) => {
      const text = readFileSync(join(outDir, file));
      const brotli = brotliDecompressSync(readFileSync(join(outDir, `${file}.br`)));
      const gzip = gunzipSync(readFileSync(join(outDir, `${file}.gz`)));
      return !text.equals(brotli) || !text.equals(gzip);
    });
    // The record of the build and the receiver’s page are written by integrations before it.
    expect(texts).toContain('build.json');
    expect(texts).toContain('api/receiver-page.json');
    expect(stale).toEqual([]);
  });

  it('lays the letters of admissions beside it, and into no file that is served', () => {
    const { letters } = JSON.parse(readFileSync(lettersFile(realpathSync(outDir)), 'utf8')) as {
      letters: { id: string; body: string }[];
    };
    const files = builtFiles(outDir).filter((file) =>
      /\.(html|js|json|xml|csv|ics|txt|md)$/.test(file),
    );
    const texts = files.map((file) => [file, readFileSync(join(outDir, file), 'utf8')] as const);
    const { letters: published } = JSON.parse(
      readFileSync(join(outDir, 'api/catalog.json'), 'utf8'),
    );
    expect(published).toEqual([]);
    expect(texts.filter(([, text]) => text.includes('[[givenName]]'))).toEqual([]);
    const served = letters.flatMap(({ body }) => {
      const line = body.split('\n').find((one) => one.length > 30) ?? body.trim();
      return texts.filter(([, text]) => text.includes(line)).map(([file]) => file);
    });
    expect(served).toEqual([]);
  });

  it('has no part of the editor of staff: no file, and no word of it in any other', () => {
    const files = builtFiles(outDir);
    expect(files.filter((file) => file.startsWith('admin/'))).toEqual([]);
    const naming = files
      .filter((file) => /\.(html|js|css|json|xml|txt|md)$|^_/.test(file))
      .filter((file) => /sveltia|admin\/edit/i.test(readFileSync(join(outDir, file), 'utf8')));
    expect(naming).toEqual([]);
  });

  it('leaves no address to the page that only the receiver fills', () => {
    expect(builtFiles(outDir).filter((file) => file.startsWith('receiver-page/'))).toEqual([]);
  });
});
