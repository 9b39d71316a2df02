/** How a site looks: the part of `site.yaml` that an institute’s own colors, letters and mark are in. */
import { z } from 'astro/zod';
import { TYPE_PAIRS } from '#domain/look.ts';
import type { Asked } from './fields.ts';
import { wrong } from './messages.ts';
import { pictureFile } from './picture.ts';

const color = z
  .string({ error: ({ input }) => wrong(input, 'a color', '"#0e5a53"') })
  .regex(/^#[0-9a-fA-F]{6}$/, {
    error: ({ input }) => wrong(input, 'a color', '"#0e5a53"'),
  })
  .transform((written) => written.toLowerCase())
  .meta({ asks: 'color' satisfies Asked });

export const brandingSchema = z.strictObject({
  logo: z
    .strictObject({
      file: pictureFile.describe(
        'The picture, beside site.yaml: logo.png. The name of the site is its description',
      ),
      dark: pictureFile
        .optional()
        .describe('The same for dark pages; where it is left out, the first stands on both'),
    })
    .optional()
    .describe('Stands in the header in place of the short name'),
  colors: z
    .strictObject({
      accent: color.describe('Of links, buttons and what is chosen, on light pages: "#0e5a53"'),
      accentDark: color
        .optional()
        .describe('The same on dark pages; where it is left out, it follows from accent'),
      second: color
        .optional()
        .describe('Of what closes soon, days without class, and every other cover; else amber'),
      secondDark: color
        .optional()
        .describe('The same on dark pages; where it is left out, it follows from second'),
    })
    .refine(({ second, secondDark }) => secondDark === undefined || second !== undefined, {
      path: ['secondDark'],
      error: 'stands without second → Add second: the color on light pages.',
    })
    .optional()
    .describe('The colors of the institute; the check refuses what cannot be read'),
  type: z
    .enum(TYPE_PAIRS)
    .default(TYPE_PAIRS[0])
    .describe(
      'The letters of headings and text. warm: Fraunces and Figtree. classic: Source Serif and Source Sans. plain: Figtree alone',
    ),
});

export type BrandingContent = z.output<typeof brandingSchema>;
