import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { eachBuiltPage } from '#integrations/built-pages.ts';
import { sites } from './sites.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());

describe.each(sites)('the HTML of the $name site', ({ outDir }) => {
  const receiverPage = JSON.parse(readFileSync(join(outDir, 'api/receiver-page.json'), 'utf8')) as {
    html: string;
  };
  const pages = [
    ...[...eachBuiltPage(outDir)].map(({ file, html }) => ({ file, html })),
    { file: 'api/receiver-page.json', html: receiverPage.html },
  ];

  it.each(pages)('has no error in $file', async ({ file, html }) => {
    const report = await validator.validateString(html, join(outDir, file));
    const found = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} (${ruleId})`,
      ),
    );
    expect(found).toEqual([]);
  });
});
