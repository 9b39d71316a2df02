/** The application to one program: what to know before, then the form of each situation. */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import {
  addresses,
  applyAddress,
  eligibilityAddress,
  href,
  programAddress,
  shareImageAddress,
} from '#domain/addresses.ts';
import type { ApplicationForm } from '#domain/application.ts';
import { formatDate } from '#domain/date-formats.ts';
import { formatMoney } from '#domain/money.ts';
import { feesForAll } from '#domain/quotes.ts';
import { UNDECIDED_DAYS } from '#domain/retention.ts';
import { NO_WAY, routesToApply, wayOf } from '#domain/routes.ts';
import type { WayGroup } from '#forms/way-question.ts';
import { applyWords } from '#words/apply.ts';
import { formatPeriod } from '#words/dates.ts';
import { feeNote } from '#words/fees.ts';
import { joinedWords } from '#words/joined.ts';
import { privacyWords } from '#words/privacy.ts';
import { costWords, programWords } from '#words/program.ts';
import { type ApplicationFormView, applicationFormView } from './application-form-view.ts';
import { deadlineView } from './deadline-view.ts';
import { doorsOf } from './doors.ts';
import {
  type Action,
  closedSituations,
  demandNotice,
  openCohorts,
  takesApplications,
  tellsOfNext,
  waitingLists,
  wayOn,
} from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { placesText } from './places-text.ts';
import { routeLabel } from './route-text.ts';
import { sessionsInWords } from './sessions-view.ts';
import { shortName } from './tuition-view.ts';

export interface ClosedSituation {
  /** “I still need PTI: not open now” */
  readonly title: string;
  /** “Deadline was July 31, 2024. No later cohort is published.” */
  readonly text: string;
}

/** A form with what is before its first question. */
export interface FormPart {
  /** “I’ve completed PTI or I’m enrolled in PTI”; null where there is one form. */
  readonly situations: string | null;
  readonly intro: readonly string[];
  readonly prepare: readonly string[];
  readonly warnings: readonly string[];
  readonly form: ApplicationFormView;
}

export interface ApplyPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly programHref: string;
  readonly programTitle: string;
  /** What an applicant must read first. */
  readonly before: string | null;
  readonly facts: readonly string[];
  /** How long the answers are kept, and by whom. */
  readonly kept: string;
  readonly eligibility: Action | null;
  readonly privacy: Action;
  readonly forms: readonly FormPart[];
  /** Situations in which nobody can apply now: why, and what comes next. */
  readonly closed: readonly ClosedSituation[];
  /** Where nothing can be applied for: that and why. */
  readonly notice: { readonly title: string; readonly text: string } | null;
  /** Where one goes on from a program that is no longer offered. */
  readonly wayOn: Action | null;
  /** Where some situation is closed: the form to be told. */
  readonly interest: ApplicationFormView | null;
}

/**
 * @param forms every form with its version, as `/api/application-forms.json` prints them
 */
