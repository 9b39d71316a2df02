/**
 * The preview of an edit: the built site to click through, and a page that shows what the edit
 * changes, in words and in pictures of each changed page before and after.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFiles } from '#integrations/built-pages.ts';

/** A page that differs between two builds; what is false is not there on that side. */
export interface ChangedPage {
  /** Below the site: `faq/`. */
  readonly address: string;
  readonly before: boolean;
  readonly after: boolean;
}

/** More pages are named, and have no pictures. */
export const MOST_PICTURES = 16;

/** Where the page of the changes stands, below the preview. */
export const CHANGES_FOLDER = 'changes';

/**
 * The pages of a build that another one has otherwise, or not at all, in the order of their addresses.
 *
 * @param before a build of the content as it was; null where it could not be built
 */
export function changedPages(before: string | null, after: string): readonly ChangedPage[] {
  const pages = (folder: string | null) =>
    new Map(
      (folder === null ? [] : builtFiles(folder))
        .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
        .map((file) => [file, readFileSync(join(folder ?? '', file), 'utf8')]),
    );
  const [old, now] = [pages(before), pages(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .filter((file) => before !== null && old.get(file) !== now.get(file))
    .map((file) => ({
      address: file.replace(/index\.html$/, ''),
      before: old.has(file),
      after: now.has(file),
    }));
}

/** The name of a picture: `faq` for `faq/`, `home` for the first page. */
export const pictureName = (address: string, side: 'before' | 'after'): string =>
  `${address.replace(/\.html$|\/$/, '').replaceAll('/', '_') || 'home'}-${side}.jpg`;

/**
 * Write the preview: a copy of the build that search engines leave alone, with the page of the changes.
 *
 * @param words what the edit changes, a sentence each, by file
 */
export function writePreview(preview: {
  readonly after: string;
  readonly to: string;
  readonly pages: readonly ChangedPage[];
  readonly words: readonly { readonly file: string; readonly sentences: readonly string[] }[];
  /** Why there are no pictures from before, if there are none. */
  readonly note: string | null;
}): void {
  const { after, to, pages, words, note } = preview;
  cpSync(after, to, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\.(br|gz)$/.test(path),
  });
  for (const file of builtFiles(to).filter((path) => path.endsWith('.html'))) {
    const path = join(to, file);
    const html = readFileSync(path, 'utf8');
    if (html.includes('name="robots"')) continue;
    writeFileSync(path, html.replace('<head>', '<head><meta name="robots" content="noindex">'));
  }
  const path = join(to, CHANGES_FOLDER, 'index.html');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, changesPage(pages, words, note, join(to, CHANGES_FOLDER)));
}

function changesPage(
  pages: readonly ChangedPage[],
  words: readonly { readonly file: string; readonly sentences: readonly string[] }[],
  note: string | null,
  folder: string,
): string {
  const told = words.map(
    ({ file, sentences }) =>
      `<h3>${escaped(file)}</h3>\n<ul>${sentences.map((one) => `<li>${escaped(one)}</li>`).join('\n')}</ul>`,
  );
  const shown = pages.map(({ address, before, after }) => {
    const name = escaped(`/${address}`);
    const title = after ? `<a href="../${escaped(address)}">${name}</a>` : name;
    const picture = (side: 'before' | 'after', isThere: boolean): string => {
      const file = pictureName(address, side);
      if (!isThere) return `<figure><figcaption>${side}: not there</figcaption></figure>`;
      if (!existsSync(join(folder, file))) return '';
      return `<figure><figcaption>${side}</figcaption><img src="${file}" width="360" alt="${name} ${side} the change" loading="lazy"></figure>`;
    };
    const [old, now] = (['before', 'after'] as const).map((side) => {
      const path = join(folder, pictureName(address, side));
      return existsSync(path) ? readFileSync(path) : null;
    });
    // What an island is given may differ before anybody presses anything.
    if (old && now?.equals(old)) {
      return `<section><h3>${title}</h3><p>Looks the same until it is used.</p></section>`;
    }
    return `<section><h3>${title}</h3><div>${picture('before', before)}${picture('after', after)}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>What this edit changes</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
section div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
figure { margin: 0 } img { display: block; max-width: 100%; height: auto; border: 1px solid #999 }
</style>
</head>
<body>
<h1>What this edit changes</h1>
<p><a href="../">See the whole site as it would be</a></p>
${note === null ? '' : `<p>${escaped(note)}</p>`}
<h2>In words</h2>
${told.length > 0 ? told.join('\n') : '<p>Nothing that the site is made from.</p>'}
<h2>In pictures, as a phone shows it</h2>
${shown.length > 0 ? shown.join('\n') : '<p>No page looks different.</p>'}
${pages.length > MOST_PICTURES ? `<p>Of ${pages.length} changed pages the first ${MOST_PICTURES} have pictures.</p>` : ''}
</body>
</html>
`;
}

/** Sentences quote what authors wrote, markup too. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
