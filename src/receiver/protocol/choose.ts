/** Which program, cohort and route an application is for, and with which form it is sent. */

import { idOfAddress } from '#domain/addresses.ts';
import { type ApplicationForm, HONEYPOT_FIELD } from '#domain/application.ts';
import { findRoute, NO_WAY, parseWay, type Way } from '#domain/routes.ts';
import { receiverWords as words } from '#words/receiver.ts';
import type { Built, BuiltCohort, BuiltProgram, BuiltRoute } from '../built-catalog.ts';
import type { Fields } from './parse-fields.ts';
import { type ProtocolError, Refusal, refuse } from './refusal.ts';

export interface Choice {
  /** `null` for a question about none in particular */
  readonly program: BuiltProgram | null;
  readonly cohort: BuiltCohort | null;
  readonly route: BuiltRoute | null;
  readonly form: ApplicationForm;
  /** the program as the sender names it, where it was renamed since */
  readonly sentProgram: string | null;
}

/** The one text of a field, trimmed; `null` when it is absent or empty. @throws Refusal 422 */
export function onlyText(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  if (value !== undefined && typeof value !== 'string') {
    throw wrong(name, 'TYPE_TEXT', words.choice.several(name));
  }
  return value?.trim() || null;
}

/** Whether a robot, or an eager autofill, filled in the field that stays empty. */
export function isHoneypotFilled(fields: Fields): boolean {
  return [fields.get(HONEYPOT_FIELD) ?? ''].flat().some((value) => value.trim() !== '');
}

/**
 * What an application is for.
 *
 * @throws Refusal 422 when it names nothing, something unknown, or two things that disagree; 404
 *   when it names a form that does not exist
 */
export function chooseApplication(fields: Fields, built: Built): Choice {
  const { catalog } = built;
  const sent = chosenWay(fields);
  const today = (id: string | null) => id && idOfToday(id, built);
  const way = { cohort: today(sent.cohort), route: sent.route, via: today(sent.via) };
  const program = chosenProgram(fields, built, way);
  const sentProgram = sentAs(fields, sent, program);
  if (way.cohort === null) {
    const id = program.admission?.form ?? null;
    if (id !== null && way.route === null) {
      return { program, cohort: null, route: null, form: formOf(fields, built, id), sentProgram };
    }
    const hasRoutes = catalog.cohorts.some(
      (cohort) => cohort.program === program.id && cohort.routes.length > 0,
    );
    throw hasRoutes
      ? wrong('way', 'REQUIRED_FIELD_MISSING', words.choice.wayMissing)
      : wrong('program', 'TYPE_TEXT', words.choice.noApplication(program.title));
  }
  const cohort = catalog.cohorts.find(({ id }) => id === way.cohort);
  if (cohort?.program !== program.id) throw wrong('way', 'TYPE_TEXT', words.choice.wayUnknown);
  const route = way.route === null ? null : findRoute(cohort.routes, way.route, way.via);
  if (route === null) throw wrong('way', 'TYPE_TEXT', words.choice.wayUnknown);
  return { program, cohort, route, form: formOf(fields, built, route.form), sentProgram };
}

/**
 * The program an expression of interest is for, with the cohort whose waiting list it names.
 *
 * @throws Refusal as `chooseApplication`
 */
export function chooseInterest(fields: Fields, built: Built): Choice {
  const sent = chosenWay(fields);
  const id = sent.cohort && idOfToday(sent.cohort, built);
  const way = { cohort: id, route: null, via: null };
  const program = chosenProgram(fields, built, way);
  const cohort = built.catalog.cohorts.find((one) => one.id === id) ?? null;
  if (id !== null && cohort === null) throw wrong('way', 'TYPE_TEXT', words.choice.wayUnknown);
  const form = formOf(fields, built, 'interest');
  return { program, cohort, route: null, form, sentProgram: sentAs(fields, sent, program) };
}

/**
 * The program a question is about, if any.
 *
 * @throws Refusal as `chooseApplication`
 */
export function chooseContact(fields: Fields, built: Built): Choice {
  const form = formOf(fields, built, 'contact');
  const way = { cohort: null, route: null, via: null };
  const program = onlyText(fields, 'program') === null ? null : chosenProgram(fields, built, way);
  const sentProgram = program && sentAs(fields, way, program);
  return { program, cohort: null, route: null, form, sentProgram };
}

function sentAs(fields: Fields, way: Way, program: BuiltProgram): string | null {
  const sent = onlyText(fields, 'program') ?? way.cohort?.split('/')[0] ?? program.id;
  return sent === program.id ? null : sent;
}

function chosenWay(fields: Fields): Way {
  const separate = {
    cohort: onlyText(fields, 'cohort'),
    route: onlyText(fields, 'route'),
    via: onlyText(fields, 'via'),
  };
  const text = onlyText(fields, 'way');
  if (text === null || text === NO_WAY) return separate;
  const way = parseWay(text);
  if (way === null) throw wrong('way', 'TYPE_TEXT', words.choice.wayUnknown);
  for (const name of ['cohort', 'route', 'via'] as const) {
    if (separate[name] !== null && separate[name] !== way[name]) {
      throw wrong('way', 'TYPE_TEXT', words.choice.disagree(name));
    }
  }
  return way;
}

function chosenProgram(fields: Fields, built: Built, way: Way): BuiltProgram {
  const ofCohort = way.cohort?.split('/')[0] ?? null;
  const sent = onlyText(fields, 'program');
  const named = sent === null ? null : idOfToday(sent, built);
  if (named !== null && ofCohort !== null && named !== ofCohort) {
    throw wrong('way', 'TYPE_TEXT', words.choice.disagree('program'));
  }
  const id = named ?? ofCohort;
  if (id === null) throw wrong('program', 'REQUIRED_FIELD_MISSING', words.choice.programMissing);
  const program = built.catalog.programs.find((one) => one.id === id);
  if (program === undefined) throw wrong('program', 'TYPE_TEXT', words.choice.programUnknown);
  return program;
}

function formOf(fields: Fields, { forms }: Built, expected: string): ApplicationForm {
  const named = onlyText(fields, 'form');
  if (named !== null && !forms.some(({ id }) => id === named)) {
    throw refuse(404, 'FORM_NOT_FOUND', words.protocol.formNotFound);
  }
  if (named !== null && named !== expected) {
    throw wrong('form', 'TYPE_TEXT', words.choice.otherForm);
  }
  const form = forms.find(({ id }) => id === expected);
  if (form === undefined) throw refuse(404, 'FORM_NOT_FOUND', words.protocol.formNotFound);
  return form;
}

function wrong(field: string, code: string, message: string): Refusal {
  const error: ProtocolError = { field, code, message };
  return new Refusal(422, [error]);
}

/**
 * The id of today of a program, or of a cohort in full, `program/cohort`; the same id where it was
 * not renamed, whether or not it exists.
 */
function idOfToday(id: string, { build, catalog }: Built): string {
  const known = [...catalog.programs, ...catalog.cohorts].some((one) => one.id === id);
  if (known) return id;
  const idAt = (address: string) => idOfAddress(address.slice(build.base.length - 1));
  const redirect = (catalog.redirects ?? []).find(({ from }) => idAt(from) === id);
  return (redirect && idAt(redirect.to)) ?? id;
}
