/** C3: what is filled in later can be filled: in a route’s warning, and in letters. */
import { nearestKey } from '#catalog/known-keys.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { deadlineDate } from './deadlines.ts';
import { type Finding, finding, findingAt } from './finding.ts';
import { formsOf, programOf } from './programs.ts';

/** Every finding of a placeholder that nothing fills. */
export function checkFilledPlaceholders(content: ReadContent): Finding[] {
  return [...routeWarnings(content), ...letters(content)];
}

function routeWarnings(content: ReadContent): Finding[] {
  return content.collections.cohorts.flatMap((cohort) => {
    const program = programOf(content, cohort.id);
    return cohort.fields.routes.flatMap(({ warning, deadline }, index) =>
      [...(warning ?? '').matchAll(/\{([^{}]*)\}/g)].flatMap((match) => {
        const report = (message: string) => [
          finding(
            content,
            fileOf('cohorts', cohort.id),
            ['routes', index, 'warning'],
            'unknown-placeholder',
            message,
          ),
        ];
        if (match[1] !== 'decisionBy') {
          return report(`nothing fills ${match[0]} → Write {decisionBy}, or the text itself.`);
        }
        const isStated = program?.fields.admission.decisionWithin !== 'not-stated';
        if (isStated && deadlineDate(deadline) !== null) return [];
        return report(
          '{decisionBy} cannot be worked out → State a deadline with a date, and decisionWithin in the program.',
        );
      }),
    );
  });
}

/** What every application fills, beside the answers of its form. */
const OF_EVERY_APPLICATION: readonly string[] = [
  'reference',
  'program',
  'cohort',
  'situation',
  'receivedOn',
  'date',
  'site',
  'tuitionShown',
  'admissionsEmail',
];

/** Other placeholders are for the writer of the letter; only one that looks mistyped is told. */
function letters(content: ReadContent): Finding[] {
  const { programs } = content.collections;
  return content.collections.letters.flatMap(({ id, fields }) => {
    const file = content.files.get(fileOf('letters', id));
    const about = programs.filter(
      (program) => fields.programs.length === 0 || fields.programs.includes(program.id),
    );
    const answers = about
      .flatMap((program) => formsOf(content, program))
      .flatMap((form) => form.fields.sections.flatMap((section) => section.fields))
      .map(({ name }) => name);
    const known = [...OF_EVERY_APPLICATION, ...answers];
    const lacking = about.filter((program) => formsOf(content, program).length > 0);
    // A letter for every program keeps what some of them fill: its writer sees what is left.
    const lacks = (name: string) =>
      fields.programs.length === 0
        ? undefined
        : lacking.find(({ id: program, fields: { routes } }) =>
            name === 'situation'
              ? routes.length === 0
              : name === 'cohort' &&
                !content.collections.cohorts.some((cohort) => cohort.id.startsWith(`${program}/`)),
          );
    return [...(file?.body ?? '').matchAll(/\[\[([^[\]]*)\]\]/g)].flatMap((match) => {
      const name = match[1] ?? '';
      const near = known.includes(name) ? null : nearestKey(name, known, 1);
      const without = lacks(name);
      if (!file || (near === null && !without)) return [];
      const place = file.placeAt(file.bodyOffset + match.index);
      if (without) {
        const what = name === 'cohort' ? 'has no cohorts' : 'tells no situations apart';
        const message = `nothing fills ${match[0]}: ${without.id} ${what} → Take it out of the letter.`;
        return [findingAt(content, place, 'unknown-placeholder', message)];
      }
      const message = `nothing fills ${match[0]} → Did you mean [[${near}]]?`;
      return [findingAt(content, place, 'unknown-placeholder', message)];
    });
  });
}
