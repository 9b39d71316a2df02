/** The body that is sent: what the application is for, and the answers. */
import { type Answer, type ApplicationForm, HONEYPOT_FIELD } from '#domain/application.ts';
import type { IslandWay } from '#view-models/application-island.ts';

export interface Submission {
  readonly submissionId: string;
  readonly reference: string;
  /** The reference of the application that this one corrects. */
  readonly corrects: string | null;
  readonly form: ApplicationForm;
  readonly program: string;
  readonly way: IslandWay | null;
  readonly honeypot: string;
  readonly answers: readonly Answer[];
  /** To another form backend, which knows neither the questions nor the deadlines. */
  readonly isHosted: boolean;
}

export type SubmissionBody = Record<string, string | string[]>;

/**
 * One flat object, as the protocol wants it.
 *
 * The own receiver knows the questions, the deadlines and the reference; another backend is told
 * them, so that whoever reads the application there can tell what was asked and whether it is late.
 */
export function bodyOf(submission: Submission): SubmissionBody {
  const { form, way, answers, isHosted } = submission;
  const body: SubmissionBody = {};
  for (const { name, value } of answers) {
    if (typeof value === 'string') body[name] = value;
    else body[name] = isHosted ? value.join(', ') : [...value];
  }
  if (submission.honeypot !== '') body[HONEYPOT_FIELD] = submission.honeypot;
  body['submissionId'] = submission.submissionId;
  body['form'] = form.id;
  body['formVersion'] = form.version;
  body['program'] = submission.program;
  if (way !== null) body['way'] = way.value;
  if (submission.corrects !== null) body['corrects'] = submission.corrects;
  if (isHosted) Object.assign(body, told(submission));
  return body;
}

function told({ reference, way, form, answers }: Submission): Record<string, string> {
  const labels = answers.map(({ name }) => [
    name,
    form.fields.find((field) => field.name === name)?.label ?? name,
  ]);
  return {
    reference,
    labels: JSON.stringify(Object.fromEntries(labels)),
    ...(way ? { situation: way.chosen } : {}),
    ...(way?.deadline.kind === 'date' ? { closesAt: way.deadline.closesAt } : {}),
  };
}
