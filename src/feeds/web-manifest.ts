/** `/site.webmanifest`: how the site is called and drawn where a phone keeps a link to it. */
import type { Site } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import { DEFAULT_COLORS } from '#domain/look.ts';

/** Of the light scheme: a manifest knows only one. */
const PAPER = DEFAULT_COLORS.light.paper;

/** The icons that the build draws from `favicon.svg`, in pixels. */
const ICON_SIZES = [192, 512];

/**
 * The manifest. It asks for no window of its own: this is a site to read, not a program to install.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function webManifest(site: Site, base: string) {
  return {
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    lang: site.locale,
    start_url: href(addresses.home, base),
    scope: href(addresses.home, base),
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICON_SIZES.map((size) => ({
      src: href(`/icon-${size}.png`, base),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
}
