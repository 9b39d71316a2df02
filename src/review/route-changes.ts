/** What an edit changes of the ways into a cohort: who may apply, until when. */

import type { Cohort, CohortRoute } from '#catalog/catalog-types.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { formatDate, formatTime } from '#domain/date-formats.ts';
import { type Deadline, deadlineStatus, regardlessOfPlaces } from '#domain/deadlines.ts';
import type { CohortContent } from '#schemas/cohort.ts';
import { routeLabel } from '#view-models/route-text.ts';
import { changesWords } from '#words/changes.ts';
import { joinedWords } from '#words/joined.ts';
import type { Change } from './change.ts';
import { fieldChanges, isSame } from './field-changes.ts';
import { cohortName, type Sides } from './side.ts';
import { keyName } from './value-text.ts';

/** What a route is called: “Fall 2024, I still need PTI, with August 2024 PTI”. */
export function routeName(cohort: string, route: CohortRoute): string {
  return joinedWords.facts([cohort, routeLabel(route)]);
}

/** A deadline in words, with everything that is stated of it. */
export function deadlineText(written: Deadline, locale: string, withYear: boolean): string {
  const deadline = regardlessOfPlaces(written);
  if (deadline.kind !== 'date') return changesWords.deadlineKinds[deadline.kind];
  const day = (date: string) => formatDate(date, locale, withYear ? 'long' : 'month-day');
  const { date, time, timeZone, opensDate, priorityDate, extendedFrom } = deadline;
  return [
    time === null
      ? deadline.namesZone
        ? changesWords.inZone(day(date), timeZone)
        : day(date)
      : changesWords.atTime(day(date), formatTime(time, locale), timeZone),
    ...(opensDate === null ? [] : [changesWords.opensOn(day(opensDate))]),
    ...(priorityDate === null ? [] : [changesWords.firstBy(day(priorityDate))]),
    ...(deadline.isExtended && extendedFrom === null ? [changesWords.extended] : []),
  ].join(', ');
}

/** Whether the deadline of a route is written as before: what only follows from the classes is no edit. */
type IsAsWritten = (route: CohortRoute) => boolean;

/** Compares the deadlines of routes as two versions of a file write them. */
export function authoredDeadlines(before: CohortContent, after: CohortContent): IsAsWritten {
  return ({ id, via }) => {
    const [old, renewed] = [before, after].map((written) =>
      writtenRoutes(written).find((route) => route.id === id && (route.via ?? null) === via),
    );
    return isSame(old?.deadline, renewed?.deadline);
  };
}

/** Every route that is added, taken out or changed. */
export function routeChanges(
  before: Cohort,
  after: Cohort,
  sides: Sides,
  isAsWritten: IsAsWritten,
): readonly Omit<Change, 'file'>[] {
  const { locale } = sides.after.context.catalog.site;
  const name = cohortName(sides.after, after.id);
  const keyed = ({ routes }: Cohort) =>
    new Map(routes.map((route) => [`${route.id}|${route.via ?? ''}`, route]));
  const [old, renewed] = [keyed(before), keyed(after)];
  const withYear = needsYear(before, after);
  const of = (route: CohortRoute) => ({
    about: routeName(name, route),
    route: { id: route.id, via: route.via },
  });
  return [
    ...[...renewed].flatMap(([key, route]): readonly Omit<Change, 'file'>[] => {
      const was = old.get(key);
      if (was)
        return changedRoute(was, route, sides, withYear, isAsWritten(route)).map((it) => ({
          ...of(route),
          ...it,
        }));
      const text = changesWords.routeAdded(deadlineText(route.deadline, locale, true));
      return [{ ...of(route), kind: 'route-added', text, before: null, after: route.deadline }];
    }),
    ...[...old].flatMap(([key, route]): readonly Omit<Change, 'file'>[] => {
      if (renewed.has(key)) return [];
      const text = changesWords.routeGone(deadlineText(route.deadline, locale, true));
      return [{ ...of(route), kind: 'route-removed', text, before: route.deadline, after: null }];
    }),
  ];
}

/** Dates go without their year where they all lie in the year that the cohort’s own dates name. */
function needsYear(before: Cohort, after: Cohort): boolean {
  const years = [before, after].flatMap(({ starts, routes }) => [
    ...(starts === null ? [] : [starts.slice(0, 4)]),
    ...routes.flatMap(({ deadline }) =>
      deadline.kind === 'date' ? [deadline.date.slice(0, 4)] : [],
    ),
  ]);
  return new Set(years).size > 1;
}

function changedRoute(
  before: CohortRoute,
  after: CohortRoute,
  sides: Sides,
  withYear: boolean,
  isAsWritten: boolean,
) {
  const { locale } = sides.after.context.catalog.site;
  const style = { locale, currency: null };
  const warning = fieldChanges(
    keyName('warning'),
    'warning',
    before.warning,
    after.warning,
    style,
  ).map((change) => ({ kind: 'fact' as const, ...change }));
  const [was, is] = [before, after].map(({ deadline }) => regardlessOfPlaces(deadline)) as [
    ReturnType<typeof regardlessOfPlaces>,
    ReturnType<typeof regardlessOfPlaces>,
  ];
  if (isAsWritten || isSame(was, is)) return warning;
  const isExtended =
    is.kind === 'date' &&
    is.isExtended &&
    was.kind === 'date' &&
    was.date === (is.extendedFrom ?? was.date) &&
    was.date < is.date;
  const text = changesWords.changed(
    isExtended ? changesWords.deadlineExtended : changesWords.deadline,
    deadlineText(was, locale, withYear),
    deadlineText(is, locale, withYear),
  );
  return [
    {
      kind: 'deadline' as const,
      text: `${text}${stateText(was, is, sides)}`,
      before: was,
      after: is,
    },
    ...warning,
  ];
}

/** “, open now”: what an applicant finds today, where the edit changes that. */
function stateText(
  before: ReturnType<typeof regardlessOfPlaces>,
  after: ReturnType<typeof regardlessOfPlaces>,
  sides: Sides,
): string {
  const now = deadlineStatus(after, sides.after.context.now);
  return deadlineStatus(before, sides.after.context.now) === now ? '' : changesWords.stateNow[now];
}
