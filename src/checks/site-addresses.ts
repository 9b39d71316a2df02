/** The addresses of pages that the content will have, for links and redirects. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import {
  addresses,
  applyAddress,
  cohortAddress,
  cohortCalendarAddress,
  eligibilityAddress,
  eventCalendarAddress,
  personAddress,
  programAddress,
  questionAddress,
} from '#domain/addresses.ts';
import { textPageAddress } from '#domain/text-pages.ts';
import { formsOf, printed } from './programs.ts';

/** Every address of a page or file of the site, with those of questions and people. */
export function siteAddresses(content: ReadContent): ReadonlySet<string> {
  const { programs, cohorts, faq, people, eligibility, events, pages } = content.collections;
  return new Set<string>([
    ...Object.values(addresses),
    ...printed(programs).flatMap((program) => [
      programAddress(program.id),
      ...(formsOf(content, program).length > 0 ? [applyAddress(program.id)] : []),
    ]),
    ...printed(cohorts).flatMap(({ id }) => [cohortAddress(id), cohortCalendarAddress(id)]),
    ...events
      .filter(({ fields }) => fields.status === 'published')
      .map(({ id }) => eventCalendarAddress(id)),
    ...printed(eligibility).map(({ id }) => eligibilityAddress(id)),
    ...printed(pages).map(({ id }) => textPageAddress(id)),
    ...printed(faq).map(({ id }) => questionAddress(id)),
    ...printed(people).map(({ id }) => personAddress(id)),
  ]);
}

/** The file that an address comes from, if it has a fault of its own and so no entry. */
export function isAddressOfFaultyFile(content: ReadContent, address: string): boolean {
  const [, first = '', second = '', third = ''] = address.split(/[/#]/);
  const file = {
    programs: third ? fileOf('cohorts', `${second}/${third}`) : fileOf('programs', second),
    apply: fileOf('programs', second),
    eligibility: fileOf('eligibility', second),
    faq: fileOf('faq', third),
    people: fileOf('people', third),
  }[first];
  const page = first !== '' && second === '' ? fileOf('pages', first) : undefined;
  return content.faults.some((fault) => fault.file === file || fault.file === page);
}
