/** The places of a page that a link can name, as far as they follow from the content. */
import { isArchivedProgram } from '#catalog/join-program.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { addresses } from '#domain/addresses.ts';
import { hasOutcomes } from '#domain/outcomes.ts';
import { MOST_QUESTIONS } from '#domain/program-kinds.ts';
import { isOwnPage } from '#domain/text-pages.ts';
import { headingAnchors } from '#markdown/heading-anchors.ts';
import { scopedAnchor } from '#markdown/page-ids.ts';
import { cohortsOf, entryOf, printed } from './programs.ts';
import { treeOf } from './texts.ts';

/**
 * The anchors of a page; null where the page prints more than content says, so that only the audit
 * of the build knows them. A section that comes and goes with the clock counts as no anchor: no text may rely on
 * it. `test/site/links.test.ts` holds them to the pages.
 */
export function anchorsOf(content: ReadContent, address: string): readonly string[] | null {
  const [, first = '', second = '', third = ''] = address.split('/');
  if (address === addresses.faq) return topicAnchors(content);
  if (first === 'programs' && third !== '') return cohortAnchors(content, `${second}/${third}`);
  if (first === 'programs' && second !== '') return programAnchors(content, second);
  // A page of text alone; those that print more beside it are left to the audit.
  const page = content.files.get(fileOf('pages', first));
  const isTextAlone = [addresses.about, addresses.accessibility].some((one) => one === address);
  return page && (isTextAlone || isOwnPage(first)) ? headingAnchors(treeOf(page)) : null;
}

function topicAnchors({ collections }: ReadContent): readonly string[] {
  return [...new Set(printed(collections.faq).map(({ fields }) => `topic-${fields.topic}`))];
}

function programAnchors(content: ReadContent, id: string): readonly string[] | null {
  const { programs, eligibility, faq } = content.collections;
  const program = entryOf(programs, id);
  const file = content.files.get(fileOf('programs', id));
  if (!program || !file) return null;
  const { fields } = program;
  const own = printed(cohortsOf(content, id));
  const questions = printed(faq)
    .filter((question) => question.fields.programs.includes(id))
    .sort((a, b) => a.fields.order - b.fields.order || a.id.localeCompare(b.id))
    .slice(0, MOST_QUESTIONS);
  const hasPeople = fields.people.length > 0 || own.some((one) => one.fields.leads.length > 0);
  const hasEdition = printed(programs).some(
    (other) => other.id !== id && other.fields.editionOf === fields.editionOf,
  );
  const sections: readonly (readonly [name: string, isShown: boolean])[] = [
    ['dates', own.length > 0],
    ['cost', true],
    ['eligibility', printed(eligibility).some((one) => one.id === id)],
    ['admission', !isArchivedProgram(fields)],
    ['learn', fields.teaches.length > 0 || file.body.trim() !== ''],
    ['outline', fields.outline.length > 0],
    ['components', fields.components.length > 0],
    ['education', fields.continuingEducation.length > 0],
    ['outcomes', hasOutcomes(fields.outcomes)],
    ['people', hasPeople],
    ['not-stated', fields.notStated.length > 0],
    ['questions', questions.length > 0],
    ['apply', true],
    ['edition', hasEdition],
  ];
  return [
    ...sections.flatMap(([name, isShown]) => (isShown ? [name] : [])),
    ...fields.outline.map((_, index) => `class-${index + 1}`),
    ...fields.notStated.map((_, index) => `not-stated-${index + 1}`),
    ...headingAnchors(treeOf(file)).map((anchor) => scopedAnchor('programs', id, anchor)),
    ...questions.map((question) => `question-${question.id}`),
  ];
}

function cohortAnchors(content: ReadContent, id: string): readonly string[] | null {
  const { cohorts } = content.collections;
  const cohort = entryOf(cohorts, id);
  const file = content.files.get(fileOf('cohorts', id));
  if (!cohort || !file) return null;
  const isTaken = printed(cohorts).some((one) => one.fields.routes.some(({ via }) => via === id));
  const sections: readonly (readonly [name: string, isShown: boolean])[] = [
    ['apply', writtenRoutes(cohort.fields).length > 0],
    ['together', isTaken],
    ['classes', cohort.fields.sessions.length > 0],
    ['leads', cohort.fields.leads.length > 0],
    ['more', true],
  ];
  return [
    ...sections.flatMap(([name, isShown]) => (isShown ? [name] : [])),
    ...headingAnchors(treeOf(file)).map((anchor) => scopedAnchor('cohorts', id, anchor)),
  ];
}
