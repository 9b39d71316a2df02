/**
 * One answer: tidied, checked by the type of its question, or refused with an instruction. Ships to
 * browsers.
 */

import type { ApplicationField, ApplicationMessages, FieldErrorCode } from './application.ts';
import { isIsoDate } from './dates.ts';

/** Longest answer in UTF-16 units where the form states no limit of its own. */
const LONGEST = { text: 200, textarea: 5000, email: 254, tel: 40, number: 20, date: 10 };

/** The value of a ticked `checkbox` that names no option. */
export const TICKED = 'yes';

/** What is wrong with an answer: the code of the protocol, and an instruction. */
export type Refusal = readonly [FieldErrorCode, string];

type Check = (value: string) => Refusal | null;

/** Anything in; out comes the tidied answer, empty when nothing was answered, or a refusal. */
export type ReadAnswer = (
  raw: unknown,
) =>
  | { readonly ok: true; readonly value: string | readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The rules of one field. Whether an empty answer is acceptable is not decided here.
 */
export function answerReader(field: ApplicationField, messages: ApplicationMessages): ReadAnswer {
  const { label } = field;
  if (field.type === 'checkboxes') return severalReader(field, messages);
  const check = checkOf(field, messages);
  return (raw) => {
    const text = scalarText(raw);
    if (text === null) return refuse('TYPE_TEXT', messages.several(label));
    if (unreadable(text)) return refuse('TYPE_TEXT', messages.unreadable(label));
    const value = tidy(text, field);
    const refusal = value === '' ? null : check(value);
    return refusal === null ? { ok: true, value } : { ok: false, refusal };
  };
}

function refuse(code: FieldErrorCode, message: string) {
  return { ok: false, refusal: [code, message] } as const;
}

/**
 * Text as it is kept: white space and zero-width characters around it are gone, line breaks are
 * `\n` as in JavaScript, and a text of one line has none.
 *
 * Zero-width joiners inside stay: names and emoji need them. Every step is linear in the length:
 * patterns such as `\s+$` try again from every space of a long run.
 */
export function tidyText(text: string, lines: 'one-line' | 'many-lines'): string {
  const unix = trimAround(text.replace(/\r\n?/g, '\n'));
  if (lines === 'many-lines') return unix;
  return unix
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function trimAround(text: string): string {
  const isAround = (index: number) => /[\s\u200B-\u200D\u2060\uFEFF]/.test(text.charAt(index));
  let [start, end] = [0, text.length];
  while (start < end && isAround(start)) start += 1;
  while (start < end && isAround(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Whether a text holds what no store keeps unchanged: NUL, or half of a surrogate pair. */
export function unreadable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/** A number, a truth value or nothing as the text a form would send; `null` for anything else. */
function scalarText(raw: unknown): string | null {
  if (raw === undefined || raw === null || raw === false) return '';
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' || raw === true ? String(raw) : null;
}

function tidy(text: string, field: ApplicationField): string {
  const value = tidyText(text, field.type === 'textarea' ? 'many-lines' : 'one-line');
  switch (field.type) {
    case 'email':
      return value.replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '');
    case 'number':
      return value.replace(/[\s\u2010-\u2015-]/g, '');
    case 'checkbox': {
      const offered = field.options?.map((option) => option.value) ?? [];
      // What a browser or a program sends for a box whose value it does not know.
      const ticked = ['on', 'true', '1'].includes(value) && !offered.includes(value);
      return ticked ? (offered[0] ?? TICKED) : value;
    }
    default:
      return value;
  }
}

function checkOf(field: ApplicationField, messages: ApplicationMessages): Check {
  const { label, type } = field;
  switch (type) {
    case 'radio':
    case 'select':
    case 'checkbox': {
      const offered = field.options?.length ? field.options.map(({ value }) => value) : [TICKED];
      return (value) =>
        offered.includes(value) ? null : ['TYPE_TEXT', messages.notOffered(label)];
    }
    case 'checkboxes':
      return () => null;
    case 'email':
      // Without the characters that could end or add an address in a mail header.
      return limited(field, messages, (value) =>
        /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@"(),:;<>[\]\\]+\.[^\s@.,;<>]{2,}$/u.test(value)
          ? null
          : ['TYPE_EMAIL', messages.email(label)],
      );
    case 'tel':
      return limited(field, messages, (value) =>
        /^\+?[\d\s().,/\u2010-\u2015x#-]+$/i.test(value.replace(/ext/i, 'x')) &&
        (value.match(/\d/g) ?? []).length >= 5
          ? null
          : ['TYPE_TEXT', messages.tel(label)],
      );
    case 'number':
      return limited(field, messages, (value) => {
        if (!/^\d+(\.\d+)?$/.test(value)) return ['TYPE_NUMERIC', messages.number(label)];
        const [least, most] = [field.min ?? null, field.max ?? null];
        const within =
          (least === null || Number(value) >= least) && (most === null || Number(value) <= most);
        return within ? null : ['TYPE_NUMERIC', messages.between(label, least, most)];
      });
    case 'date':
      return (value) => (isIsoDate(value) ? null : ['TYPE_TEXT', messages.date(label)]);
    default:
      return limited(field, messages, () => null);
  }
}

function limited(field: ApplicationField, messages: ApplicationMessages, check: Check): Check {
  const most = longestAnswer(field);
  return (value) =>
    value.length > most
      ? ['TYPE_TEXT', messages.tooLong(field.label, most, value.length)]
      : check(value);
}

/** Longest answer a field takes, in UTF-16 units. An email address has up to 254, as SMTP does. */
export function longestAnswer(field: ApplicationField): number {
  const usual = LONGEST[field.type as keyof typeof LONGEST] ?? LONGEST.text;
  if (field.type === 'email') return Math.min(field.maxLength ?? usual, usual);
  return field.maxLength ?? usual;
}

function severalReader(field: ApplicationField, messages: ApplicationMessages): ReadAnswer {
  const offered = (field.options ?? []).map(({ value }) => value);
  return (raw) => {
    const chosen = [raw]
      .flat()
      .map(scalarText)
      .filter((value) => value !== '');
    if (chosen.some((value) => value === null || !offered.includes(value))) {
      return refuse('TYPE_TEXT', messages.notOffered(field.label));
    }
    // In the order of the form, each once.
    return { ok: true, value: offered.filter((value) => chosen.includes(value)) };
  };
}
