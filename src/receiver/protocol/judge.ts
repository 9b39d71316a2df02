/**
 * From fields to an application that may be kept, or to the errors its sender can act on.
 */

import { createHash } from 'node:crypto';
import { decisionBy } from '#domain/admission.ts';
import {
  type Answer,
  type ApplicationForm,
  canonicalAnswers,
  RESERVED_FIELDS,
} from '#domain/application.ts';
import { unreadable } from '#domain/application-fields.ts';
import { type CompiledApplication, compileApplication } from '#domain/compiled-application.ts';
import type { Instant } from '#domain/dates.ts';
import { type Deadline, isLate } from '#domain/deadlines.ts';
import { dateIn } from '#domain/instants.ts';
import { hasEnded } from '#domain/prices.ts';
import { parseReference } from '#domain/reference.ts';
import { applicationErrors } from '#words/application-errors.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { type Built, situationLabel } from '../built-catalog.ts';
import type { Clocks } from '../clocks.ts';
import type { Extra, Kind, NewApplication, Shown } from '../store/records.ts';
import { type Choice, isHoneypotFilled, onlyText } from './choose.ts';
import type { Fields } from './parse-fields.ts';
import { Refusal, refuse } from './refusal.ts';

/**
 * The application these fields make.
 *
 * @param form the definition to judge by: the current one, or the older one the sender saw
 * @param formNote what is to be said of that definition
 * @throws Refusal 422 with one error for every field that has one
 */
export function judge(
  kind: Kind,
  fields: Fields,
  choice: Choice,
  form: ApplicationForm,
  built: Built,
  clocks: Clocks,
  formNote: NewApplication['formNote'],
): NewApplication {
  const { program, cohort, route } = choice;
  // An older form names the program as it was called then.
  const today = program?.id ?? null;
  const programThen = formNote === 'older' ? (choice.sentProgram ?? today) : today;
  const context = { program: programThen, route: route?.id ?? null };
  const result = compiled(form).validate(Object.fromEntries(fields), context);
  if (!result.ok) throw new Refusal(422, result.errors);

  const { answers } = result;
  const apart = new Set(form.fields.filter((field) => field.apart).map(({ name }) => name));
  const corrects = correctedReference(fields);
  const about = [kind, form.id, today, cohort?.id, route?.id, route?.via, corrects];
  const canonical = canonicalAnswers(
    about.map((part) => part ?? null),
    answers,
  );
  const catalogAt = clocks.catalogNow();
  const within = kind === 'application' ? (program?.admission?.decisionWithin ?? null) : null;
  const received = dateIn(catalogAt, built.catalog.site.timeZone);
  return {
    kind,
    form: form.id,
    formVersion: form.version,
    program: today,
    cohort: cohort?.id ?? null,
    route: route?.id ?? null,
    via: route?.via ?? null,
    answers: answers.filter(({ name }) => !apart.has(name)),
    apart: answers.filter(({ name }) => apart.has(name)),
    email: emailOf(answers),
    formNote,
    corrects,
    quarantineReason: isHoneypotFilled(fields) ? 'honeypot' : null,
    extra: extraFields(fields, new Set(answers.map(({ name }) => name))),
    shown: shownTo(choice, form, built, catalogAt),
    receivedAt: clocks.machineNow(),
    catalogAt,
    late: kind === 'application' && isLate(deadlineChosen(choice), catalogAt),
    decisionBy: within === null ? null : decisionBy(received, within),
    answersHash: createHash('sha256').update(canonical).digest('hex'),
  };
}

const compiledForms = new WeakMap<ApplicationForm, CompiledApplication>();

/** The compiled form, compiled once for as long as the form is there. */
export function compiled(form: ApplicationForm): CompiledApplication {
  const known = compiledForms.get(form) ?? compileApplication(form, applicationErrors);
  compiledForms.set(form, known);
  return known;
}

function emailOf(answers: readonly Answer[]): string | null {
  const email = answers.find(({ name }) => name === 'email')?.value;
  return typeof email === 'string' ? email.toLowerCase() : null;
}

