/**
 * Follows every internal link of a finished build to the page and the place on it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildRecord } from '#contract/build.ts';
import { BuildFault } from './build-fault.ts';
import { hashContent } from './build-record.ts';
import { attributeOf, builtFiles, builtPage, type Element } from './built-pages.ts';

/** Attributes that hold an address, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  form: ['action'],
  img: ['src'],
  link: ['href'],
  script: ['src'],
  use: ['href'],
};

/** What the receiver answers; no file is there. */
const ANSWERED = /^(f\/|health$)/;

/** What is kept of a page: parsed pages of a large site would fill the memory. */
export interface ReadPage {
  readonly anchors: readonly string[];
  readonly addresses: readonly string[];
}

/** Links are gathered from pages as another audit reads them, and followed once all files are there. */
export class LinkAudit {
  private readonly pages = new Map<string, ReadPage>();

  read(file: string, page: ReadPage): void {
    this.pages.set(file, page);
  }

  /**
   * Every internal link that leads nowhere, each as `file href what is wrong`; empty if there is none.
   *
   * Pages that were not read yet are read now; those that are gone since are passed over. A link
   * below the site’s origin but outside its base path is a fault: it escapes the site.
   *
   * @param outDir folder of the build
   * @param siteUrl absolute; its path is the base path
   */
  faults(outDir: string, siteUrl: string): readonly string[] {
    const files = builtFiles(outDir);
    for (const file of files) {
      if (file.endsWith('.html') && !this.pages.has(file)) {
        this.read(file, readPage(builtPage(outDir, file).elements));
      }
    }
    const site = new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`);
    const isThere = new Set(files);
    // Most links are on every page, and lead to the same place from each.
    const known = new Map<string, string | null>();
    return files.flatMap((file) =>
      (this.pages.get(file)?.addresses ?? []).flatMap((address) => {
        const key = address.startsWith('/') ? address : `${file} ${address}`;
        if (!known.has(key)) known.set(key, this.faultOf(address, file, outDir, site, isThere));
        const fault = known.get(key);
        return fault ? [`${file} ${address} ${fault}`] : [];
      }),
    );
  }

  /** Every address that a page names, as it is there. */
  named(): ReadonlySet<string> {
    return new Set([...this.pages.values()].flatMap(({ addresses }) => addresses));
  }

  private faultOf(
    address: string,
    from: string,
    outDir: string,
    site: URL,
    isThere: ReadonlySet<string>,
  ): string | null {
    const page = new URL(from.replace(/(^|\/)index\.html$/, '$1'), site);
    const target = URL.parse(address, page);
    if (target === null) return 'is no address';
    if (target.origin !== site.origin || !/^https?:$/.test(target.protocol)) return null;
    if (!target.pathname.startsWith(site.pathname)) return `escapes ${site.pathname}`;
    const path = decodeURIComponent(target.pathname.slice(site.pathname.length));
    if (ANSWERED.test(path)) return null;
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!isThere.has(file)) {
      const found = statSync(join(outDir, file), { throwIfNoEntry: false });
      return found?.isDirectory() ? 'lacks its closing slash' : 'leads nowhere';
    }
    const place = decodeURIComponent(target.hash.slice(1));
    const anchors = this.pages.get(file)?.anchors;
    if (place === '' || place === 'top' || anchors === undefined) return null;
    return anchors.includes(place) ? null : `names a place that ${file} does not have`;
  }
}

/** The links of a finished build. */
export function auditLinks(outDir: string, siteUrl: string): readonly string[] {
  return new LinkAudit().faults(outDir, siteUrl);
}

/**
 * The dead links of the last build; none were looked for where it is not of the content as it is now.
 *
 * @returns `notChecked` why, with what to do; null where they were looked for
 */
export function linksOfBuild(
  outDir: string,
  contentDir: string,
): { readonly dead: readonly string[]; readonly notChecked: string | null } {
  const notLookedAt = (why: string) => ({
    dead: [],
    notChecked: `${why} → Run npm run build, then npm run check.`,
  });
  const record = join(outDir, 'build.json');
  if (!existsSync(record)) return notLookedAt(`nothing is built in ${outDir}`);
  const build = JSON.parse(readFileSync(record, 'utf8')) as BuildRecord;
  if (!existsSync(contentDir) || build.contentHash !== hashContent(contentDir)) {
    return notLookedAt(`${contentDir} changed since ${outDir} was built`);
  }
  return { dead: auditLinks(outDir, build.siteUrl), notChecked: null };
}

/**
 * The integration: throws one error that names every dead link. It runs after all that writes
 * pages and files.
 *
 * @param links what was gathered of the pages so far
 */
export function linkAudit({
  siteUrl,
  links,
}: {
  readonly siteUrl: string;
  readonly links: LinkAudit;
}): AstroIntegration {
  return {
    name: 'link-audit',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const faults = links.faults(fileURLToPath(dir), siteUrl);
        if (faults.length > 0) {
          throw new BuildFault(`Links lead nowhere.\n${faults.join('\n')}`);
        }
        logger.info('every internal link leads somewhere');
      },
    },
  };
}

/** What the audit asks of a page: its places, and every address that it names. */
export function readPage(elements: readonly Element[]): ReadPage {
  return {
    anchors: elements.flatMap((element) => attributeOf(element, 'id') ?? []),
    addresses: [...new Set(elements.flatMap(addressesOf))],
  };
}

function addressesOf(element: Element): readonly string[] {
  const names = ADDRESSES[element.tagName] ?? [];
  const sizes = attributeOf(element, 'srcset') ?? '';
  return [
    ...names.flatMap((name) => attributeOf(element, name) ?? []),
    // “/a.avif 400w, /b.avif 800w”: an address has no space.
    ...sizes.split(',').flatMap((one) => one.trim().split(/\s/)[0] || []),
  ];
}
