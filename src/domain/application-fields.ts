/**
 * One answer: tidied, checked by the type of its question, or refused with an instruction. Ships to
 * browsers.
 */

import type { ApplicationField, ApplicationMessages, FieldErrorCode } from './application.ts';
import { isIsoDate } from './dates.ts';
import { plainDigits, withoutInvisible } from './typed-text.ts';

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
 * Text as it is kept: invisible marks are gone, and white space around it; line breaks are `\n` as
 * in JavaScript, and a text of one line has none.
 *
 * Every step is linear in the length: patterns such as `\s+$` try again from every space of a long
 * run.
 */
export function tidyText(text: string, lines: 'one-line' | 'many-lines'): string {
  const unix = withoutInvisible(text)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .trim();
  if (lines === 'many-lines') return unix;
  return unix
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
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
      // Keyboards for Chinese and Japanese have a full stop of their own.
      return value.normalize('NFKC').replaceAll('。', '.');
    case 'number':
      return plainDigits(value);
    case 'date':
      return plainDigits(value.normalize('NFKC')).replace(/[\p{Pd}−]/gu, '-');
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
      return limited(field, messages, (value) =>
        isEmailAddress(value) ? null : ['TYPE_EMAIL', messages.email(label)],
      );
    case 'tel':
      return limited(field, messages, (value) =>
        isTelephoneNumber(value) ? null : ['TYPE_TEXT', messages.tel(label)],
      );
    case 'number':
      return limited(field, messages, (value) => {
        if (!/^\d+$/.test(value)) return ['TYPE_NUMERIC', messages.number(label)];
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

/**
 * Whether a mail server could take an address: a dot-atom before the `@` and the name of a host with
 * a domain after it (RFC 5321, letters of any script as in RFC 6531). No quotes, no comments: what
 * could end or add an address in a mail header is no part of one here.
 */
function isEmailAddress(text: string): boolean {
  const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  const label = '[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
  const address = `^(?=[^@]{1,64}@)${atom}(\\.${atom})*@(${label}\\.)+(?!\\d+$)(?=..)${label}$`;
  return new RegExp(address, 'u').test(text);
}

/** Whether it has the digits of a telephone number; a word may come before those of an extension. */
function isTelephoneNumber(text: string): boolean {
  const plain = plainDigits(text.normalize('NFKC'));
  const digits = plain.match(/\d/g) ?? [];
  return digits.length >= 5 && /^[^\p{L}@]+(\p{L}+[^\p{L}@]*\d[^\p{L}@]*)?$/u.test(plain);
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
