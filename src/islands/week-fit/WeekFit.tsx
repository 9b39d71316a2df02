/** Cohorts that fit the hours one has stay in the tables; for the others the clashing classes are named. */
import { useEffect, useMemo, useState } from 'react';
import { formatDate, formatTimeRange } from '#domain/date-formats.ts';
import { dateIn, timeIn } from '#domain/instants.ts';
import type { SessionSpan } from '#domain/session-weeks.ts';
import { clashingSessions, hoursOf } from '#domain/week-hours.ts';
import type { FittedCohort, WeekFitView } from '#view-models/week-fit-view.ts';
import { weekFitWords as words } from '#words/week-fit.ts';
import { useReaderZone } from '../ui/use-reader-zone.ts';
import { WeekGrid } from './WeekGrid.tsx';

interface Props {
  readonly view: WeekFitView;
  /** Told which cohorts clash, by full id: the tables leave them out. */
  readonly onClash: (ids: readonly string[]) => void;
}

interface Fit {
  readonly cohort: FittedCohort;
  readonly clashes: readonly SessionSpan[];
}

/** So many lines are shown at a time. */
const STEP = 50;

const FIRST_HOUR = 7;
const LAST_HOUR = 21;

export function WeekFit({ view, onClash }: Props) {
  const [free, setFree] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(STEP);
  const zone = useReaderZone() ?? 'UTC';
  const fits: readonly Fit[] = view.cohorts.map((cohort) => ({
    cohort,
    clashes: free.size > 0 ? clashingSessions(cohort.sessions, free, zone) : [],
  }));
  const hours = useMemo(() => hoursShown(view, zone), [view, zone]);
  const clashing = fits.filter(({ clashes }) => clashes.length > 0);
  const ids = clashing.map(({ cohort }) => cohort.id).join(' ');
  // Where the page lists a part of them, those that clash would bury the others.
  const told = view.source ? fits.filter((fit) => !clashing.includes(fit)) : fits;
  useEffect(() => onClash(ids === '' ? [] : ids.split(' ')), [ids, onClash]);

  const mark = (key: string, isFree: boolean) => {
    const next = new Set(free);
    if (isFree) next.add(key);
    else next.delete(key);
    setFree(next);
  };
  return (
    <div className="week">
      <p>{words.lead}</p>
      <p className="week__zone">{words.zone(zone.replaceAll('_', ' '))}</p>
      <WeekGrid locale={view.locale} hours={hours} free={free} onMark={mark} />
      {free.size > 0 ? (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => setFree(new Set())}
        >
          {words.clear}
        </button>
      ) : null}
      <section className="week__result" aria-label={words.result}>
        <p role="status">
          {free.size > 0 ? words.announced(countFitting(fits), clashing.length) : words.none}
        </p>
        {free.size > 0 ? (
          <ul className="week__cohorts">
            {told.slice(0, most).map((fit) => (
              <FitLine key={fit.cohort.id} fit={fit} zone={zone} locale={view.locale} />
            ))}
          </ul>
        ) : null}
        {free.size > 0 && told.length > most ? (
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => setMost(most + STEP)}
          >
            {words.more}
          </button>
        ) : null}
      </section>
    </div>
  );
}

function FitLine(props: { readonly fit: Fit; readonly zone: string; readonly locale: string }) {
  const { cohort, clashes } = props.fit;
  const count = cohort.sessions.length;
  const state = count === 0 ? 'unknown' : clashes.length > 0 ? 'clashes' : 'fits';
  const text = {
    unknown: words.unknown,
    fits: words.fits(count),
    clashes: words.clashes(clashes.length, count),
  }[state];
  return (
    <li data-fit={state}>
      <strong>
        {cohort.href ? <a href={cohort.href}>{cohort.name}</a> : cohort.name}
        {': '}
      </strong>
      <span>{text}</span>
      {clashes.length > 0 ? (
        <ul className="week__clashes">
          {clashes.map((session) => (
            <li key={session.startsAt}>{sessionText(session, props.zone, props.locale)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function sessionText({ startsAt, endsAt }: SessionSpan, zone: string, locale: string): string {
  return words.session(
    formatDate(dateIn(startsAt, zone), locale, 'weekday'),
    formatTimeRange(timeIn(startsAt, zone), timeIn(endsAt, zone), locale),
  );
}

/** Cohorts of which every class is known and none clashes. */
function countFitting(fits: readonly Fit[]): number {
  return fits.filter(({ cohort, clashes }) => cohort.sessions.length > 0 && clashes.length === 0)
    .length;
}

/** The usual hours of a day, and any other in which a class falls on this clock. */
function hoursShown({ cohorts }: WeekFitView, zone: string): readonly number[] {
  const touched = cohorts.flatMap(({ sessions }) =>
    sessions.flatMap((session) => hoursOf(session, zone).map(({ hour }) => hour)),
  );
  const first = touched.reduce((a, b) => Math.min(a, b), FIRST_HOUR);
  const last = touched.reduce((a, b) => Math.max(a, b), LAST_HOUR);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
