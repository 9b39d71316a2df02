/** Logo, colors and letters of a site; what is not stated is as it always was. */
import { type Look, type StatedColors, TYPE_PAIRS } from '#domain/look.ts';
import type { BrandingContent } from '#schemas/branding.ts';
import type { Logo } from './catalog-types.ts';
import { picturePath } from './picture-path.ts';
import { resolve } from './resolve.ts';

/** @throws Unjoined if a picture is named by a way out of the content folder */
export function joinLogo(branding: BrandingContent | undefined): Logo | null {
  const logo = branding?.logo;
  if (!logo) return null;
  const pictureOf = (name: string) =>
    resolve(picturePath('site.yaml', name) ?? undefined, 'content/site.yaml', `picture "${name}"`);
  return { light: pictureOf(logo.file), dark: pictureOf(logo.dark ?? logo.file) };
}

export function joinLook(branding: BrandingContent | undefined): Look {
  const { colors, type = TYPE_PAIRS[0] } = branding ?? {};
  return { type, colors: colors ? statedColors(colors) : null };
}

/** What of the colors is stated. */
export function statedColors(colors: NonNullable<BrandingContent['colors']>): StatedColors {
  const { accent, accentDark = null, second = null, secondDark = null } = colors;
  return { accent, accentDark, second, secondDark };
}
