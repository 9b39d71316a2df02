/** The files of a build that only the server and the receiver read. */
import { z } from 'zod';
import { instant, text } from './values.ts';

/** `build.json`: what was built, from which content and commit, for whom. */
export const buildRecordSchema = z.object({
  /** Rises when a key is removed or retyped. */
  version: z.literal(1),
  commit: text.nullable(),
  contentHash: text,
  builtAt: instant,
  siteUrl: text.meta({ description: 'Absolute, without a trailing slash' }),
  base: text.meta({ description: 'Path of the site, beginning and ending with /' }),
  asOf: instant.nullable().meta({ description: 'The day of a demonstration; null when live' }),
  catalogNow: instant.nullable().meta({ description: 'The frozen clock; null when live' }),
  formEndpoint: text.nullable().meta({ description: 'Another form backend; null: the receiver' }),
  staff: z.boolean(),
  editorOrigins: z
    .array(text)
    .readonly()
    .nullable()
    .meta({ description: 'What the editor of staff may ask beside this site; null: no editor' }),
  contentDir: text,
});

export type BuildRecord = Readonly<z.output<typeof buildRecordSchema>>;

/** Where the receiver prints into the page that the build leaves for it. */
export const PAGE_MARKERS = { title: '%%TITLE%%', main: '%%MAIN%%' } as const;

/** `api/receiver-page.json`: a page of the site with both markers. */
export const receiverPageSchema = z.object({
  html: text
    .refine((html) => html.includes(PAGE_MARKERS.title), `has no ${PAGE_MARKERS.title}`)
    .refine((html) => html.includes(PAGE_MARKERS.main), `has no ${PAGE_MARKERS.main}`),
});
