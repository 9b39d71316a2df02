/** What a build is told by the environment and by site.yaml together, before anything is read. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { basePath } from '#domain/addresses.ts';
import { LOCALES, type Locale } from '#domain/locales.ts';
import type { TypePair } from '#domain/look.ts';
import { type SiteContent, siteSchema } from '#schemas/site.ts';
import { DEFAULT_SITE_URL, isLoopback, type Settings } from '#settings.ts';
import { asOfInstant, type CatalogClock, catalogClock } from './catalog-clock.ts';
import { parseContentFile } from './content-file.ts';
import { parseBySchema } from './schema-faults.ts';

export interface BuildInput extends CatalogClock {
  /** Absolute, without a trailing slash. */
  readonly siteUrl: string;
  /** Its path, beginning and ending with `/`. */
  readonly base: string;
  /** `asOf` of site.yaml as authored; null when live. */
  readonly authoredAsOf: string | null;
  /** Whether people on other machines can reach the address. */
  readonly isPublic: boolean;
}

/** The part of site.yaml that decides a build. */
interface SiteAddressAndClock {
  readonly url?: string | undefined;
  readonly asOf?: string | undefined;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly branding?: { readonly type: TypePair } | undefined;
  readonly repository?: SiteContent['repository'];
}

/**
 * @param site the parsed site.yaml
 * @param machineNow the machine clock
 */
export function buildInput(
  settings: Settings,
  site: Omit<SiteAddressAndClock, 'locale' | 'branding' | 'repository'>,
  machineNow: string,
): BuildInput {
  const siteUrl = (settings.siteUrl ?? site.url ?? DEFAULT_SITE_URL).replace(/\/$/, '');
  const authoredAsOf = site.asOf ?? null;
  const { catalogNow } = settings;
  const clock = catalogClock({
    catalogNow,
    asOf: authoredAsOf,
    timeZone: site.timeZone,
    machineNow,
  });
  const isPublic = !isLoopback(new URL(siteUrl).hostname);
  return { ...clock, siteUrl, base: basePath(siteUrl), authoredAsOf, isPublic };
}

/**
 * site.yaml in plain Node, for what must be known before Astro begins.
 *
 * A file with faults, or an `asOf` that clocks skip, counts as one that says nothing: the content
 * check reports it and stops.
 */
export function readSiteAddressAndClock(contentDir: string): SiteAddressAndClock {
  const silent = { timeZone: 'UTC', locale: LOCALES[0] };
  try {
    const source = readFileSync(resolve(contentDir, 'site.yaml'), 'utf8');
    const parsed = parseBySchema(parseContentFile('site.yaml', source), siteSchema);
    if (!('fields' in parsed)) return silent;
    const { asOf, timeZone } = parsed.fields;
    asOfInstant(asOf ?? null, timeZone);
    return parsed.fields;
  } catch {
    return silent;
  }
}
