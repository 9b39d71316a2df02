/** The built sites of a test run: where they are and what they are built with. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface BuiltSite {
  readonly name: string;
  readonly outDir: string;
  readonly contentDir: string;
  readonly siteUrl: string;
  /** Begins and ends with `/`. */
  readonly base: string;
  /** What the build and the server are started with. */
  readonly environment: Readonly<Record<string, string>>;
}

function describeSite(name: string, siteUrl: string, contentDir: string): BuiltSite {
  const outDir = join(root, '.cache/test', name, 'dist');
  return {
    name,
    outDir,
    contentDir,
    siteUrl,
    base: new URL(siteUrl).pathname,
    environment: {
      CATALOG_CONTENT_DIR: contentDir,
      CATALOG_OUT_DIR: outDir,
      SITE_URL: siteUrl,
      CATALOG_NOW: '',
      FORM_ENDPOINT: '',
      // Vitest says `test`, and a build would then ship what is for developers.
      NODE_ENV: 'production',
    },
  };
}

/** A file that says `awaited` while a site is built, then `built` or what went wrong. */
export function outcomeOf({ name }: BuiltSite): string {
  return join(root, '.cache/test', name, 'outcome');
}

const address = 'http://127.0.0.1:4321/';
const content = join(root, 'test/fixtures/demonstration');

/** As shipped: the clock stands at July 15, 2024. */
export const demonstrationSite = describeSite('demonstration', address, content);

/** The same below `/catalog/`. */
export const basePathSite = describeSite('base-path', `${address}catalog/`, content);

/** What lies in `content/`, whatever it is: every rule on a built site must hold for it. */
export const ownSite = describeSite('own', address, join(root, 'content'));

/** The demonstration without `asOf`: the real clock runs. */
export const liveSite = describeSite('live', address, join(root, '.cache/test/live/content'));

/** Another institute: other currencies and zones, and every feature of the content model. */
export const secondSite = describeSite(
  'second',
  address,
  join(root, 'test/fixtures/second-catalog'),
);

/** Where the applications of the next site go. The browser is told where that name is. */
export const HOSTED_ORIGIN = 'http://forms.example.test';
const second = describeSite('hosted', address, secondSite.contentDir);

/** The other institute with its forms at a hosted service. */
export const hostedSite: BuiltSite = {
  ...second,
  environment: { ...second.environment, FORM_ENDPOINT: `${HOSTED_ORIGIN}/p/123` },
};

/** Twenty-four programs of an invented institute: enough to be filtered. */
export const generatedSite = describeSite(
  'generated',
  address,
  join(root, '.cache/test/generated/content'),
);

/** Those that every rule on a built site is tried on. */
export const sites: readonly BuiltSite[] = [
  demonstrationSite,
  basePathSite,
  liveSite,
  secondSite,
  hostedSite,
  ownSite,
];