function correctedReference(fields: Fields): string | null {
  const text = onlyText(fields, 'corrects');
  const reference = text && parseReference(text);
  if (reference === null && text !== null) {
    const message = words.choice.corrects;
    throw new Refusal(422, [{ code: 'TYPE_TEXT', field: 'corrects', message }]);
  }
  return reference;
}

/**
 * The deadline of what was chosen, as far as a state needs it: withdrawn for what is no longer
 * offered, without an end where no cohort is chosen.
 */
export function deadlineChosen({
  program,
  route,
  form,
}: Omit<Choice, 'cohort' | 'sentProgram'>): Deadline {
  if (program?.availability === 'archived' || form.archived) return { kind: 'passed' };
  if (route === null) return { kind: 'rolling', passesAt: null };
  const { kind, closesAt, opensAt, passesAt } = route.deadline;
  if (kind === 'passed') return { kind };
  return (kind === 'date' ? { kind, closesAt, opensAt } : { kind, passesAt }) as Deadline;
}

/**
 * So many fields that no question took, and so much text in all of them: enough for the answers to a
 * form that is not known here any more.
 */
const MOST_EXTRA = 50;
const LONGEST_EXTRA = 32_000;

/** What no question of the form took, as it came. */
function extraFields(fields: Fields, answered: ReadonlySet<string>): Extra {
  const extra: [string, readonly string[]][] = [];
  for (const [name, value] of fields) {
    if (answered.has(name) || RESERVED_FIELDS.includes(name)) continue;
    const values = [value].flat();
    if (values.some(unreadable)) {
      const message = words.protocol.unreadable;
      throw new Refusal(422, [{ code: 'TYPE_TEXT', field: name, message }]);
    }
    if (values.some((text) => text !== '')) extra.push([name, values]);
  }
  const length = extra.flat(2).reduce((sum, text) => sum + text.length, 0);
  if (extra.length > MOST_EXTRA || length > LONGEST_EXTRA) {
    throw refuse(400, 'TOO_MANY_FIELDS', words.protocol.tooManyUnknown);
  }
  return extra;
}

/** The prices that held for this cohort and situation at that moment, those with a condition apart. */
function pricesShown(
  { catalog }: Built,
  { program, cohort, route }: Pick<Choice, 'program' | 'cohort' | 'route'>,
  now: Instant,
): Pick<Shown, 'tuition' | 'conditionalPlans' | 'electives' | 'refundRules'> {
  const isMine = (price: { readonly program: string; readonly route: string | null }) =>
    price.program === program?.id && (price.route === null || price.route === route?.id);
  const isOfCohort = ({ cohorts }: { readonly cohorts: readonly string[] | null }) =>
    cohorts === null || (cohort !== null && cohorts.includes(cohort.id));
  const electives = catalog.electives.filter((list) => list.program === program?.id);
  const refundRules = catalog.refundRules.filter((rule) => rule.program === program?.id);
  return {
    tuition: [...catalog.tuition, ...catalog.cohortTuition.filter(isOfCohort)].filter(isMine),
    conditionalPlans: catalog.conditionalPlans.filter(
      (price) => isMine(price) && isOfCohort(price) && !hasEnded(price, now),
    ),
    ...(electives.length > 0 ? { electives } : {}),
    ...(refundRules.length > 0 ? { refundRules } : {}),
  };
}

function shownTo(
  { program, cohort, route }: Choice,
  form: ApplicationForm,
  built: Built,
  now: Instant,
): Shown {
  const { catalog } = built;
  return {
    site: catalog.site.name,
    program: program && {
      id: program.id,
      title: program.title,
      edition: program.edition ?? null,
    },
    cohort: cohort && { id: cohort.id, name: cohort.name },
    route: route && {
      id: route.id,
      via: route.via,
      label: situationLabel(route),
      viaName: route.viaName ?? null,
      deadline: route.deadline,
    },
    full: route?.isFull ?? cohort?.places?.isFull ?? false,
    ...pricesShown(built, { program, cohort, route }, now),
    fees: catalog.fees.filter((fee) => fee.program === program?.id),
    decisionWithin: program?.admission?.decisionWithin ?? null,
    formVersion: form.version,
    commit: catalog.commit ?? built.build.commit,
    asOf: built.build.catalogNow ?? catalog.asOf,
    demonstration: built.demonstration,
  };
}
