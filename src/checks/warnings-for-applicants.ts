/** C3: the placeholders in a route’s warning can be filled. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { deadlineDate } from './deadlines.ts';
import { type Finding, finding } from './finding.ts';
import { programOf } from './programs.ts';

/** Every finding of a placeholder that nothing fills. */
export function checkRouteWarnings(content: ReadContent): Finding[] {
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
