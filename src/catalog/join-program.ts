/** One program, joined with its people, statements, prices, cohorts, eligibility and questions. */
import { CREDIT_KINDS, type CreditKind, knownOr, PROGRAM_KINDS } from '#domain/program-kinds.ts';
import { EVERYONE } from '#domain/routes.ts';
import type { CohortContent } from '#schemas/cohort.ts';
import type { ProgramContent } from '#schemas/program.ts';
import type {
  Admission,
  ContinuingEducation,
  CreditSystem,
  LearningComponent,
  Prerequisite,
  Program,
  Situation,
} from './catalog-types.ts';
import type { Entry } from './content-entries.ts';
import { printedStatus } from './published.ts';
import { resolve } from './resolve.ts';

/** A value, or null where the content says that it is not stated. */
export function stated<Value>(value: Value | 'not-stated'): Value | null {
  return value === 'not-stated' ? null : value;
}

/**
 * The situations of a program; one without a label where it names none and its cohorts have
 * deadlines of their own.
 *
 * @param cohorts those of the program
 */
export function joinSituations(
  program: ProgramContent,
  cohorts: readonly CohortContent[],
): readonly Situation[] {
  const { form } = program.admission;
  const isForAll = program.routes.length === 0 && cohorts.some(({ deadline }) => deadline);
  if (isForAll && form !== undefined) {
    return [{ id: EVERYONE, label: null, shortLabel: null, form, summary: null }];
  }
  return program.routes.map((route) => ({
    id: route.id,
    label: route.label,
    shortLabel: route.shortLabel,
    form: route.form,
    summary: route.summary ?? null,
  }));
}

export function joinOutline(program: ProgramContent): Program['outline'] {
  return program.outline.map((part, index) => ({
    number: index + 1,
    ...part,
    stage: part.stage ?? null,
  }));
}

function joinPrerequisite(authored: ProgramContent['prerequisites'][number]): Prerequisite {
  const choices = typeof authored === 'object' && 'anyOf' in authored ? authored.anyOf : [authored];
  return {
    anyOf: choices.map((choice) => (typeof choice === 'string' ? { program: choice } : choice)),
  };
}

/**
 * @param systems those of site.yaml, by id
 * @throws Unjoined if a credit system does not exist
 */
export function joinComponents(
  { components }: ProgramContent,
  systems: ReadonlyMap<string, CreditSystem>,
  place: string,
): readonly LearningComponent[] {
  return components.map((authored) => ({
    ...authored,
    sessions: stated(authored.sessions),
    minutes: stated(authored.minutes),
    continuingEducation: authored.continuingEducation.map((kind) =>
      joinCredit(kind, systems, place),
    ),
  }));
}

function joinCredit(
  kind: string,
  systems: ReadonlyMap<string, CreditSystem>,
  place: string,
): CreditKind | CreditSystem {
  return (
    knownOr(CREDIT_KINDS, kind, null) ??
    resolve(systems.get(kind), place, `credit system "${kind}"`)
  );
}

function joinAdmission(
  authored: ProgramContent['admission'],
  situations: readonly Situation[],
): Admission {
  return {
    by: authored.by,
    withProgram: authored.withProgram ?? null,
    // One enters by a cohort, and its way in has the form.
    form: situations.some(({ id, label }) => id === EVERYONE && label === null)
      ? null
      : (authored.form ?? null),
    decisionWithin: stated(authored.decisionWithin),
    decidedBy: authored.decidedBy ?? null,
    interviewers: stated(authored.interviewers),
    interviewedBy: authored.interviewedBy ?? null,
    letterFrom: authored.letterFrom ?? null,
    notes: authored.notes,
    late: authored.late,
    before: authored.before ?? null,
  };
}

/**
 * @param systems those of site.yaml, by id
 * @throws Unjoined if a credit system does not exist
 */
export function joinContinuingEducation(
  { continuingEducation }: ProgramContent,
  systems: ReadonlyMap<string, CreditSystem>,
  place: string,
): readonly ContinuingEducation[] {
  return continuingEducation.map((authored) => ({
    ...authored,
    kind: joinCredit(authored.kind, systems, place),
    number: authored.number ?? null,
    category: authored.category ?? null,
    hours: stated(authored.hours),
  }));
}

/** Not offered any more: as a file that is archived, or by its availability. */
export function isArchivedProgram({
  status,
  availability,
}: Pick<ProgramContent, 'status' | 'availability'>): boolean {
  return status === 'archived' || availability === 'archived';
}

/** What other files add to a program. */
export type ProgramSurroundings = Pick<
  Program,
  | 'ownKind'
  | 'components'
  | 'continuingEducation'
  | 'situations'
  | 'people'
  | 'statements'
  | 'cohorts'
  | 'pricing'
  | 'eligibility'
  | 'faq'
>;

export function joinProgram(entry: Entry<ProgramContent>, around: ProgramSurroundings): Program {
  const { fields } = entry;
  return {
    id: entry.id,
    title: fields.title,
    abbreviation: fields.abbreviation ?? null,
    status: isArchivedProgram(fields) ? 'archived' : printedStatus(fields.status),
    order: fields.order,
    edition: fields.edition ?? null,
    editionOf: fields.editionOf ?? entry.id,
    availability: isArchivedProgram(fields) ? 'archived' : fields.availability,
    source: fields.source ?? null,
    kind: knownOr(PROGRAM_KINDS, fields.kind, 'other'),
    delivery: stated(fields.delivery),
    deliveryText: fields.deliveryText ?? null,
    languages: fields.languages,
    residency: fields.residency ?? null,
    contactHours: stated(fields.contactHours),
    contactHoursNote: fields.contactHoursNote ?? null,
    duration: stated(fields.duration),
    format: fields.format ?? null,
    offeredEvery: fields.offeredEvery ? joinCadence(fields.offeredEvery) : null,
    summary: fields.summary,
    audience: fields.audience ?? null,
    features: fields.features,
    teaches: fields.teaches,
    prerequisites: fields.prerequisites.map(joinPrerequisite),
    prerequisiteNote: fields.prerequisiteNote ?? null,
    outline: joinOutline(fields),
    componentNotes: fields.componentNotes,
    admission: joinAdmission(fields.admission, around.situations),
    byDemand: fields.byDemand === undefined ? null : { fewest: stated(fields.byDemand) },
    mentoring: fields.mentoring ?? null,
    outcomes: { ...fields.outcomes, completion: fields.outcomes.completion ?? null },
    notStated: fields.notStated,
    staffNotes: fields.staffNotes,
    prose: { collection: 'programs', id: entry.id, body: entry.body },
    ...around,
  };
}

function joinCadence(
  authored: NonNullable<ProgramContent['offeredEvery']>,
): NonNullable<Program['offeredEvery']> {
  if ('every' in authored) {
    const [min, max] = authored.every;
    const { unit, on, roughly } = authored;
    return { every: { min, max, unit }, ...(on === undefined ? {} : { on }), roughly };
  }
  const [min, max] = authored.times;
  return { times: { min, max }, per: authored.per, roughly: authored.roughly };
}
