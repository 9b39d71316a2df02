/** How answers are read: each reader returns what was meant, or says in one line what is wrong. */
import { nearestKey } from '#catalog/known-keys.ts';
import { isIsoDate, isPartialDate } from '#domain/dates.ts';
import { foldLetters } from '#domain/letters.ts';
import { isTimeZone } from '#domain/zoned-time.ts';
import type { Question, Reader } from './answers.ts';
import { AuthoringMistake } from './mistake.ts';

/** One line of text. */
export const aLine: Reader<string> = (text) => {
  if (text === '') throw new AuthoringMistake('this is empty → Write one line of text.');
  return text.replace(/\s+/g, ' ');
};

/** The name of a file without its ending. */
export const anId: Reader<string> = (text) => {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text;
  const near = idOf(text);
  throw new AuthoringMistake(
    `"${text}" cannot be part of an address → ${near ? `Write it like ${near}.` : 'Use small letters, digits and single hyphens.'}`,
  );
};

/** A day of the calendar, `2025-09-16`. */
export const aDate: Reader<string> = (text) => {
  if (isIsoDate(text)) return text;
  throw new AuthoringMistake(`"${text}" is not a date in the calendar → Write it like 2025-09-16.`);
};

/** A day or a month. */
export const aDateOrMonth: Reader<string> = (text) => {
  if (isPartialDate(text) && text.length > 4) return text;
  throw new AuthoringMistake(
    `"${text}" is not a date or a month → Write it like 2025-09-16, or 2025-09 if only the month is known.`,
  );
};

/** A year, `2025`. */
export const aYear: Reader<string> = (text) => {
  if (/^\d{4}$/.test(text)) return text;
  throw new AuthoringMistake(`"${text}" is not a year → Write it like 2025.`);
};

export const aTimeZone: Reader<string> = (text) => {
  if (isTimeZone(text)) return text;
  const near = nearestKey(text, Intl.supportedValuesOf('timeZone'), 4);
  throw new AuthoringMistake(
    `"${text}" is not an IANA time zone → ${near ? `Did you mean ${near}?` : 'Write it like Europe/Paris.'}`,
  );
};

export const aCurrency: Reader<string> = (text) => {
  if (Intl.supportedValuesOf('currency').includes(text)) return text;
  throw new AuthoringMistake(`"${text}" is not a currency code → Write it like USD or EUR.`);
};

export const anEmailAddress: Reader<string> = (text) => {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return text;
  throw new AuthoringMistake(
    `"${text}" is not an email address → Write it like admissions@institute.edu.`,
  );
};

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const near = nearestKey(text, words);
    throw new AuthoringMistake(
      `"${text}" is none of ${words.join(', ')}${near ? ` → Did you mean ${near}?` : ' → Write one of them.'}`,
    );
  };
}

/** Ids of entries that exist, between commas. */
export function idsAmong(noun: string, ids: readonly string[]): Reader<string[]> {
  return (text) => {
    const named = text
      .split(/[,\s]+/)
      .map((id) => id.trim())
      .filter((id) => id !== '');
    for (const id of named) {
      if (!ids.includes(id)) throw new AuthoringMistake(unknownId(noun, id, ids));
    }
    return named;
  };
}

/** An id that names nothing, and the nearest that does. */
export function unknownId(noun: string, id: string, ids: readonly string[]): string {
  const near = nearestKey(id, ids, 4);
  const fix = near
    ? `Did you mean ${near}?`
    : ids.length > 0
      ? `There are: ${ids.join(', ')}.`
      : 'There is none yet.';
  return `there is no ${noun} "${id}" → ${fix}`;
}

/** A text as part of an address: “Can I change my cohort?” becomes `can-i-change-my-cohort`. */
export function idOf(text: string): string {
  return foldLetters(text)
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The end of an address: asked only where a title makes none. */
export function anIdMadeOf<Told>(title: (told: Told) => string): Question<Told, string> {
  return {
    noun: 'The end of its address',
    example: 'short-name',
    read: anId,
    need: (told) => (idOf(title(told)) === '' ? 'must' : 'flag'),
  };
}
