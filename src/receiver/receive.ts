/**
 * One post, from its bytes to the row that keeps it.
 *
 * Everything that can be said against it is said before the store is asked; the answer is made only
 * after the commit.
 */

import type { ApplicationForm } from '#domain/application.ts';
import { isSubmissionId } from '#domain/reference.ts';
import type { Settings } from '#settings.ts';
import { receiverWords as words } from '#words/receiver.ts';
import type { Built } from './built-catalog.ts';
import type { Clocks } from './clocks.ts';
import type { Log } from './log.ts';
import {
  type Choice,
  chooseApplication,
  chooseContact,
  chooseInterest,
  onlyText,
} from './protocol/choose.ts';
import { compiled, judge } from './protocol/judge.ts';
import { type Fields, parseFields } from './protocol/parse-fields.ts';
import { readBody } from './protocol/read-body.ts';
import { Refusal, refuse } from './protocol/refusal.ts';
import type { ReceiverLimits } from './rate-check.ts';
import type { Database } from './store/database.ts';
import { keepApplication } from './store/keep-application.ts';
import { findForm } from './store/read-applications.ts';
import type { Kept, Kind, NewApplication } from './store/records.ts';

export interface ReceiverParts {
  readonly built: Built;
  readonly database: Database;
  readonly clocks: Clocks;
  readonly settings: Settings;
  readonly log: Log;
  readonly limits: ReceiverLimits;
  /** called after the commit: there is mail to send */
  readonly onStored: () => void;
}

/** A refusal of a form that was understood far enough to print it again with its values. */
export class FormRefusal extends Error {
  readonly refusal: Refusal;
  readonly fields: Fields;
  readonly choice: Choice | null;

  constructor(refusal: Refusal, fields: Fields, choice: Choice | null) {
    super(refusal.message);
    this.refusal = refusal;
    this.fields = fields;
    this.choice = choice;
  }
}

export interface Received {
  readonly kept: Kept;
  readonly fields: Fields;
  readonly choice: Choice;
}

/**
 * Read, judge and keep one post.
 *
 * @throws Refusal, FormRefusal, or StoreUnavailable; then nothing was acknowledged
 */
export async function receive(
  kind: Kind,
  request: Request,
  { built, database, clocks, settings }: ReceiverParts,
): Promise<Received> {
  const contentType = request.headers.get('content-type') ?? '';
  const fields = await parseFields(await readBody(request), contentType);
  let choice: Choice | null = null;
  try {
    const id = submissionIdOf(fields, request.headers.get('idempotency-key') ?? undefined);
    choice = choose[kind](fields, built);
    const { form, note } = await formSeen(fields, choice.form, database);
    const application = judge(kind, fields, choice, form, built, clocks, note);
    const mailHost = new URL(built.build.siteUrl).hostname;
    const hasWebhook = settings.webhook !== null;
    const kept = await keepApplication(database, application, id, { mailHost, hasWebhook });
    return { kept, fields, choice };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isComplete = choice !== null || error.status !== 422;
    const refusal = isComplete ? error : withAnswers(error, fields, built);
    throw new FormRefusal(refusal, fields, choice);
  }
}

const choose = {
  application: chooseApplication,
  interest: chooseInterest,
  contact: chooseContact,
} as const;

/** What is wrong with the choice, and with the answers too: one round for the applicant, not two. */
function withAnswers(refusal: Refusal, fields: Fields, built: Built): Refusal {
  const form = built.forms.find(({ id }) => id === fields.get('form'));
  const program = built.catalog.programs.find(({ id }) => id === fields.get('program'));
  if (form === undefined || program === undefined) return refusal;
  const context = { program: program.id, route: null };
  const result = compiled(form).validate(Object.fromEntries(fields), context);
  return result.ok ? refusal : new Refusal(422, [...refusal.errors, ...result.errors]);
}

/**
 * The definition the sender saw, when it is known here. One that is not known is judged by the
 * current definition: if the answers fit, nothing is gained by losing them.
 */
async function formSeen(
  fields: Fields,
  current: ApplicationForm,
  database: Database,
): Promise<{ form: ApplicationForm; note: NewApplication['formNote'] }> {
  const version = onlyText(fields, 'formVersion');
  if (version === null || version === current.version) return { form: current, note: null };
  const older = await findForm(database, version);
  if (older?.id === current.id) return { form: older, note: 'older' };
  return { form: current, note: 'unknown' };
}

/**
 * The id of a submission, from its field or from the `Idempotency-Key` header.
 *
 * @returns lowercase, or `null` when the sender made none
 * @throws Refusal 400 when it is no UUID, or when field and header differ
 */
function submissionIdOf(fields: Fields, header: string | undefined): string | null {
  // Structured headers write the key in quotes.
  const key = header?.trim().replace(/^"(.*)"$/, '$1') || null;
  const ids = [onlyText(fields, 'submissionId'), key].flatMap((id) => (id === null ? [] : [id]));
  const [first = null, second = first] = ids.map((id) => id.toLowerCase());
  if (ids.some((id) => !isSubmissionId(id)) || first !== second) {
    throw refuse(400, 'SUBMISSION_ID', words.protocol.submissionId);
  }
  return first;
}
