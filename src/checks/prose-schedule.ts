/** C15: a weekday or an hour in prose on which no class of the cohorts is. */
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { WEEKDAYS, weekdayOf } from '#domain/dates.ts';
import { daysHeld, heldSessions } from './cohort-sessions.ts';
import { type Finding, findingAt } from './finding.ts';
import type { CohortEntry } from './programs.ts';
import { isFaulty, isOfAnotherThing, programsOf } from './prose-scope.ts';
import { type Text, textsOf } from './texts.ts';

/** Texts about classes; a weekday elsewhere may be that of an office. */
const ABOUT_CLASSES = /^(?:programs|cohorts)\//;
const WEEKDAY = new RegExp(
  String.raw`\b(?:(${WEEKDAYS.join('|')})s|(?:every|each|on)\s+(${WEEKDAYS.join('|')}))\b`,
  'g',
);
const HOUR = /\b(?:at|from|between)\s+(\d{1,2})(?::(\d\d))?\s*(a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)/g;
const ZONE = /^\s*\(?(?:[A-Z]{2,4}\b|Pacific|Mountain|Central|Eastern|UTC|GMT)/;

/** Every finding of a weekday or an hour that no class has. */
export function checkProseSchedule(content: ReadContent): Finding[] {
  return [...content.files.values()].flatMap((file) => {
    if (!ABOUT_CLASSES.test(file.file) || isFaulty(content, file.file)) return [];
    const cohorts = cohortsOf(content, file.file);
    const sessions = cohorts.flatMap(heldSessions);
    // Where no class is listed, nothing can differ from it.
    if (sessions.length === 0 || cohorts.some((cohort) => hasFault(content, cohort))) return [];
    const weekdays = new Set(sessions.flatMap(daysHeld).map((date) => WEEKDAYS[weekdayOf(date)]));
    const hours = new Set(sessions.flatMap(({ start, end }) => [start, end]));
    return textsOf(file)
      .filter(({ path }) => path?.[0] !== 'weekday')
      .flatMap((text) => [
        ...otherWeekdays(content, text, weekdays),
        // Where the hours of a class are not stated, a text may know them.
        ...(hours.has('') ? [] : otherHours(content, text, hours)),
      ]);
  });
}

/** The cohort of a cohort file, all of a program otherwise. */
function cohortsOf(content: ReadContent, file: string): readonly CohortEntry[] {
  const ids = programsOf(content, file).map(({ id }) => id);
  const { cohorts } = content.collections;
  return file.startsWith('cohorts/')
    ? cohorts.filter(({ id }) => fileOf('cohorts', id) === file)
    : cohorts.filter(({ id }) => ids.includes(id.split('/')[0] ?? ''));
}

function hasFault(content: ReadContent, { id }: CohortEntry): boolean {
  return isFaulty(content, fileOf('cohorts', id));
}

function otherWeekdays(
  content: ReadContent,
  text: Text,
  weekdays: ReadonlySet<string | undefined>,
): Finding[] {
  return [...text.text.matchAll(WEEKDAY)].flatMap((match) => {
    const day = match[1] ?? match[2];
    if (weekdays.has(day) || isOfAnotherThing(text.text, match.index)) return [];
    const message = `"${match[0]}" is no weekday of a class; classes are on ${[...weekdays].join(', ')} → Take it out of the text; pages print the days from content/cohorts.`;
    return [findingAt(content, text.placeOf(match[0], match.index), 'schedule-differs', message)];
  });
}

/** An hour with another zone beside it is left to the reader: it may be the same moment. */
function otherHours(content: ReadContent, text: Text, hours: ReadonlySet<string>): Finding[] {
  return [...text.text.matchAll(HOUR)].flatMap((match) => {
    const [written, hour = '', minute = '00', half = ''] = match;
    const isAfternoon = /^p/i.test(half);
    const time = `${String((Number(hour) % 12) + (isAfternoon ? 12 : 0)).padStart(2, '0')}:${minute}`;
    const after = text.text.slice(match.index + written.length);
    if (hours.has(time) || ZONE.test(after) || isOfAnotherThing(text.text, match.index)) return [];
    const message = `"${written}" is no hour at which a class begins or ends → Take it out of the text; pages print the hours from content/cohorts.`;
    return [findingAt(content, text.placeOf(written, match.index), 'schedule-differs', message)];
  });
}
