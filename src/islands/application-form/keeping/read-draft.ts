/** Kept answers read back: anything may be there, and the questions may have changed. */
import type { ApplicationForm } from '#domain/application.ts';
import type { Instant } from '#domain/dates.ts';
import { hasCome, isInstant } from '#domain/instants.ts';
import { isSubmissionId } from '#domain/reference.ts';
import type { FormValues } from '../asking/plain-forms.ts';
import { type Draft, KIND } from './draft.ts';

/**
 * A draft out of its text.
 *
 * @returns `null` for anything that is not one of this program, or that was kept for long enough
 */
export function decodeDraft(text: string, program: string, now: Instant): Draft | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(found) || found['kind'] !== KIND || found['program'] !== program) return null;
  const { submissionId, savedAt, keptUntil, form, formVersion, values, times, labels } = found;
  if (typeof savedAt !== 'string' || Number.isNaN(Date.parse(savedAt))) return null;
  const until = typeof keptUntil === 'string' ? keptUntil : null;
  if (until !== null && (!isInstant(until) || hasCome(until, now))) return null;
  if (!isRecord(values)) return null;
  return {
    program,
    submissionId:
      typeof submissionId === 'string' && isSubmissionId(submissionId) ? submissionId : null,
    savedAt,
    keptUntil: until,
    form: typeof form === 'string' ? form : null,
    formVersion: typeof formVersion === 'string' ? formVersion : null,
    values: Object.fromEntries(Object.entries(values).filter(isAnswer)),
    times: isRecord(times) ? Object.fromEntries(Object.entries(times).filter(isTimeEntry)) : {},
    labels: isRecord(labels) ? Object.fromEntries(Object.entries(labels).filter(isTextEntry)) : {},
  };
}

/**
 * What of a draft fits the questions as they are now: an answer whose question still exists, and
 * whose option is still offered. The others are named, by the labels they had.
 */
export function carryOver(
  draft: Pick<Draft, 'values' | 'labels'>,
  forms: readonly ApplicationForm[],
  ways: readonly string[],
): { readonly values: FormValues; readonly lost: readonly string[] } {
  const values: FormValues = {};
  const lost: string[] = [];
  for (const [name, value] of Object.entries(draft.values)) {
    const fields = forms.flatMap((form) => form.fields.filter((field) => field.name === name));
    const fits =
      name === 'way'
        ? ways.includes(String(value))
        : fields.some(({ type, options }) => {
            const choices = (options ?? []).map((option) => option.value);
            const isList = type === 'checkboxes';
            if (Array.isArray(value) !== isList) return false;
            return choices.length === 0 || [value].flat().every((one) => choices.includes(one));
          });
    if (fits) values[name] = value;
    else if (value.length > 0) lost.push(draft.labels[name] ?? name);
  }
  return { values, lost };
}

/** Answers by field name out of a text; none where it holds nothing else. */
export function readAnswers(text: string): FormValues {
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) ? Object.fromEntries(Object.entries(found).filter(isAnswer)) : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAnswer(entry: [string, unknown]): entry is [string, string | string[]] {
  const [, value] = entry;
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList || typeof value === 'string';
}

function isTextEntry(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function isTimeEntry(entry: [string, unknown]): entry is [string, number] {
  return typeof entry[1] === 'number';
}
