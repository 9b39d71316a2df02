/** What an edit of a cohort’s file changes: its dates, its classes, and each way into it. */
import type { Cohort } from '#catalog/catalog-types.ts';
import {
  formatDate,
  formatDateRange,
  formatDayRange,
  formatWeekday,
} from '#domain/date-formats.ts';
import { type IsoDate, weekdayOf } from '#domain/dates.ts';
import { describeSchedule, gapSpans } from '#domain/schedule.ts';
import type { CohortContent } from '#schemas/cohort.ts';
import { placesText } from '#view-models/places-text.ts';
import { routeLabel } from '#view-models/route-text.ts';
import { classHours } from '#view-models/schedule-text.ts';
import { sessionsInWords, startText } from '#view-models/sessions-view.ts';
import { changesWords } from '#words/changes.ts';
import { joinedWords } from '#words/joined.ts';
import type { Change, ChangeKind } from './change.ts';
import { fieldChanges } from './field-changes.ts';
import { priceOfWay } from './pricing-changes.ts';
import { authoredDeadlines, deadlineText, routeChanges } from './route-changes.ts';
import { sessionChanges } from './session-changes.ts';
import { cohortName, type EntryPair, type Side, type Sides } from './side.ts';
import { keyName } from './value-text.ts';

/** Keys with sentences of their own, and those that only follow from others. */
const TOLD_APART = [
  'status',
  'sessions',
  'hours',
  'time',
  'timeZone',
  'deadline',
  'routes',
  'places',
  'staffNotes',
  'sequence',
];

/** Every change between two published states of a cohort, its prose aside. */
export function cohortChanges(
  pair: EntryPair<CohortContent>,
  sides: Sides,
): readonly Omit<Change, 'file'>[] {
  // A renamed one has another id on the first side.
  const before = sides.before.context.catalog.cohortById.get(pair.before?.id ?? pair.id);
  const after = sides.after.context.catalog.cohortById.get(pair.id);
  if (!before || !after || !pair.before || !pair.after) return [];
  const { locale } = sides.after.context.catalog.site;
  const about = cohortName(sides.after, pair.id);
  const ofCohort = { about, cohort: pair.id, program: after.program };
  const [old, renewed] = [pair.before.fields, pair.after.fields];
  const sessions = sessionChanges(before.sessions, after.sessions, locale);
  const keys = [...new Set([...Object.keys(old), ...Object.keys(renewed)])].filter(
    // The usual time shows in its classes; only where there are none it is a fact of its own.
    (key) => !TOLD_APART.includes(key) || (key === 'time' && sessions.length === 0),
  );
  return [
    ...(old.timeZone === renewed.timeZone
      ? []
      : [
          {
            ...ofCohort,
            kind: 'dates' as const,
            text: changesWords.changed(keyName('timeZone'), old.timeZone, renewed.timeZone),
            before: old.timeZone,
            after: renewed.timeZone,
          },
        ]),
    ...sessions.map((change) => ({ ...ofCohort, ...change })),
    ...titleChanges(old.sessions, renewed.sessions, locale).map((change) => ({
      ...ofCohort,
      ...change,
    })),
    ...keys.flatMap((key) => {
      const name = key as keyof CohortContent;
      const style = { locale, currency: null };
      const [was, is] =
        key === 'leads'
          ? [leadNames(sides.before, old), leadNames(sides.after, renewed)]
          : [old[name], renewed[name]];
      return fieldChanges(keyName(key), key, was, is, style).map((change) => ({
        ...ofCohort,
        kind: kindOf(key),
        ...change,
      }));
    }),
    ...routeChanges(before, after, sides, authoredDeadlines(old, renewed)).map((change) => ({
      ...ofCohort,
      ...change,
    })),
    ...placesChange(before, after, locale).map((change) => ({ ...ofCohort, ...change })),
    ...sequenceChange(old.sequence, renewed.sequence).map((change) => ({ ...ofCohort, ...change })),
  ];
}

