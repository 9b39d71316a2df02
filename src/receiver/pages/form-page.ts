/**
 * The page an applicant without script gets when something is missing: the same form, every value
 * still in it, what is wrong said at the top and beside the field.
 */

import type { ApplicationForm } from '#domain/application.ts';
import type { Instant } from '#domain/dates.ts';
import { isLate } from '#domain/deadlines.ts';
import { html, type Markup } from '#domain/markup.ts';
import { parseWay, wayOf } from '#domain/routes.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { programField, sectionsOf } from '#forms/plain-form.ts';
import { printForm, type ShownForm, submitButton } from '#forms/print-form.ts';
import { type QuestionState, questionAnchor } from '#forms/print-question.ts';
import { type Question, questionOf } from '#forms/question.ts';
import { wayQuestion } from '#forms/way-question.ts';
import { lastMoment } from '#words/last-moment.ts';
import { applyByWords } from '#words/program.ts';
import { receiverWords as words } from '#words/receiver.ts';
import {
  type Built,
  type BuiltCohort,
  type BuiltRoute,
  situationLabel,
  wayText,
} from '../built-catalog.ts';
import type { Choice } from '../protocol/choose.ts';
import { deadlineChosen } from '../protocol/judge.ts';
import type { Fields } from '../protocol/parse-fields.ts';
import type { ProtocolError } from '../protocol/refusal.ts';
import type { Kind } from '../store/records.ts';
import type { Page } from './page.ts';
import { contact } from './received-page.ts';

export interface FormPage {
  readonly kind: Kind;
  readonly form: ApplicationForm;
  /** `null` when the sender named none that exists */
  readonly program: string | null;
  readonly fields: Fields;
  readonly errors: readonly ProtocolError[];
  /** where the form is posted to, with the base path */
  readonly action: string;
  /** catalog clock */
  readonly now: Instant;
}

/** The form with its values and errors. */
export function formPage(page: FormPage, built: Built): Page {
  const title = page.form.title ?? words.problem.defaultTitle;
  const shown = shownForm(page, ['submissionId', 'corrects'], built);
  const form = printed(page, shown, submitButton(words.form.send[page.kind]), built);
  if (page.errors.length === 0) return { title, main: html`<h1>${title}</h1>\n    ${form}` };
  const asked = shown.sections.flatMap(({ questions }) => questions);
  return {
    title: words.problem.title(title),
    main: html`${errorSummary(page.errors, [...(shown.first ? [shown.first] : []), ...asked])}
    <h1>${title}</h1>
    <p>${words.problem.intro[page.kind]}</p>
    ${form}`,
  };
}

/** The form with its values, to be sent as a correction of the application that came first. */
export function correctionPage(page: FormPage, reference: string, built: Built): Page {
  const { sendCorrection } = words.failure;
  const title = words.failure.alreadyTitle[page.kind];
  const sendNew = words.failure.sendNew[page.kind];
  const actions = html`<button class="button" type="submit" name="corrects" value="${reference}">${sendCorrection}</button>
        <button class="button button--quiet" type="submit">${sendNew}</button>`;
  return {
    title: words.problem.title(title),
    main: html`<h1>${title}</h1>
    <p>${words.failure.already[page.kind](shownReference(reference))}</p>
    ${
      // Without its id: either is an application of its own.
      printed(page, shownForm(page, [], built), actions, built)
    }`,
  };
}

/** @param carried names of what is sent along as it came, so that sending again is the same */
function shownForm(page: FormPage, carried: readonly string[], built: Built): ShownForm {
  const { form, program, action, kind, fields } = page;
  const way = fields.get('way');
  const route = typeof way === 'string' ? (parseWay(way)?.route ?? null) : null;
  return {
    action,
    hidden: hiddenFields(page, carried),
    onlyWay: null,
    first: firstAsked(page, built),
    sections: sectionsOf(form, { program, routes: route === null ? null : [route] }),
    destination: words.form.destination[kind](built.catalog.site.operator),
  };
}

function printed(page: FormPage, shown: ShownForm, actions: Markup, { catalog }: Built): Markup {
  const stateOf = ({ name }: Question): QuestionState => ({
    values: [page.fields.get(name) ?? []].flat(),
    error: page.errors.find(({ field }) => field === name)?.message ?? null,
  });
  return html`${printForm(shown, { title: null, level: 2, actions, stateOf })}
    ${page.kind === 'contact' && contact(words.form.orWrite, catalog)}`;
}