export function applyPage(
  context: PageContext,
  program: Program,
  forms: readonly ApplicationForm[],
): ApplyPage {
  const { base, catalog } = context;
  const takes = takesApplications(catalog, program);
  const parts = takes
    ? formIds(program).flatMap((id) => formPart(context, program, id, forms))
    : [];
  const interest = forms.find(({ id }) => id === 'interest');
  const isListAlone = program.admission.by !== 'application';
  const title = isListAlone
    ? applyWords.interestIn(shortName(program))
    : applyWords.program(shortName(program));
  return {
    frame: pageFrame(context, {
      address: applyAddress(program.id),
      title,
      shortTitle: shortName(program),
      description: isListAlone
        ? applyWords.interestDescription(program.title)
        : applyWords.programDescription(program.title),
      shareImage: shareImageAddress(program.id),
      parents: [{ label: applyWords.title, address: addresses.apply }],
    }),
    title,
    programTitle: program.title,
    programHref: href(programAddress(program.id), base),
    before: program.admission.before,
    facts: [
      ...(program.residency === null ? [] : [program.residency]),
      ...(parts.length > 1 ? [applyWords.oneApplication] : []),
      ...feeFacts(context, program),
      ...(program.admission.decisionWithin === null
        ? []
        : [applyWords.decision(formatPeriod(program.admission.decisionWithin))]),
    ],
    kept:
      context.formEndpoint === null
        ? applyWords.kept(catalog.site.operator, catalog.site.retentionDays, UNDECIDED_DAYS)
        : privacyWords.keptHosted(new URL(context.formEndpoint).host),
    eligibility: program.eligibility && {
      label: applyWords.who,
      href: href(eligibilityAddress(program.id), base),
    },
    privacy: { label: applyWords.privacy, href: href(addresses.privacy, base) },
    forms: parts,
    closed:
      parts.length === 0
        ? []
        : closedSituations(context, program).map((situation) =>
            closedSituation(context, program, situation),
          ),
    notice: parts.length === 0 && !isListAlone ? noticeOf(program, takes) : null,
    wayOn: program.availability === 'archived' ? wayOn(context, program) : null,
    interest:
      interest && tellsOfNext(context, program)
        ? applicationFormView(context, {
            form: interest,
            title: (isListAlone && interest.title) || applyWords.interest,
            program: program.id,
            ways: listChoices(context, program),
            routes: [],
          })
        : null,
  };
}

/** Which list to join, where a full cohort has one of its own. */
function listChoices(context: PageContext, program: Program): readonly WayGroup[] {
  const full = waitingLists(context, program);
  if (full.length === 0) return [];
  return [
    {
      title: '',
      choices: [
        ...full.map(({ id, name }) => ({
          value: wayOf({ cohort: id, route: null, via: null }),
          label: applyWords.waitingListOf(name),
          hint: null,
        })),
        { value: NO_WAY, label: applyWords.nextDates, hint: null },
      ],
    },
  ];
}

function noticeOf(program: Program, takes: boolean): ApplyPage['notice'] {
  if (program.availability === 'archived') {
    return { title: programWords.archivedTitle, text: programWords.archivedText };
  }
  if (!takes) return { title: applyWords.noneOpen, text: applyWords.archivedForm };
  return demandNotice(program) ?? { title: applyWords.noneOpen, text: applyWords.noneOpenText };
}

/** Why nobody can apply in this situation, and when one can again, as far as that is published. */
function closedSituation(
  { now, catalog }: PageContext,
  { cohorts }: Program,
  situation: Program['situations'][number],
): ClosedSituation {
  const { locale } = catalog.site;
  const routes = cohorts
    .filter(({ status }) => status === 'published')
    .flatMap((cohort) =>
      cohort.routes
        .filter(({ id }) => id === situation.id)
        .map(({ deadline }) => ({ cohort, deadline: deadlineView(deadline, now, locale) })),
    );
  const next = routes.find(({ deadline }) => deadline.status === 'not-open-yet');
  const opens = next?.deadline.deadline.kind === 'date' ? next.deadline.deadline.opensDate : null;
  // Of those that have passed the last one with a date says most.
  const full = routes.find(({ deadline }) => deadline.status === 'full');
  const passed = full ? [full] : routes.filter(({ deadline }) => deadline.status === 'passed');
  const last = passed.findLast(({ deadline }) => deadline.date !== null) ?? passed.at(-1);
  return {
    title: situation.label === null ? applyWords.closed : applyWords.closedFor(situation.label),
    text: joinedWords.sentences([
      ...(last ? [applyWords.closedState(last.cohort.name, last.deadline.applyBy)] : []),
      next && opens
        ? applyWords.opensNext(next.cohort.name, formatDate(opens, locale, 'long'))
        : applyWords.noneNext,
    ]),
  };
}

/** The form of the program itself, else those of its situations, each once. */
function formIds(program: Program): readonly string[] {
  if (program.admission.form !== null) return [program.admission.form];
  return [...new Set(program.situations.map(({ form }) => form))];
}

