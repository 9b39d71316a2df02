/** Errors of an answer, sorted into those beside a question and those about the whole. */
import type { ApplicationField } from '#domain/application.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { applicationSendingWords as words } from '#words/application-sending.ts';
import type { ReplyError } from './judge-reply.ts';

/**
 * Codes that both services know are put into the words of this form; for others the message stands
 * as it came.
 */
export function sortErrors(errors: readonly ReplyError[], shown: readonly ApplicationField[]) {
  const beside: { name: string; message: string }[] = [];
  const general: string[] = [];
  for (const error of errors) {
    const field = shown.find(({ name }) => name === error.field);
    if (field) beside.push({ name: field.name, message: messageFor(error, field) });
    else general.push(words.formErrors[error.code] ?? (error.message || words.unclearError));
  }
  return { beside, general: [...new Set(general)] };
}

function messageFor({ code, message }: ReplyError, field: ApplicationField): string {
  const { label } = field;
  switch (code) {
    case 'REQUIRED_FIELD_EMPTY':
    case 'REQUIRED_FIELD_MISSING':
      return field.missing || applicationErrors.missing(label);
    case 'TYPE_EMAIL':
      return applicationErrors.email(label);
    default:
      return message || applicationErrors.missing(label);
  }
}
