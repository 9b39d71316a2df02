/** C8: what a program says of its classes and its graduates, against itself. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { isYearAhead } from '#domain/outcomes.ts';
import type { Audience } from './audience.ts';
import { type Finding, finding } from './finding.ts';
import type { ProgramEntry } from './programs.ts';

/** Every finding in the stages and the outcomes of the programs. */
export function checkProgramFacts(content: ReadContent, { now }: Audience): Finding[] {
  const year = (now ?? content.site?.asOf)?.slice(0, 4);
  return content.collections.programs.flatMap((program) => [
    ...stages(content, program),
    ...completion(content, program, year),
    ...sourceOfYear(content, program),
  ]);
}

function stages(content: ReadContent, { id, fields }: ProgramEntry): Finding[] {
  const given = fields.outline.map(({ stage }) => stage);
  const missing = given.indexOf(undefined);
  if (given.every((stage) => stage === undefined)) return [];
  const at = (index: number, key: string, message: string) =>
    finding(content, fileOf('programs', id), ['outline', index, key], 'stage-differs', message);
  const back = given.flatMap((stage, index) =>
    stage !== undefined && stage !== given[index - 1] && given.slice(0, index).includes(stage)
      ? [
          at(
            index,
            'stage',
            `class ${index + 1} goes back to the stage "${stage}" → Give classes in a row the same stage, or name this one otherwise.`,
          ),
        ]
      : [],
  );
  return missing === -1
    ? back
    : [
        at(
          missing,
          'title',
          `class ${missing + 1} has no stage, and others have one → Add its stage, or take the others out.`,
        ),
      ];
}

/** “2015 prospectus” beside the edition of 2025. */
function sourceOfYear(content: ReadContent, { id, fields }: ProgramEntry): Finding[] {
  const { edition, source = '' } = fields;
  const years: readonly string[] = source.match(/\b(?:19|20)\d{2}\b/g) ?? [];
  if (edition === undefined || years.length === 0 || years.includes(edition)) return [];
  const message = `source "${source}" names another year than edition "${edition}" → Correct one of the two.`;
  return [finding(content, fileOf('programs', id), ['source'], 'date-years-off', message)];
}

function completion(
  content: ReadContent,
  { id, fields }: ProgramEntry,
  now: string | undefined,
): Finding[] {
  const stated = fields.outcomes.completion;
  if (stated === undefined) return [];
  const { year, began, finished } = stated;
  const at = (key: string, message: string) =>
    finding(
      content,
      fileOf('programs', id),
      ['outcomes', 'completion', key],
      'more-finished',
      message,
    );
  return [
    ...(finished > began
      ? [at('finished', `${finished} finished, and ${began} began → Correct one of the two.`)]
      : []),
    ...(now !== undefined && isYearAhead(year, now)
      ? [at('year', `${year} has not come → Write a year that is over, or take completion out.`)]
      : []),
  ];
}
