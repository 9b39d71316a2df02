/** The shape of `content/site.yaml`. */
import { z } from 'astro/zod';
import { LOCALES } from '#domain/locales.ts';
import { brandingSchema } from './branding.ts';
import { currency, id, isoDate, line, paragraph, timeZone, wallDateTime } from './fields.ts';
import { shown } from './messages.ts';

const address = z
  .string()
  .regex(
    /^\/(?:(?!\.{1,2}\/)[a-z0-9.-]+\/)*(?:(?!\.{1,2}$)[a-z0-9.-]+)?$/,
    'is not an address of this site → Write it like /programs/kap-certificate/.',
  );

const links = z.array(
  z.strictObject({
    to: address.describe('The address of a page of this site'),
    label: line
      .optional()
      .describe('What the link says; the title of a text or program where it is left out'),
  }),
);

export const siteSchema = z.strictObject({
  contentVersion: z
    .literal(1, {
      error: ({ input }) =>
        `${shown(input)} is not a content version this program reads → Write contentVersion: 1.`,
    })
    .describe('The version of this content model. Leave it as it is'),
  name: line.describe('The name of the site, in titles and in mail'),
  shortName: line.describe('The short name, in the header'),
  tagline: paragraph.describe(
    'One sentence on what this is and for whom; the home page begins with it',
  ),
  description: paragraph.describe('What search engines and shared links say of the home page'),
  url: z
    .url()
    .refine((text) => !/[?#\s]/.test(text), {
      error: ({ input }) =>
        `${shown(input)} is not where a site begins → Write it without ? and #: https://example.org.`,
    })
    .optional()
    .describe('The public address. SITE_URL wins over it'),
  asOf: wallDateTime
    .optional()
    .describe(
      'Makes this a demonstration frozen at that date and time in timeZone: a banner on every page, not for search engines. Remove it to go live',
    ),
  timeZone: timeZone.describe(
    'The home time zone: a deadline without a zone ends with its day here',
  ),
  currency: currency.describe(
    'The currency of a price file is stated there; this is the usual one',
  ),
  locale: z.enum(LOCALES).describe('The language of the interface'),
  notice: paragraph.describe('Stands in the footer of every page: who is behind this site'),
  treatmentNotice: paragraph
    .optional()
    .describe('Stands in the footer of every page: what this site is not for'),
  operator: line
    .optional()
    .describe('To whom applications go, in a sentence; where it is left out, shortName'),
  navigation: links
    .min(1, 'is empty → Name the pages, or leave navigation out.')
    .max(7, 'names more than seven pages → Keep seven at most, and put the others into footer.')
    .optional()
    .describe(
      'The links of the header, in order; where it is left out, the five that every site has',
    ),
  footer: links
    .optional()
    .describe(
      'The links of the footer, in order; where it is left out, the five that every site has',
    ),
  branding: brandingSchema
    .optional()
    .describe('Logo, colors and letters; where it is left out, those of the program'),
  contacts: z
    .strictObject({
      admissionsEmail: z.email().describe('Where applicants write to'),
      phone: line
        .refine(
          (text) =>
            /^[+(]?\d(?:[\d ().\u2011\u2013-]|\/(?=\d))*(?:,? ?(?:ext(?:ension)?\.?|x|#) ?\d+)?$/.test(
              text,
            ) && /^(?:\D*\d){5,15}\D*$/.test(text.replace(/(?:ext|x|#).*$/, '')),
          'is not one telephone number → Write its digits, such as +1 212 555 0100, or leave phone out.',
        )
        .optional()
        .describe('A telephone number, if there is one'),
      postalAddress: paragraph.optional().describe('A postal address, if there is one'),
    })
    .describe('How to reach the institute'),
  retentionDays: z
    .number()
    .int()
    .min(1)
    .max(36_500)
    .describe('How many days an application is kept after it was received and delivered'),
  repository: z
    .strictObject({
      service: z
        .enum(['github', 'gitlab', 'gitea'])
        .describe('Who keeps it; Forgejo and Codeberg are gitea'),
      name: z
        .string()
        .regex(/^[\w.-]+(\/[\w.-]+)+$/, 'is not a repository → Write it like institute/catalog.')
        .describe('Owner and name: institute/catalog'),
      branch: line.default('main').describe('Where edits go: main'),
      folder: z
        .string()
        .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'is not a folder → Write it like content.')
        .default('content')
        .describe('Where this content lies in it: content'),
      host: z
        .url({ protocol: /^https$/ })
        .optional()
        .describe('A server of your own: https://git.example.org'),
      signIn: z
        .url({ protocol: /^https$/ })
        .optional()
        .describe(
          'The server that signs people in; where it is left out, they enter an access token',
        ),
      appId: line.optional().describe('The id under which that server knows this site'),
    })
    .optional()
    .describe('Where the content is kept, for the visual editor of staff'),
  statements: z
    .array(
      z.strictObject({
        id: id.describe('The name by which programs call it'),
        text: paragraph.describe('The statement, printed as it is'),
        source: line
          .optional()
          .describe('Where it comes from, if that is said: “from the 2021 document”'),
      }),
    )
    .default([])
    .describe('Statements that programs must carry; a program names them by id'),
  kinds: z
    .array(
      z.strictObject({
        id: id.describe('The name by which programs call it: residency'),
        singular: line.describe('One of them: “Residency”'),
        plural: line.describe('Several of them: “Residencies”'),
      }),
    )
    .default([])
    .describe('Kinds of programs beside those that every site knows'),
  topics: z
    .array(
      z.strictObject({
        id: id.describe('The name by which questions call it: housing'),
        title: line.describe('The heading: “Housing”'),
      }),
    )
    .default([])
    .describe('Topics of questions beside those that every site knows, in their order'),
  roles: z
    .array(
      z.strictObject({
        id: id.describe('The name by which programs call it: conductor'),
        name: line.describe('What it is: “Conductor”'),
      }),
    )
    .default([])
    .describe('Roles of people beside director, trainer and mentor'),
  creditSystems: z
    .array(
      z.strictObject({
        id: id.describe('The name by which programs call it: apa'),
        name: line.describe('As it is printed: “APA CE credit”'),
        accreditor: line.describe('Who accredits it: “American Psychological Association”'),
        number: line.optional().describe('The number under which you are a provider'),
      }),
    )
    .default([])
    .describe('Credits that programs carry, beside CE and CME'),
  venues: z
    .array(
      z.strictObject({
        id: id.describe('The name by which cohorts call it: harbor-hall'),
        name: line.describe('What it is called: “Harbor Hall”'),
        address: line.optional().describe('Street and number'),
        city: line.describe('The town; lists and filters name it'),
        country: line.optional().describe('The country, where that needs saying'),
        access: paragraph
          .optional()
          .describe('How one gets in: steps, elevator, restrooms, parking'),
      }),
    )
    .default([])
    .describe('Places where classes meet'),
  acknowledged: z
    .array(
      z.strictObject({
        rule: line.describe('The rule of the warning'),
        place: line.describe('The file of the warning, below the content folder'),
        contains: line.optional().describe('Words of the warning, where the file has several'),
        reason: paragraph.describe('Why it may stay'),
      }),
    )
    .default([])
    .describe('Warnings of the content check that staff have read and accept'),
  redirects: z
    .array(
      z.strictObject({
        from: address.describe('The old address'),
        to: address.describe('The new address'),
        since: isoDate.optional().describe('When it was renamed'),
      }),
    )
    .default([])
    .describe('Old addresses that must go on working'),
});

export type SiteContent = z.output<typeof siteSchema>;
