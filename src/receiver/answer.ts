/** The answers of the receiver: JSON for programs, pages for browsers without script. */

import type { Context } from 'hono';
import { kindOfForm } from '#domain/application.ts';
import { unreadable } from '#domain/application-fields.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { receiverWords as words } from '#words/receiver.ts';
import type { Built } from './built-catalog.ts';
import { failurePage } from './pages/failure-page.ts';
import { correctionPage, formPage } from './pages/form-page.ts';
import { type Page, printPage } from './pages/page.ts';
import { receiptExpected } from './pages/received-page.ts';
import { type ProtocolError, type Refusal, refuse } from './protocol/refusal.ts';
import { nextAddress, wantsPage } from './protocol/sender.ts';
import type { FormRefusal, Received, ReceiverParts } from './receive.ts';
import type { Kind, StoredApplication } from './store/records.ts';

/** A page of the receiver. Nothing of it may be kept on the way or in the browser. */
export function answerPage(context: Context, page: Page, status: number, built: Built): Response {
  return context.html(printPage(built.pageShell, page), status as 200);
}

/** 200 with the reference, or 303 to the page of the receipt. */
export function answerStored(
  context: Context,
  application: StoredApplication,
  { fields }: Received,
  siteUrl: string,
  sendsMail: boolean,
): Response {
  const { reference } = application;
  const asked = fields.get('_next');
  const next = nextAddress(
    typeof asked === 'string' ? asked : null,
    reference,
    context.req.url,
    siteUrl,
  );
  if (wantsPage(context.req.header('accept'))) {
    const { pathname, search } = new URL(next);
    return context.redirect(pathname + search, 303);
  }
  const late = application.late ? { late: true } : {};
  const mail = receiptExpected(application, sendsMail);
  const told = mail === null || mail === 'none' ? {} : { mail };
  return context.json({ ok: true, next, reference, ...late, ...told });
}

/** A refusal, as JSON or as a page. */
export function answerRefusal(context: Context, refusal: Refusal, built: Built): Response {
  const { status, errors, headers } = refusal;
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  if (!wantsPage(context.req.header('accept'))) return answerErrors(context, errors, status);
  const messages = errors.map(({ message }) => message);
  const title = status === 429 ? words.failure.tooManyTitle : words.failure.title;
  const page = failurePage(title, [...messages, words.failure.goBack], built);
  return answerPage(context, page, status, built);
}

/** The form again, with what is wrong and every value kept; the errors alone for programs. */
export function answerForm(
  context: Context,
  kind: Kind,
  { refusal, fields, choice }: FormRefusal,
  { built, clocks }: ReceiverParts,
): Response {
  const named = fields.get('form');
  const form = choice?.form ?? built.forms.find(({ id }) => id === named);
  const wants = wantsPage(context.req.header('accept'));
  if (!wants || form === undefined || refusal.status !== 422) {
    return answerRefusal(context, refusal, built);
  }
  const program = choice?.program?.id ?? programNamed(fields, built);
  const { errors } = refusal;
  const action = `${built.build.base}f/${kind}`;
  const now = clocks.catalogNow();
  const page = formPage({ kind, form, program, fields, errors, action, now }, built);
  return answerPage(context, page, 422, built);
}

/** The form of a question, with the program and the text that its address fills in. */
export function answerAsked(context: Context, { built, clocks }: ReceiverParts): Response {
  const form = built.forms.find(({ id }) => kindOfForm(id) === 'contact');
  if (form === undefined) throw refuse(404, 'FORM_NOT_FOUND', words.protocol.formNotFound);
  const names = new Set(['program', ...form.fields.map(({ name }) => name)]);
  const fields = new Map(
    Object.entries(context.req.query()).filter(
      ([name, text]) => names.has(name) && !unreadable(text),
    ),
  );
  const action = `${built.build.base}f/contact`;
  const program = programNamed(fields, built);
  const now = clocks.catalogNow();
  const page = { kind: 'contact', form, program, fields, errors: [], action, now } as const;
  return answerPage(context, formPage(page, built), 200, built);
}

/** The id came before with other answers: the first stay, these can be sent as a correction. */
export function answerOtherAnswers(
  context: Context,
  kind: Kind,
  reference: string,
  { fields, choice }: Received,
  { built, clocks }: ReceiverParts,
): Response {
  if (!wantsPage(context.req.header('accept'))) {
    const message = words.protocol.otherAnswers(shownReference(reference));
    return context.json({ errors: [{ code: 'ALREADY_RECEIVED', message }], reference }, 422);
  }
  const { form, program } = choice;
  const action = `${built.build.base}f/${kind}`;
  const now = clocks.catalogNow();
  const page = { kind, form, program: program?.id ?? null, fields, errors: [], action, now };
  return answerPage(context, correctionPage(page, reference, built), 422, built);
}

/** The errors of the protocol. */
export function answerErrors(
  context: Context,
  errors: readonly ProtocolError[],
  status: number,
): Response {
  return context.json({ errors }, status as 422);
}

function programNamed(fields: FormRefusal['fields'], { catalog }: Built): string | null {
  const named = fields.get('program');
  return catalog.programs.find(({ id }) => id === named)?.id ?? null;
}