/** Leads as people know them; by the names of their files where two share a name. */
function leadNames({ entries: { people } }: Side, { leads }: CohortContent): readonly string[] {
  return leads.map((lead) => {
    const name = people.find(({ id }) => id === lead)?.fields.name ?? lead;
    const isShared = people.filter(({ fields }) => fields.name === name).length > 1;
    return isShared ? `${name} (${lead})` : name;
  });
}

/** Titles written at a class itself; those of the outline are the program’s. */
function titleChanges(
  before: CohortContent['sessions'],
  after: CohortContent['sessions'],
  locale: string,
) {
  if (before.length !== after.length) return [];
  const titleOf = (session: CohortContent['sessions'][number] | undefined) =>
    typeof session === 'object' ? session.title : undefined;
  return after.flatMap((session, index) =>
    fieldChanges(
      `${changesWords.class(index + 1)}, ${keyName('title')}`,
      'title',
      titleOf(before[index]),
      titleOf(session),
      { locale, currency: null },
    ).map((change) => ({ kind: 'fact' as const, ...change })),
  );
}

function kindOf(key: string): ChangeKind {
  if (key === 'leads') return 'people';
  return [
    'starts',
    'startsIn',
    'ends',
    'noSession',
    'weekday',
    'place',
    'keyDates',
    'selfPaced',
  ].includes(key)
    ? 'dates'
    : 'fact';
}

/** One sentence, whatever of it changed. */
function placesChange(before: Cohort, after: Cohort, locale: string) {
  const [was, is] = [before, after].map((cohort) => placesText(cohort, locale));
  return fieldChanges(keyName('places'), 'places', was, is, { locale, currency: null }).map(
    ({ text }) => ({
      kind: 'places' as const,
      text,
      before: before.places,
      after: after.places,
    }),
  );
}

function sequenceChange(before: number, after: number) {
  if (before === after) return [];
  const text = changesWords.changed(keyName('sequence'), String(before), String(after));
  return [{ kind: 'staff' as const, text, before, after }];
}

/** A new cohort in one sentence: when, how many classes, which not, who leads, until when each may apply at what price. */
export function newCohortText(cohort: Cohort, side: Side): string {
  const { locale } = side.context.catalog.site;
  const { starts, ends, sessions, routes, timeZone } = cohort;
  const day = (date: IsoDate) => formatDate(date, locale, 'month-day');
  const first = sessions[0];
  const dates =
    cohort.startsIn.length > 0
      ? startText(cohort.startsIn, locale)
      : starts === null
        ? changesWords.datesNotStated
        : formatDateRange(starts, ends ?? starts, locale);
  const schedule = describeSchedule(cohort);
  const isPlain = schedule?.usualHours.length === 1 && schedule.exceptions.length === 0;
  const classes = first
    ? isPlain
      ? changesWords.classesAt(
          sessions.length,
          joinedWords.facts([...weekdaysOf(cohort, locale), classHours(first, locale)]),
          timeZone,
        )
      : sessionsInWords(cohort, locale).short
    : null;
  const without = (schedule?.gaps ?? [])
    .flatMap(gapSpans)
    .map(({ first: from, last: to }) => formatDayRange(from, to, locale, 'month-day'));
  const cancelled = sessions.filter(({ status }) => status === 'cancelled');
  const ways = routes.map((route) =>
    changesWords.routeUntil(
      routeLabel(route),
      deadlineText(route.deadline, locale, true),
      priceOfWay(side, cohort, route.id),
    ),
  );
  return [
    dates,
    ...(classes ? [classes] : []),
    ...(without.length > 0 ? [changesWords.noClassOn(without)] : []),
    ...cancelled.map(({ number, date }) => changesWords.classCancelled(number, day(date), null)),
    ...(cohort.leads.length > 0 ? [changesWords.ledBy(cohort.leads.map(({ name }) => name))] : []),
    ...ways,
  ].join('; ');
}

/** The weekdays of all classes, in the order of the week. */
function weekdaysOf({ sessions }: Cohort, locale: string): readonly string[] {
  const days = [...new Set(sessions.map(({ date }) => weekdayOf(date)))].sort((a, b) => a - b);
  return days.map((weekday) => formatWeekday(weekday, locale, 'long'));
}
