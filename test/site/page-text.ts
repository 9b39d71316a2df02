/** What a built page says, as one line of text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './sites.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
};

/**
 * The text of `main` of a page, without markup, every white space one ordinary space.
 *
 * @param address site-relative: `/programs/kap-certificate/`
 */
export function pageText({ outDir }: Pick<BuiltSite, 'outDir'>, address: string): string {
  const html = readFileSync(join(outDir, address, 'index.html'), 'utf8');
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return main
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(
      /<\/?(p|div|li|ul|ol|dt|dd|dl|h\d|td|th|tr|table|section|article|details|summary|button|label|legend|fieldset|text|svg|br|figcaption|header|aside)\b[^>]*>/g,
      ' ',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ ([.,;:])/g, '$1');
}
