/** The site and who is behind it, as the home page and every footer name them. */
import type { Organization, WebSite } from 'schema-dts';
import { absoluteUrl, addresses } from '#domain/addresses.ts';
import type { PageContext } from '#view-models/page-context.ts';

/**
 * Who gives the programs.
 *
 * Named as the site names itself, its notice included: a demonstration must not pass for the
 * institute whose documents it was built from.
 */
export function organization({ catalog, siteUrl }: PageContext): Organization {
  const home = absoluteUrl(addresses.home, siteUrl);
  return {
    '@type': 'Organization',
    '@id': `${home}#organization`,
    name: catalog.site.name,
    url: home,
    disambiguatingDescription: catalog.site.notice,
  };
}

/** The site itself. */
export function webSite({ catalog, siteUrl }: PageContext): WebSite {
  const home = absoluteUrl(addresses.home, siteUrl);
  return {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    name: catalog.site.name,
    url: home,
    description: catalog.site.description,
    inLanguage: catalog.site.locale,
    publisher: { '@id': `${home}#organization` },
  };
}
