/**
 * The page an applicant without script gets when something is missing: the same form, every value
 * still in it, what is wrong said at the top and beside the field.
 */

import type { ApplicationField, ApplicationForm, FormSection } from '#domain/application.ts';
import { HONEYPOT_FIELD } from '#domain/application.ts';
import type { Instant } from '#domain/dates.ts';
import { isLate } from '#domain/deadlines.ts';
import { html, type Markup } from '#domain/markup.ts';
import { parseWay, wayOf } from '#domain/routes.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { askedFields, dependsOn, programField } from '#forms/plain-form.ts';
import { printQuestion, type QuestionState, questionAnchor } from '#forms/print-question.ts';
import { type Question, questionOf } from '#forms/question.ts';
import { wayQuestion } from '#forms/way-question.ts';
import { joinedWords } from '#words/joined.ts';
import { lastMoment } from '#words/last-moment.ts';
import { applyByWords, costWords } from '#words/program.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { type Built, type BuiltCohort, type BuiltRoute, situationLabel } from '../built-catalog.ts';
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
  const first = firstAsked(page, built);
  const fields = page.form.fields.map((field) => questionOf(field));
  const questions = [...(first ? [first] : []), ...fields];
  const send = html`<button class="button" type="submit">${words.form.send[page.kind]}</button>`;
  const form = printForm(page, first, send, ['submissionId', 'corrects'], built);
  if (page.errors.length === 0) return { title, main: html`<h1>${title}</h1>\n    ${form}` };
  return {
    title: words.problem.title(title),
    main: html`${errorSummary(page.errors, questions)}
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
  return {
    title: words.problem.title(title),
    main: html`<h1>${title}</h1>
    <p>${words.failure.already[page.kind](shownReference(reference))}</p>
    ${
      // Without its id: either is an application of its own.
      printForm(
        page,
        firstAsked(page, built),
        html`<button class="button" type="submit" name="corrects" value="${reference}">${sendCorrection}</button>
        <button class="button button--quiet" type="submit">${sendNew}</button>`,
        [],
        built,
      )
    }`,
  };
}

function printForm(
  page: FormPage,
  first: Question | null,
  actions: Markup,
  carried: readonly string[],
  { catalog }: Built,
): Markup {
  return html`<form class="form" method="post" action="${page.action}" novalidate>
      ${hiddenFields(page, carried)}
      ${first && printQuestion(first, stateOf(first, page))}
      ${sectionsOf(page).map((section) => printSection(section, page))}
      <p class="form__note">${words.form.destination[page.kind](catalog.site.operator)}</p>
      <div class="form__actions">${actions}</div>
    </form>
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
  const groups = cohorts.flatMap((cohort) => {
    const choices = cohort.routes
      .filter(({ form }) => form === page.form.id)
      .map((route) => ({
        value: wayOf({ cohort: cohort.id, route: route.id, via: route.via }),
        label: wayLabel(route),
        hint: deadlineText({ program, cohort, route, form: page.form }, page.now, built),
      }))
      // What is not offered any more is shown to whoever chose it, and to nobody else.
      .filter(({ value }) => cohort.status === 'published' || value === sent);
    return choices.length === 0 ? [] : [{ title: cohort.name, choices }];
  });
  if (groups.length === 0) return null;
  return wayQuestion(isForAll ? words.form.cohort : words.form.way, groups);
}

function wayLabel(route: BuiltRoute): string {
  const label = situationLabel(route);
  const via = route.viaName ?? route.via;
  return label === null ? '' : joinedWords.facts([label, via && costWords.withVia(via)]);
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
  return until ? applyByWords.by(until) : applyByWords.notAnnounced;
}

/** What is sent along without being asked, so that sending again is the same application. */
function hiddenFields(
  { kind, form, fields, program }: FormPage,
  carried: readonly string[],
): Markup[] {
  const hidden: [string, string | null][] = [
    ['form', form.id],
    ['formVersion', form.version],
    ['program', kind === 'contact' ? null : program],
    // Which list one joins is asked on the page of the site alone.
    ...[...carried, ...(kind === 'interest' ? ['way'] : [])].map(
      (name): [string, string | null] => {
        const value = fields.get(name);
        return [name, typeof value === 'string' ? value : null];
      },
    ),
  ];
  return [
    ...hidden.flatMap(([name, value]) =>
      value === null ? [] : [html`<input type="hidden" name="${name}" value="${value}">`],
    ),
    html`<div class="form__apart" aria-hidden="true"><label>${words.form.honeypot}
      <input type="text" name="${HONEYPOT_FIELD}" tabindex="-1" autocomplete="off"></label></div>`,
  ];
}

interface PrintedSection {
  readonly section: FormSection | null;
  readonly questions: readonly ApplicationField[];
}

function sectionsOf({ form, program, fields }: FormPage): PrintedSection[] {
  const sections = form.sections ?? [];
  const asked = askedFields(form, program, chosenRoute(fields));
  const known = new Set(sections.map(({ id }) => id));
  const within = (id: string) => asked.filter((field) => field.section === id);
  const loose = asked.filter(({ section }) => !section || !known.has(section));
  return [
    ...sections.map((section) => ({ section, questions: within(section.id) })),
    { section: null, questions: loose },
  ].filter(({ questions }) => questions.length > 0);
}

function chosenRoute(fields: Fields): string | null {
  const way = fields.get('way');
  return typeof way === 'string' ? (parseWay(way)?.route ?? null) : null;
}

function printSection({ section, questions }: PrintedSection, page: FormPage): Markup {
  const printed = questions.map((field) =>
    printQuestion(questionOf(field, '', dependsOn(field, page.form)), stateOf(field, page)),
  );
  if (section === null) return html`<div class="form__section">${printed}</div>`;
  const id = `section-${section.id}`;
  return html`<section class="form__section" aria-labelledby="${id}">
      <h2 id="${id}">${section.title}</h2>
      ${section.intro ? html`<p class="form__intro">${section.intro}</p>` : null}
      ${printed}
    </section>`;
}

function stateOf({ name }: Pick<Question, 'name'>, { fields, errors }: FormPage): QuestionState {
  return {
    values: [fields.get(name) ?? []].flat(),
    error: errors.find(({ field }) => field === name)?.message ?? null,
  };
}
