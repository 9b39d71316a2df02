/**
 * A program with its cohorts.
 *
 * One type, `Course`: an `EducationalOccupationalProgram` would want one deadline and one length for
 * what has a deadline for each situation, and often no stated length.
 */
import type { Course } from 'schema-dts';
import type { Program } from '#catalog/catalog-types.ts';
import { absoluteUrl, programAddress } from '#domain/addresses.ts';
import { creditName } from '#view-models/credit-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { prerequisitesOf } from '#view-models/program-card.ts';
import type { ProgramPage } from '#view-models/program-page.ts';
import { programWords } from '#words/program.ts';
import { courseInstance } from './cohort.ts';
import { organization } from './site.ts';

/** The program of a page, with the cohorts that are on it. */
export function course(context: PageContext, program: Program, page: ProgramPage): Course {
  const url = absoluteUrl(programAddress(program.id), context.siteUrl);
  const needs = prerequisitesOf(context, program);
  // Credits of a part alone are not what the program awards, and those without stated hours say nothing.
  const credits = program.continuingEducation.filter(
    ({ for: parts, hours }) => parts.length === 0 && hours !== null,
  );
  const awarded = [
    ...(program.kind === 'certificate' ? [programWords.kind.certificate] : []),
    ...credits.map((credit) => ({
      '@type': 'EducationalOccupationalCredential' as const,
      credentialCategory: creditName(credit),
      ...(typeof credit.kind === 'string'
        ? {}
        : { recognizedBy: { '@type': 'Organization' as const, name: credit.kind.accreditor } }),
    })),
  ];
  const shown = [...(page.cohort ? [page.cohort] : []), ...page.otherCohorts];
  const instances = shown.flatMap(({ id }) => {
    const cohort = context.catalog.cohortById.get(id);
    return cohort ? [courseInstance(context, program, cohort)] : [];
  });
  return {
    '@type': 'Course',
    '@id': `${url}#program`,
    name: page.title,
    url,
    description: page.summary,
    inLanguage: program.languages.length > 0 ? [...program.languages] : context.catalog.site.locale,
    provider: organization(context),
    // Where the page says that a program is over, or known only from an earlier year, so does this.
    ...(page.opening.notice === null || program.availability === 'offered'
      ? {}
      : { creativeWorkStatus: page.opening.notice.title }),
    ...(awarded.length > 0
      ? { educationalCredentialAwarded: awarded.length === 1 ? awarded[0] : awarded }
      : {}),
    ...(needs === null ? {} : { coursePrerequisites: needs }),
    ...(page.teaches.length > 0 ? { teaches: page.teaches } : {}),
    ...(page.outline.length > 0
      ? {
          syllabusSections: page.outline.map(({ number, title }) => ({
            '@type': 'Syllabus' as const,
            position: number,
            name: title,
          })),
        }
      : {}),
    ...(instances.length > 0 ? { hasCourseInstance: instances } : {}),
  };
}
