/** C10: colors of the institute that cannot be read on what they are on. */

import { statedColors } from '#catalog/join-branding.ts';
import type { ReadContent } from '#catalog/read-content.ts';
import { unreadableColors } from '#domain/look.ts';
import { type Finding, finding } from './finding.ts';

/** Every finding of a color that is too near to its ground, with the nearest one that is not. */
export function checkColors(content: ReadContent): Finding[] {
  const colors = content.site?.branding?.colors;
  if (!colors) return [];
  return unreadableColors(statedColors(colors)).map(({ key, color, ratio, nearest }) => {
    const pages = key.endsWith('Dark') ? 'dark' : 'light';
    const message = `"${color}" is hard to read on ${pages} pages, with a contrast of ${ratio.toFixed(1)} in place of 4.5 → Write "${nearest}", the nearest color that can be read.`;
    return finding(content, 'site.yaml', ['branding', 'colors', key], 'low-contrast', message);
  });
}
