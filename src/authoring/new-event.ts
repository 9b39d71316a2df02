/** `npm run new -- event`: an information session, an open house, a sample class. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { addresses } from '#domain/addresses.ts';
import { isTimeOfDay } from '#domain/dates.ts';
import { yamlText } from '#editor/house-style.ts';
import type { Answers, Reader } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { aDate, aLine, anId, idOf, idsAmong, oneOf } from './readers.ts';
import type { Written } from './written-file.ts';

const anHour: Reader<string> = (text) => {
  if (isTimeOfDay(text)) return text;
  throw new AuthoringMistake(`"${text}" is not a time of day → Write it in 24 hours: 18:00.`);
};

const anAddress: Reader<string> = (text) => {
  if (/^https:\/\/\S+$/.test(text)) return text;
  throw new AuthoringMistake(`"${text}" is not an address → Write it like https://example.org.`);
};

/** One event, published at once: everything it says was told. */
export async function newEvent(answers: Answers, content: ReadContent): Promise<Written> {
  const programs = content.collections.programs.map(({ id }) => id);
  const cohorts = content.collections.cohorts.map(({ id }) => id);
  const title = await answers.need({
    flag: 'title',
    noun: 'What it is',
    example: '"Open house"',
    read: aLine,
  });
  const day = await answers.need({
    flag: 'date',
    noun: 'The day',
    example: '2026-02-03',
    read: aDate,
  });
  const start = await answers.need({
    flag: 'start',
    noun: 'When it begins, in the home time zone',
    example: '18:00',
    read: anHour,
  });
  const end = await answers.need({
    flag: 'end',
    noun: 'When it ends',
    example: '19:00',
    read: anHour,
  });
  const cohort = await answers.may({
    flag: 'cohort',
    noun: 'The cohort it comes before; empty if none in particular',
    example: cohorts[0] ?? 'program/cohort',
    read: oneOf(cohorts),
  });
  const about =
    cohort === null
      ? await answers.may({
          flag: 'programs',
          noun: 'The programs it is about; empty for all',
          example: programs.join(', '),
          read: idsAmong('program', programs),
        })
      : null;
  const link = await answers.may({
    flag: 'link',
    noun: 'Where one registers or takes part online; empty if it is not',
    example: 'https://example.org/meet',
    read: anAddress,
  });
  const join =
    link === null
      ? await answers.need({
          flag: 'join',
          noun: 'How one takes part',
          example: '"Room 4, no registration"',
          read: aLine,
        })
      : await answers.may({
          flag: 'join',
          noun: 'How one takes part, beside the address; empty if it says all',
          example: '"Register by the day before"',
          read: aLine,
        });
  const made = idOf(`${title} ${day}`);
  const id =
    made !== '' && !answers.has('id')
      ? made
      : await answers.need({ flag: 'id', noun: 'The name of its file', example: made, read: anId });
  const facts = {
    title,
    ...(about !== null && about.length > 0 && { programs: about }),
    ...(cohort !== null && { cohort }),
    date: day,
    start,
    end,
    ...(join !== null && { join }),
    ...(link !== null && { link }),
  };
  return {
    files: [{ path: fileOf('events', id), text: yamlText(facts) }],
    notes: [],
    next: [`See it: npm run dev, then ${addresses.cohorts}#events`],
  };
}
