/** `npm run new -- event`: an information session, an open house, a sample class. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { addresses } from '#domain/addresses.ts';
import { isTimeOfDay } from '#domain/dates.ts';
import { yamlText } from '#editor/house-style.ts';
import type { Questions, Reader } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';
import { aDate, aLine, anIdMadeOf, idOf, idsAmong, oneOf } from './readers.ts';
import type { Written } from './written-file.ts';

const anHour: Reader<string> = (text) => {
  if (isTimeOfDay(text)) return text;
  throw new AuthoringMistake(`"${text}" is not a time of day → Write it in 24 hours: 18:00.`);
};

const anAddress: Reader<string> = (text) => {
  if (/^https:\/\/\S+$/.test(text)) return text;
  throw new AuthoringMistake(`"${text}" is not an address → Write it like https://example.org.`);
};

interface Event {
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly cohort: string | null;
  readonly programs: readonly string[] | null;
  readonly link: string | null;
  readonly join: string | null;
  readonly id: string | null;
}

export function questionsOnEvent({ collections }: ReadContent): Questions<Event> {
  const programs = collections.programs.map(({ id }) => id);
  const cohorts = collections.cohorts.map(({ id }) => id);
  return {
    title: { noun: 'What it is', example: '"Open house"', read: aLine, need: 'must' },
    date: { noun: 'The day', example: '2026-02-03', read: aDate, need: 'must' },
    start: {
      noun: 'When it begins, in the home time zone',
      example: '18:00',
      read: anHour,
      need: 'must',
    },
    end: { noun: 'When it ends', example: '19:00', read: anHour, need: 'must' },
    cohort: {
      noun: 'The cohort it comes before; empty if none in particular',
      example: cohorts[0] ?? 'program/cohort',
      read: oneOf(cohorts),
    },
    programs: {
      noun: 'The programs it is about; empty for all',
      example: programs.join(', '),
      read: idsAmong('program', programs),
      need: ({ cohort }) => (cohort === null ? 'may' : 'no'),
      isList: true,
    },
    link: {
      noun: 'Where one registers or takes part online; empty if it is not',
      example: 'https://example.org/meet',
      read: anAddress,
    },
    join: {
      noun: 'How one takes part; empty if the address says it',
      example: '"Room 4, no registration"',
      read: aLine,
      need: ({ link }) => (link === null ? 'must' : 'may'),
    },
    id: anIdMadeOf(nameOf),
  };
}

const nameOf = ({ title, date }: Event): string => `${title} ${date}`;

/** One event, published at once: everything it says was told. */
export function newEvent(told: Event): Written {
  const { title, date, start, end, cohort, programs, link, join, id } = told;
  const facts = {
    title,
    ...(programs !== null && programs.length > 0 && { programs }),
    ...(cohort !== null && { cohort }),
    date,
    start,
    end,
    ...(join !== null && { join }),
    ...(link !== null && { link }),
  };
  return {
    files: [{ path: fileOf('events', id ?? idOf(nameOf(told))), text: yamlText(facts) }],
    notes: [],
    next: [`See it: npm run dev, then ${addresses.cohorts}#events`],
  };
}
