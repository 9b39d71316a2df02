/** Starts the visual editor on its page, in the browser. */
import CMS from '@sveltia/cms';
import { readEntry, writeEntry } from './entry-text.ts';
import type { GroupShape } from './shape.ts';

/** What the page carries: the configuration, and the shape of each kind of file. */
export interface EditorData {
  readonly config: object;
  readonly files: readonly {
    readonly format: string;
    readonly extension: 'mdx' | 'yaml';
    readonly shape: GroupShape;
  }[];
}

const { config, files } = JSON.parse(
  document.querySelector('#editor')?.textContent ?? '',
) as EditorData;

for (const { format, extension, shape } of files) {
  const file = { shape, hasBody: extension === 'mdx' };
  CMS.registerCustomFormat(format, extension, {
    fromFile: (text: string) => readEntry(text, file),
    toFile: (content: Record<string, unknown>) => writeEntry(content, file),
  });
}

await CMS.init({ config: config as never });
// It forbids to zoom with two fingers.
for (const meta of document.querySelectorAll('meta[name="viewport"]')) {
  meta.setAttribute('content', 'width=device-width, initial-scale=1');
}
