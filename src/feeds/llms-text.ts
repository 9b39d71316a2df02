/** `/llms.txt`: what the site holds, for assistants, each page by its Markdown. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  absoluteUrl,
  addresses,
  cohortAddress,
  markdownAddress,
  programAddress,
} from '#domain/addresses.ts';
import { cohortSummary } from '#view-models/cohort-summary.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import { listedPages } from '#view-models/listed-pages.ts';
import { listedPrograms } from '#view-models/offering.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { shortName } from '#view-models/tuition-view.ts';
import { calendarWords } from '#words/calendars.ts';
import { developersWords, llmsWords } from '#words/developers.ts';
import { joinedWords } from '#words/joined.ts';

interface Listed {
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

/** The whole file, as Markdown. */
export function llmsText(context: PageContext): string {
  const { site } = context.catalog;
  const page = (address: string, title: string, text: string): Listed => ({
    title,
    url: absoluteUrl(markdownAddress(address), context.siteUrl),
    text,
  });
  const programs = listedPrograms(context.catalog);
  const pages = listedPages(context);
  const listed = (isAside: boolean) =>
    pages
      .filter((listedPage) => listedPage.isAside === isAside)
      .map(({ address, title, description }) => page(address, title, description));
  const { files } = developersWords;
  const data = (['catalogApi', 'cohortsTable', 'calendar', 'feed', 'openApi'] as const).map(
    (name) => ({
      title: addresses[name],
      url: absoluteUrl(addresses[name], context.siteUrl),
      text: files[name],
    }),
  );
  const about = [demonstrationText(context), site.description].filter((text) => text !== null);
  return toMarkdown(
    {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: site.name }] },
        {
          type: 'blockquote',
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'text', value: joinedWords.sentences(about) }],
            },
          ],
        },
        ...section(
          llmsWords.programs,
          programs.map(({ id, title, summary }) => page(programAddress(id), title, summary)),
        ),
        ...section(
          llmsWords.cohorts,
          programs.flatMap((program) =>
            program.cohorts.map((cohort) =>
              page(
                cohortAddress(cohort.id),
                calendarWords.cohort(shortName(program), cohort.name),
                cohortSummary(context, program, cohort).sessions.short,
              ),
            ),
          ),
        ),
        ...section(llmsWords.pages, listed(false)),
        ...section(llmsWords.data, data),
        ...section(llmsWords.optional, listed(true)),
      ],
    },
    { bullet: '-', extensions: [gfmToMarkdown()] },
  );
}

function section(title: string, entries: readonly Listed[]) {
  if (entries.length === 0) return [];
  return [
    {
      type: 'heading' as const,
      depth: 2 as const,
      children: [{ type: 'text' as const, value: title }],
    },
    {
      type: 'list' as const,
      spread: false,
      children: entries.map(({ title, url, text }) => ({
        type: 'listItem' as const,
        children: [
          {
            type: 'paragraph' as const,
            children: [
              { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] },
              ...(text === '' ? [] : [{ type: 'text' as const, value: `: ${text}` }]),
            ],
          },
        ],
      })),
    },
  ];
}