function errorSummary(errors: readonly ProtocolError[], questions: readonly Question[]): Markup {
  return html`<div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">${words.problem.summary}</h2>
      <ul>${errors.map(({ field, message }) => {
        const question = questions.find(({ name }) => name === field);
        return question
          ? html`<li><a href="#${questionAnchor(question)}">${message}</a></li>`
          : html`<li>${message}</li>`;
      })}</ul>
    </div>`;
}

/** What is asked before the answers: the program a question is about, or the way into a program. */
function firstAsked(page: FormPage, built: Built): Question | null {
  if (page.kind !== 'contact') return wayAsked(page, built);
  const programs = built.catalog.programs.filter(
    ({ id, availability }) => availability !== 'archived' || id === page.program,
  );
  return questionOf(programField(programs));
}

/** The ways into the program that are asked with this form, as one question. */
function wayAsked(page: FormPage, built: Built): Question | null {
  const { catalog } = built;
  const program = catalog.programs.find(({ id }) => id === page.program);
  if (program === undefined) return null;
  const sent = page.fields.get('way');
  const cohorts = catalog.cohorts.filter((cohort) => cohort.program === program.id);
  const isForAll = cohorts.every(({ routes }) => routes.every((one) => !situationLabel(one)));
  const ways = cohorts.flatMap((cohort) =>
    cohort.routes
      .filter(({ form }) => form === page.form.id)
      .map((route) => ({
        cohort,
        route,
        value: wayOf({ cohort: cohort.id, route: route.id, via: route.via }),
        isLate: isLate(deadlineChosen({ program, route, form: page.form }), page.now),
      })),
  );
  // What is not offered any more is shown to whoever chose it, and to nobody else; what is late to
  // everybody where nothing else is left.
  const published = ways.filter(({ cohort }) => cohort.status === 'published');
  const isAnyOpen = published.some((way) => !way.isLate);
  const offered = ways.filter(
    (way) => way.value === sent || (published.includes(way) && !(isAnyOpen && way.isLate)),
  );
  const groups = cohorts.flatMap((cohort) => {
    const choices = offered
      .filter((way) => way.cohort === cohort)
      .map(({ route, value }) => ({
        value,
        label: wayLabel(route),
        hint: deadlineText({ program, cohort, route, form: page.form }, page.now, built),
      }));
    return choices.length === 0 ? [] : [{ title: cohort.name, choices }];
  });
  if (groups.length === 0) return null;
  return wayQuestion(isForAll ? words.form.cohort : words.form.way, groups);
}

function wayLabel(route: BuiltRoute): string {
  const label = situationLabel(route);
  return (label && wayText(label, route.viaName ?? route.via)) ?? '';
}

/** What is known of the deadline of a way. */
function deadlineText(
  chosen: Omit<Choice, 'sentProgram' | 'cohort' | 'route'> & {
    readonly cohort: BuiltCohort;
    readonly route: BuiltRoute;
  },
  now: Instant,
  { catalog }: Built,
): string {
  const { deadline, isFull } = chosen.route;
  const { date } = deadline;
  const until = date && lastMoment({ ...deadline, date }, catalog.site.locale, 'long');
  if (isLate(deadlineChosen(chosen), now)) {
    return until ? applyByWords.passedOn(until) : words.form.wayPassed;
  }
  if (isFull) return words.form.wayFull;
  if (until) return applyByWords.by(until);
  if (deadline.kind !== 'rolling') return applyByWords.notAnnounced;
  return deadline.passesAt === null ? applyByWords.anyTime : applyByWords.rolling;
}

/** What is sent along without being asked. */
function hiddenFields(
  { kind, form, fields, program }: FormPage,
  carried: readonly string[],
): ShownForm['hidden'] {
  // Which list one joins is asked on the page of the site alone.
  const kept = [...carried, ...(kind === 'interest' ? ['way'] : [])];
  const hidden: [name: string, value: unknown][] = [
    ['form', form.id],
    ['formVersion', form.version],
    ['program', kind === 'contact' ? null : program],
    ...kept.map((name): [string, unknown] => [name, fields.get(name)]),
  ];
  return hidden.flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
}
