/** The page for developers: the files of the catalog, what one can rely on, examples that run. */
import { absoluteUrl, addresses, href, programApiAddress } from '#domain/addresses.ts';
import { developersWords } from '#words/developers.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';

export interface DevelopersPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly lead: string;
  readonly files: readonly {
    readonly address: string;
    /** null: a pattern, not an address. */
    readonly href: string | null;
    readonly text: string;
  }[];
  readonly rules: readonly string[];
  readonly examples: readonly { readonly title: string; readonly code: string }[];
}

export function developersPage(context: PageContext): DevelopersPage {
  const { base, siteUrl, catalog } = context;
  const { files, rules, title, description, lead } = developersWords;
  const [first] = catalog.programs;
  return {
    frame: pageFrame(context, { address: addresses.developers, title, description }),
    title,
    lead,
    files: Object.entries(files).map(([name, text]) => {
      const address =
        name === 'programApi'
          ? programApiAddress('{program}')
          : addresses[name as Exclude<keyof typeof files, 'programApi'>];
      return { address, href: name === 'programApi' ? null : href(address, base), text };
    }),
    rules,
    examples: [
      {
        title: developersWords.deadlinesExample,
        code: deadlinesExample(absoluteUrl(addresses.catalogApi, siteUrl)),
      },
      ...(first
        ? [
            {
              title: developersWords.pricesExample,
              code: pricesExample(absoluteUrl(programApiAddress(first.id), siteUrl)),
            },
          ]
        : []),
    ],
  };
}

function deadlinesExample(url: string): string {
  return `const { asOf, cohorts } = await (await fetch('${url}')).json();
const now = asOf ? new Date(asOf) : new Date();
for (const cohort of cohorts) {
  for (const { label, deadline } of cohort.routes) {
    if (deadline.closesAt && new Date(deadline.closesAt) > now) {
      console.log(cohort.name, '|', label, '|', deadline.date);
    }
  }
}`;
}

function pricesExample(url: string): string {
  return `const { tuition } = await (await fetch('${url}')).json();
for (const { route, currency, plans } of tuition) {
  const money = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const digits = money.resolvedOptions().maximumFractionDigits;
  for (const { id, totalCents } of plans) {
    console.log(route ?? 'everyone', '|', id, '|', money.format(totalCents / 10 ** digits));
  }
}`;
}
