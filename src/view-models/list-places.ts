/** On which page of a long list a question, a person or a program is, for links that name it. */
import type { Catalog, Person, Program, Question } from '#catalog/catalog-types.ts';
import { addresses, listPageAddress } from '#domain/addresses.ts';
import { madeOnce } from '#domain/made-once.ts';
import { faqWords } from '#words/pages.ts';
import { inPages } from './browse/list-pages.ts';
import { listedPrograms } from './offering.ts';

/** Under which heading a question is; its id is the anchor. */
export interface Topic {
  readonly id: string;
  readonly title: string;
}

interface PlacedQuestion {
  readonly topic: Topic;
  readonly question: Question;
}

type Pages<Entry> = readonly (readonly Entry[])[];

/** The headings of questions by their ids, those of the engine first. */
export function topicTitles({ site }: Pick<Catalog, 'site'>): ReadonlyMap<string, string> {
  const own = site.topics.map(({ id, title }) => [id, title] as const);
  return new Map([...Object.entries(faqWords.topics), ...own]);
}

/** The pages of all questions, topic by topic. */
export const questionPages = madeOnce(({ faq, site }: Catalog): Pages<PlacedQuestion> => {
  const asked = [...topicTitles({ site })].flatMap(([id, title]) => {
    const topic = { id: `topic-${id}`, title };
    return faq.filter((question) => question.topic === id).map((question) => ({ topic, question }));
  });
  // An answer is on the page and once more in its data.
  return inPages(asked, ({ question: { prose } }) => 700 + 2.2 * prose.body.length);
});

/** The pages of all people. */
export const peoplePages = madeOnce(({ people }: Catalog) =>
  inPages<Person>(people, ({ photo, prose }) => (photo ? 2500 : 900) + 1.2 * prose.body.length),
);

/** The pages of all programs that are applied for. */
export const howToApplyPages = madeOnce((catalog: Catalog) =>
  inPages<Program>(
    listedPrograms(catalog).filter(({ admission }) => admission.by !== 'ask-admissions'),
    ({ admission }) => 1700 + (admission.before?.length ?? 0),
  ),
);

const places = madeOnce((catalog: Catalog): ReadonlyMap<string, string> => {
  const { faq, people, howToApply } = addresses;
  return new Map([
    ...placesOn(faq, questionPages(catalog), ({ topic, question }) => [topic.id, question.id]),
    ...placesOn(people, peoplePages(catalog), ({ id }) => [id]),
    ...placesOn(howToApply, howToApplyPages(catalog), ({ id }) => [id]),
  ]);
});

/** From the last page to the first, so that a topic leads to where it begins. */
function placesOn<Entry>(
  list: string,
  pages: Pages<Entry>,
  anchorsOf: (entry: Entry) => readonly string[],
): readonly (readonly [string, string])[] {
  return pages
    .flatMap((entries, index) =>
      entries.flatMap(anchorsOf).map((anchor) => {
        const page = listPageAddress(list, index + 1);
        return [`${list}#${anchor}`, `${page}#${anchor}`] as const;
      }),
    )
    .reverse();
}

/**
 * Where an address leads: `/faq/#refunds` to the page of the list that has this question. Texts and
 * settings name the list alone, since a longer one has more pages. Any other address stays as it is.
 */
export function placed(catalog: Catalog, address: string): string {
  return places(catalog).get(address) ?? address;
}

/** True where a link in a text may lead to a later page of a list. */
export function hasLaterPlaces(catalog: Catalog): boolean {
  return [questionPages, peoplePages, howToApplyPages].some((pages) => pages(catalog).length > 1);
}