function formPart(
  context: PageContext,
  program: Program,
  formId: string,
  forms: readonly ApplicationForm[],
): readonly FormPart[] {
  const form = forms.find(({ id }) => id === formId);
  const content = context.catalog.formById.get(formId);
  if (form === undefined || content === undefined) return [];
  const isOfProgram = program.admission.form === formId;
  const cohorts = isOfProgram ? [] : openCohorts(program.cohorts, context.now);
  const ways = cohorts.flatMap((cohort) => wayGroup(context, program, cohort, formId));
  if (!isOfProgram && ways.length === 0) return [];
  const situations = program.situations.filter((situation) => situation.form === formId);
  const labels = isOfProgram ? [] : situations.flatMap(({ label }) => label ?? []);
  return [
    {
      situations: labels.length === 0 ? null : applyWords.formFor(labels),
      intro: content.intro,
      prepare: content.prepare,
      warnings: cohorts.flatMap((cohort) =>
        warningsOf(context, program, cohort, formId).map(({ situation, warning }) => {
          // Before anything is chosen, a warning says for whom it is.
          const isForAll = ways.flatMap(({ choices }) => choices).length === 1;
          const whom = joinedWords.facts([ways.length > 1 ? cohort.name : null, situation]);
          return isForAll ? warning : joinedWords.named(whom, warning);
        }),
      ),
      form: applicationFormView(context, {
        form,
        title: content.title,
        program: program.id,
        ways,
        routes: situations.map(({ id }) => id),
      }),
    },
  ];
}

/** What cannot be applied for at build is not offered; what passes later stays and is stored as late. */
function wayGroup(
  context: PageContext,
  program: Program,
  cohort: Cohort,
  formId: string,
): readonly WayGroup[] {
  const { locale } = context.catalog.site;
  const doors = doorsOf(context, program, cohort);
  const choices = routesToApply(cohort.routes, context.now)
    .filter((route) => route.form === formId)
    .map((route) => {
      const deadline = deadlineView(route.deadline, context.now, locale);
      const price = doors.find(({ id }) => id === route.id)?.price ?? costWords.notStated;
      const hint = applyWords.hintParts([deadline.applyBy, price]);
      const value = wayOf({ cohort: cohort.id, route: route.id, via: route.via });
      return { value, label: routeLabel(route) ?? '', hint };
    });
  if (choices.length === 0) return [];
  return [{ title: waysTitle(cohort, locale), choices }];
}

/** “Fall 2024: Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET”; a line breaks between the parts alone. */
export function waysTitle(cohort: Cohort, locale: string): string {
  // Neither at its spaces nor after its dash; a part that is longer than a line of a phone may break.
  const dates = sessionsInWords(cohort, locale).shortParts.map((part) =>
    part.length > 24 ? part : part.replaceAll(' ', '\u00a0').replaceAll('–', '–\u2060'),
  );
  return joinedWords.facts([
    programWords.opensWith(cohort.name, joinedWords.facts(dates)),
    placesText(cohort, locale),
  ]);
}

function warningsOf(
  context: PageContext,
  program: Program,
  cohort: Cohort,
  formId: string,
): readonly { readonly situation: string | null; readonly warning: string }[] {
  const situations = program.situations.filter(({ form }) => form === formId).map(({ id }) => id);
  return doorsOf(context, program, cohort)
    .filter(({ id }) => situations.includes(id))
    .flatMap(({ label, entries }) =>
      entries.flatMap(({ warning }) => (warning === null ? [] : { situation: label, warning })),
    );
}

/** The fees that everyone pays, each with what holds for it. */
export function feeFacts(context: PageContext, { pricing }: Program): readonly string[] {
  const { locale } = context.catalog.site;
  return feesForAll(pricing?.fees ?? []).map((fee) =>
    applyWords.fee(
      fee.label,
      formatMoney(fee.amountCents, pricing?.currency ?? '', locale),
      feeNote(fee),
    ),
  );
}
