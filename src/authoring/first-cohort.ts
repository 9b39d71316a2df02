/** The first cohort of a program: nothing to copy, so only its start is written. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { cohortAddress } from '#domain/addresses.ts';
import type { Answers } from './answers.ts';
import { COHORT_ID, COHORT_NAME } from './cohort-entry.ts';
import { copyCohort } from './copy-cohort.ts';
import { AuthoringMistake } from './mistake.ts';
import { aDateOrMonth, idOf, unknownId } from './readers.ts';
import { mdxText, type Written } from './written-file.ts';

/** Only a start is known: classes are added by hand. */
export async function firstCohort(answers: Answers, content: ReadContent): Promise<Written> {
  const ids = content.collections.programs.map(({ id }) => id);
  const program = await answers.need({
    flag: 'program',
    noun: 'The program',
    example: ids[0] ?? 'program',
    read: (text) => {
      if (!ids.includes(text)) throw new AuthoringMistake(unknownId('program', text, ids));
      return text;
    },
  });
  const name = await answers.need(COHORT_NAME);
  const starts = await answers.need({
    flag: 'starts',
    noun: 'The day or month in which it begins',
    example: '2025-09',
    read: aDateOrMonth,
  });
  const id = answers.has('id') ? await answers.need(COHORT_ID) : idOf(name);
  const fields = content.collections.programs.find((entry) => entry.id === program)?.fields;
  const situations = fields?.routes ?? [];
  const isForAll = situations.length === 0 && fields?.admission.form !== undefined;
  const text = copyCohort(
    mdxText(
      {
        name,
        timeZone: content.site?.timeZone ?? 'UTC',
        starts,
        ...(situations.length > 0 && { routes: [] }),
        ...(isForAll && { deadline: 'not-announced' }),
      },
      '',
    ),
    {
      name,
      starts,
      dates: [],
      skipped: [],
      weekdays: [],
      leads: [],
      routes: situations
        .filter((situation) => !isTogether(situation.id, content, program))
        .map((situation) => ({ id: situation.id, via: null, deadline: null })),
    },
  );
  return {
    files: [{ path: fileOf('cohorts', `${program}/${id}`), text }],
    notes: ['Only its start is written; list its classes under sessions once they are known.'],
    next: [`See it: npm run dev, then ${cohortAddress(`${program}/${id}`)}`],
  };
}

/** Whether other cohorts of the program name a prerequisite’s cohort for a situation. */
function isTogether(situation: string, content: ReadContent, program: string): boolean {
  return content.collections.cohorts.some(
    ({ id, fields }) =>
      id.startsWith(`${program}/`) &&
      fields.routes.some((route) => route.id === situation && route.via !== undefined),
  );
}
