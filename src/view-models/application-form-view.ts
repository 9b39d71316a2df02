/** An application form as HTML prints it: without script, everything asked at once, in order. */
import { addresses, href } from '#domain/addresses.ts';
import { type ApplicationForm, type FormKind, kindOfForm } from '#domain/application.ts';
import { programField, sectionsOf } from '#forms/plain-form.ts';
import type { ShownForm } from '#forms/print-form.ts';
import { type Question, questionOf } from '#forms/question.ts';
import { type WayGroup, wayQuestion } from '#forms/way-question.ts';
import { applyWords } from '#words/apply.ts';
import { joinedWords } from '#words/joined.ts';
import { privacyWords } from '#words/privacy.ts';
import { receiverWords } from '#words/receiver.ts';
import { listedPrograms } from './offering.ts';
import type { PageContext } from './page-context.ts';

export interface ApplicationFormView extends ShownForm {
  readonly id: string;
  readonly title: string;
  /** Into which cohort, in which situation; null where there is nothing to choose. */
  readonly way: Question | null;
  /** The one list there is to join: it stays visible, and is chosen already. */
  readonly wayChosen: readonly string[];
  /** “7 questions, 2 of them in your own words” */
  readonly size: string;
  readonly send: string;
}

export interface FormChoice {
  readonly form: ApplicationForm;
  readonly title: string;
  /** null: it is asked, and may be left open. */
  readonly program: string | null;
  /** Empty for a program without cohorts. */
  readonly ways: readonly WayGroup[];
  /** Ids of the situations that the ways belong to; conditions may name them. */
  readonly routes: readonly string[];
}

export function applicationFormView(context: PageContext, choice: FormChoice): ApplicationFormView {
  const { form, program } = choice;
  const kind = kindOfForm(form.id);
  const prefix = `${form.id}-`;
  const sections = sectionsOf(form, choice, prefix);
  const questions = sections.flatMap((section) => section.questions);
  const essays = questions.filter(({ type }) => type === 'textarea').length;
  const words = receiverWords.form;
  const choices = choice.ways.flatMap(({ title, choices }) =>
    choices.map((one) => ({ ...one, title })),
  );
  const isApplication = kind === 'application';
  const isForAll = isApplication && choices.every(({ label }) => label === '');
  const [first, ...more] = choices;
  const only = more.length === 0 ? first : undefined;
  const onlyWay =
    isApplication && only
      ? { ...only, label: joinedWords.apart([only.label, only.hint ?? ''].filter(Boolean)) }
      : null;
  const isWayAsked = choices.length > 0 && onlyWay === null;
  const wayLabel = kind === 'interest' ? applyWords.whichList : isForAll ? words.cohort : words.way;
  const way = isWayAsked ? wayQuestion(wayLabel, choice.ways, prefix) : null;
  const programs = listedPrograms(context.catalog);
  return {
    id: form.id,
    title: choice.title,
    action: actionOf(context, kind),
    hidden: [
      { name: 'form', value: form.id },
      { name: 'formVersion', value: form.version },
      ...(program === null ? [] : [{ name: 'program', value: program }]),
    ],
    way,
    first: program === null ? questionOf(programField(programs), prefix) : way,
    wayChosen: isWayAsked && only ? [only.value] : [],
    onlyWay,
    sections,
    size: applyWords.questions(questions.length + (isWayAsked ? 1 : 0), essays),
    destination: destinationOf(context, kind),
    send: words.send[kind],
  };
}

/** To whom it goes, in words: true of the backend that the build names. */
export function destinationOf({ formEndpoint, catalog }: PageContext, kind: FormKind): string {
  const { operator } = catalog.site;
  return formEndpoint === null
    ? receiverWords.form.destination[kind](operator)
    : privacyWords.destinationHosted[kind](new URL(formEndpoint).host, operator);
}

const RECEIVED_AT = {
  application: addresses.receiveApplication,
  interest: addresses.receiveInterest,
  contact: addresses.receiveContact,
} as const;

/** Where the form is posted to: the receiver of this site, or the backend the build names. */
function actionOf({ base, formEndpoint }: PageContext, kind: FormKind): string {
  const address = RECEIVED_AT[kind];
  return formEndpoint === null
    ? href(address, base)
    : `${formEndpoint.replace(/\/$/, '')}${address}`;
}
