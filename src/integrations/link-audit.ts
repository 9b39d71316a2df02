/**
 * Follows every internal link of a finished build to the page and the place on it.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf, type BuiltPage, builtPages, type Element } from './built-pages.ts';

/** Attributes that hold an address, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  form: ['action'],
  img: ['src'],
  link: ['href'],
  script: ['src'],
  source: ['src'],
  use: ['href'],
};

/** What the receiver answers; no file stands there. */
const ANSWERED = /^(f\/|health$)/;

/**
 * Every internal link that leads nowhere, each as `file href what is wrong`; empty if there is none.
 *
 * A link below the site's origin but outside its base path is a fault: it escapes the site.
 *
 * @param outDir folder of the build
 * @param siteUrl absolute; its path is the base path
 */
export function auditLinks(outDir: string, siteUrl: string): readonly string[] {
  const site = new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`);
  const pages = builtPages(outDir);
  const anchors = new Map(pages.map((page) => [page.file, anchorsOf(page)]));

  const faultOf = (address: string, from: BuiltPage): string | null => {
    const page = new URL(from.file.replace(/(^|\/)index\.html$/, '$1'), site);
    const target = URL.parse(address, page);
    if (target === null) return 'is no address';
    if (target.origin !== site.origin || !/^https?:$/.test(target.protocol)) return null;
    if (!target.pathname.startsWith(site.pathname)) return `escapes ${site.pathname}`;
    const path = decodeURIComponent(target.pathname.slice(site.pathname.length));
    if (ANSWERED.test(path)) return null;
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(outDir, file))) return 'leads nowhere';
    if (statSync(join(outDir, file)).isDirectory()) return 'lacks its closing slash';
    const place = decodeURIComponent(target.hash.slice(1));
    if (place === '' || place === 'top' || !anchors.has(file)) return null;
    return anchors.get(file)?.has(place) ? null : `names a place that ${file} does not have`;
  };

  return pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      addressesOf(element).flatMap((address) => {
        const fault = faultOf(address, page);
        return fault === null ? [] : [`${page.file} ${address} ${fault}`];
      }),
    ),
  );
}

function anchorsOf(page: BuiltPage): ReadonlySet<string> {
  return new Set(page.elements.flatMap((element) => attributeOf(element, 'id') ?? []));
}

function addressesOf(element: Element): readonly string[] {
  const names = ADDRESSES[element.tagName] ?? [];
  return names.flatMap((name) => attributeOf(element, name) ?? []);
}
