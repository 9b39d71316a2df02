/**
 * What authors read when a value is wrong: `what was found → fix`. The place comes before it.
 */
import type { z } from 'astro/zod';

/** What an author wrote, short enough to fit into a message. */
export function shown(input: unknown): string {
  // YAML turns unquoted dates into Date objects.
  if (input instanceof Date) return writtenDate(input);
  // JSON has no word for infinity.
  const text = typeof input === 'number' ? String(input) : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** An unquoted date; the check, which knows the text, says it as it was written. */
function writtenDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'a date' : date.toISOString().slice(0, 10);
}

/**
 * The message for a value that is not what its key takes.
 *
 * @param noun what it takes: “a date in the calendar”
 * @param example how to write it: `"2024-09-17"`
 */
export function wrong(input: unknown, noun: string, example: string): string {
  if (input === undefined) return `is missing → Write ${noun}, for example ${example}.`;
  if (input === null) {
    return `is empty → Write ${noun}, for example ${example}, or leave the key out if it is optional.`;
  }
  if (input instanceof Date) return unquoted(input);
  return `${shown(input)} is not ${noun} → Write it like ${example}.`;
}

/** The message for a date or a number that must be text. */
export function unquoted(input: unknown): string {
  return `${shown(input)} is not in quotes → Put quotes around it: "${shown(input)}".`;
}

const nouns: Readonly<Record<string, readonly [noun: string, example: string]>> = {
  array: ['a list', '[first, second], or one entry a line, each after a hyphen'],
  object: ['a group of keys', '{ key: value }, or one key a line'],
  record: ['a group of keys', '{ key: value }, or one key a line'],
  boolean: ['true or false', 'true'],
  number: ['a number', '12'],
  int: ['a whole number', '12'],
  string: ['text', '"text in quotes"'],
  tuple: ['a list of two', '[1, 2]'],
};

function listed(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/**
 * The message of every mistake for which a schema has no words of its own. Given to `safeParse`.
 *
 * @returns undefined where the schema says more than could be said here
 */
export function authorMessage(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type': {
      const [noun, example] = nouns[issue.expected] ?? ['what belongs here', 'the template'];
      return wrong(input, noun, example);
    }
    case 'invalid_value': {
      const choices = listed(issue.values);
      if (input === undefined) return `is missing → Write ${choices}.`;
      return `${input === null ? 'is empty' : `${shown(input)} is not known here`} → Write ${choices}.`;
    }
    case 'too_small':
      return issue.origin === 'array'
        ? `has too few entries → List at least ${issue.minimum}.`
        : `${shown(input)} is too small → Write a number ${issue.inclusive === false ? 'above' : 'from'} ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `has too many entries → List at most ${issue.maximum}.`
        : `${shown(input)} is too large → Write a number up to ${issue.maximum}.`;
    case 'invalid_format':
      if (issue.format === 'email')
        return wrong(input, 'an email address', 'admissions@example.org');
      if (issue.format === 'url') return wrong(input, 'an address', 'https://example.org');
      return undefined;
    default:
      return undefined;
  }
}
